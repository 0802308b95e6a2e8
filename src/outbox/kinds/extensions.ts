import type { ExtendableStage } from '#domain/extensions/stages.ts'
import { cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { extensionById } from '#storage/extensions/extensions.ts'
import { answerRows } from '#screens/extensions/requests.ts'
import { calendarButton, deadlinesButton } from '#screens/cycle/deadlines.ts'
import { go, stageName, rows } from '#screens/kit.ts'
import { personName } from '#storage/people/people.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

/** To the coordinators: an agency asks for more time, with the answer one tap away. Not wanted any more once it was given. */
export const extensionAsked = noticeKind<{ extensionId: number }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language, now, zone }, { extensionId }) => {
    const row = await extensionById(db, extensionId)
    const cycle = row === null ? null : await cycleById(db, row.cycleId)
    const window = row === null ? null : await stageFor(db, row.cycleId, row.stage, row.agencyId)
    if (row === null || cycle === null || window === null || row.state !== 'ASKED' || row.requestedBy === null)
      return null
    const clock = await promiseClock(db, cycle, { now, zone })
    return {
      text: say(language, 'notice-extension-asked', {
        agency: row.agencyName,
        stage: stageName(language, row.stage),
        name: await personName(db, row.requestedBy),
        reason: row.reason,
        from: window.dueAt,
        to: row.wishedDueAt,
        answerBy: clock('extension', row.requestedAt).by,
      }),
      buttons: answerRows(language, extensionId),
    }
  },
})

/** To the agency: the answer, with the old and the new date side by side. */
export const extensionDecided = noticeKind<{ extensionId: number; from: string }>({
  readers: async (db, { extensionId }) => ofAgency((await extensionById(db, extensionId))?.agencyId ?? null),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { extensionId, from }) => {
    const row = await extensionById(db, extensionId)
    if (row === null || row.state === 'ASKED') return null
    const stage = stageName(language, row.stage)
    const isGiven = row.origin === 'given'
    const answer = row.answer ?? 'none'
    const text =
      row.dueAt === null
        ? say(language, 'notice-extension-refused', { stage, answer, dueAt: new Date(from) })
        : say(language, isGiven ? 'notice-extension-given' : 'notice-extension-granted', {
            stage,
            answer: isGiven ? row.reason : answer,
            from: new Date(from),
            to: row.dueAt,
          })
    return {
      text,
      buttons: rows(
        row.stage === 'objection'
          ? [go('objection.board', { page: 0 }, label(language, 'extension-to-objections'))]
          : [go('evidence.board', { page: 0 }, label(language, 'extension-to-evidence'))],
        [deadlinesButton(language), row.dueAt !== null && calendarButton(language)],
      ),
    }
  },
})

/** To the agency and the coordinators: a window is longer by what an outage took of it. `agencies` is 0 for an agency. */
export const outageReturned = noticeKind<{
  stage: ExtendableStage
  from: string
  to: string
  dueAt: string
  agencies: number
}>({
  readers: (_, { agencies }) => Promise.resolve(agencies === 0 ? ofAgency() : inRoles('coordinator')),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: ({ language }, { stage, from, to, dueAt, agencies }) =>
    Promise.resolve({
      text: say(language, 'notice-outage-returned', {
        stage: stageName(language, stage),
        from: new Date(from),
        to: new Date(to),
        due: new Date(dueAt),
        agencies,
      }),
      buttons: rows([deadlinesButton(language), agencies === 0 && calendarButton(language)]),
    }),
})
