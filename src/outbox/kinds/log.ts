import { homeRow } from '#screens/kit.ts'
import { labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

type HeadArgs = { at: string; count: number; line: string }

/** To the auditors, daily: where the log ends, to hold against it later (reliability S17). */
export const logHead = noticeKind<HeadArgs>({
  readers: () => inRoles('auditor'),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: ({ language }, { at, count, line }) =>
    Promise.resolve({
      text: say(language, 'notice-log-head', { at: new Date(at), count, line }),
      buttons: [homeRow(language)],
    }),
})

/** The same in the public channel, where the operator wishes it. */
export const logHeadPublic = noticeKind<HeadArgs>({
  readers: () => 'channel',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: ({ language }, { at, count, line }) =>
    Promise.resolve({ text: say(language, 'notice-log-head', { at: new Date(at), count, line }) }),
})

/** To the auditors: another key seals the log. */
export const logKey = noticeKind<{ why: string; key: string }>({
  readers: () => inRoles('auditor'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { why, key }) =>
    Promise.resolve({
      text: say(language, 'notice-log-key', { why: labelDynamic(language, `log-key-${why}`), key }),
      buttons: [homeRow(language)],
    }),
})
