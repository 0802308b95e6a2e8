import { go, homeRow, rows } from '#screens/kit.ts'
import { lastRun } from '#storage/reminders/duty-runs.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
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

/** To the coordinators: what is wrong with the service for now; not any more when it is over before it leaves. */
export const serviceTrouble = noticeKind<{ trouble: string; since: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { trouble, since }) {
    if ((await lastRun(db, `trouble:${trouble}`))?.toISOString() !== since) return null
    const what = labelDynamic(language, `trouble-${trouble}`)
    return {
      text: say(language, 'notice-service-trouble', { what, since: new Date(since) }),
      buttons: rows(trouble === 'clock' && go('clock.show', {}, label(language, 'clock-button')), homeRow(language)),
    }
  },
})

export const serviceWell = noticeKind<{ trouble: string; since: string; until: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { trouble, since, until }) => {
    const what = labelDynamic(language, `trouble-${trouble}`)
    const dates = { since: new Date(since), until: new Date(until) }
    return Promise.resolve({
      text: say(language, 'notice-service-well', { what, ...dates }),
      buttons: [homeRow(language)],
    })
  },
})
