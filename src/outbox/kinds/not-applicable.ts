import { isAwaited } from '#domain/not-applicable/request.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { go } from '#screens/kit.ts'
import { answerRows } from '#screens/not-applicable/requests.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { requestById } from '#storage/not-applicable/requests.ts'
import { messagesOf } from '#storage/threads/messages.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

/** To who decides: an agency says that an indicator does not apply, has answered, or objects to a refusal. */
export const notApplicableAsked = noticeKind<{ requestId: number }>({
  readers: () => inRoles('evaluator', 'coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, now, zone }, { requestId }) {
    const row = await requestById(db, requestId)
    const cycle = row === null ? null : await cycleById(db, row.cycleId)
    if (row === null || cycle === null || !isAwaited(row.state)) return null
    const clock = await promiseClock(db, cycle, { now, zone })
    const [last] = (await messagesOf(db, { notApplicableId: requestId })).slice(-1)
    const { agency, indicator } = row.item
    return {
      text: say(language, 'notice-not-applicable-asked', {
        agency: agency.name,
        code: indicator.code,
        title: indicator.title,
        state: row.state,
        text: last?.text ?? '',
        answerBy: clock('not-applicable', row.waitingSince).by,
      }),
      buttons: [
        [go('not-applicable.open', { requestId }, label(language, 'not-applicable-see'))],
        ...answerRows(language, requestId),
      ],
    }
  },
})

/** To the agency: granted, refused with the reason, or what is asked back. */
export const notApplicableAnswered = noticeKind<{ requestId: number }>({
  readers: async (db, { requestId }) => ofAgency((await requestById(db, requestId))?.item.agencyId ?? null),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { requestId }) {
    const row = await requestById(db, requestId)
    if (row === null || (row.state !== 'GRANTED' && row.state !== 'REFUSED' && row.state !== 'RETURNED')) return null
    const [last] = (await messagesOf(db, { notApplicableId: requestId })).slice(-1)
    const { code, title } = row.item.indicator
    return {
      text: say(language, 'notice-not-applicable-answered', {
        code,
        title,
        state: row.state,
        stateName: labelDynamic(language, `not-applicable-state-${row.state}`),
        origin: row.origin,
        text: last === undefined || last.text === '' ? 'none' : last.text,
      }),
      buttons: [[go('not-applicable.open', { requestId }, label(language, 'not-applicable-see'))]],
    }
  },
})
