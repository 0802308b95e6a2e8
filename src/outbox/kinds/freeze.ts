import { homeRow } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To coordinators and auditors: nobody changes anything for now (reliability S18). It leaves although nothing else does. */
export const serviceFrozen = noticeKind<{ frozenAt: string; reason: string }>({
  readers: () => inRoles('coordinator', 'auditor'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { frozenAt, reason }) =>
    Promise.resolve({
      text: say(language, 'notice-service-frozen', { frozenAt: new Date(frozenAt), reason }),
      buttons: [homeRow(language)],
    }),
})

export const serviceThawed = noticeKind<{ frozenAt: string; thawedAt: string; reason: string }>({
  readers: () => inRoles('coordinator', 'auditor'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { frozenAt, thawedAt, reason }) =>
    Promise.resolve({
      text: say(language, 'notice-service-thawed', {
        frozenAt: new Date(frozenAt),
        thawedAt: new Date(thawedAt),
        reason,
      }),
      buttons: [homeRow(language)],
    }),
})
