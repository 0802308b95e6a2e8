import { thingsOf } from '#reads/audit/entries.ts'
import { go, homeRow, rows } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
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

/** To the auditors: somebody has read very many different things in ten minutes (reliability S18). */
export const manyReads = noticeKind<{ personId: number; count: number; at: string }>({
  readers: () => inRoles('auditor'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { personId, count, at }) {
    const { name } = (await thingsOf(db, [`person:${personId}`]))(`person:${personId}`)
    return {
      text: say(language, 'notice-many-reads', { name, count, at: new Date(at) }),
      buttons: rows(
        go('audit.person', { personId, before: null }, label(language, 'audit-of-person-button')),
        homeRow(language),
      ),
    }
  },
})
