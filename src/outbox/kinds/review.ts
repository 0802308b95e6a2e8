import { workingDaysBetween } from 'persian-text'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { assessmentNote } from '#storage/review/assessments.ts'
import { cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { returnedTime } from '#storage/extensions/extensions.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { itemById } from '#storage/evidence/items.ts'
import { seatsOf } from '#storage/people/people.ts'
import type { Reader } from '#storage/transaction.ts'
import { queueButton } from '#screens/review/task.ts'
import { indicatorsById } from '#storage/cycle/indicators.ts'
import { go, lines } from '#screens/kit.ts'
import { agencyScores } from '#reads/review/scores.ts'
import { preliminaryScreen, scoresButton } from '#screens/review/scores.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

const agencyOf = async (db: Reader, personId: number | null): Promise<number | null> =>
  personId === null ? null : ((await seatsOf(db, personId)).find((seat) => seat.agencyId !== null)?.agencyId ?? null)

/** To the agency: what an evaluator found wanting, and by when it can be mended (C7, E9). */
export const deficiency = noticeKind<{ itemId: number; assessmentId: number; returned: number }>({
  readers: async (db, { itemId }) => ofAgency((await itemById(db, itemId))?.agencyId ?? null),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, now, zone }, { itemId, assessmentId, returned }) {
    const item = await itemById(db, itemId)
    const note = await assessmentNote(db, assessmentId)
    if (item?.state !== 'DEFICIENT' || item.deficiencyDueAt === null || note === null) return null
    if (note.undoneAt !== null) return null
    const { code, title } = item.indicator
    const days = Math.max(0, workingDaysBetween(now, item.deficiencyDueAt, (await holidayBook(db)).holidays, zone))
    return {
      text: say(language, 'notice-deficiency', {
        code,
        title,
        note: note.note,
        dueAt: item.deficiencyDueAt,
        days,
        returned,
      }),
      buttons: [[go('evidence.item', { itemId }, label(language, 'deficiency-mend'))]],
    }
  },
})

/** To every agency: the expert result is out, with its own total and what cost it most (requirements C8, E10). */
export const preliminaryReleased = noticeKind<{ cycleId: number }>({
  readers: () => ofAgency(),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || CYCLE_STATES.indexOf(cycle.state) < CYCLE_STATES.indexOf('PRELIMINARY')) return null
    const agencyId = await agencyOf(db, personId)
    const stage = await stageFor(db, cycleId, 'objection', agencyId)
    const returned = agencyId === null ? null : await returnedTime(db, cycleId, agencyId, 'objection')
    const { year } = cycle
    const head =
      stage === null
        ? say(language, 'notice-preliminary-released', { year })
        : lines(
            say(language, 'notice-preliminary-released-until', { year, dueAt: stage.dueAt }),
            returned !== null && say(language, 'extension-returned-reason', { days: returned.returned }),
          )
    if (agencyId === null || (await withheldResults(db, cycleId)).has(agencyId))
      return { text: head, buttons: [[scoresButton(language, 'scores-see')]] }
    return preliminaryScreen(language, head, await agencyScores(db, cycle, agencyId), stage !== null)
  },
})

/** To an evaluator whom the coordinator has appointed where nobody was left. */
export const reviewAppointed = noticeKind<{ indicatorId: number; isHearing: boolean }>({
  readers: () => inRoles('evaluator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { indicatorId, isHearing }) {
    const indicator = (await indicatorsById(db)).get(indicatorId)?.indicator
    if (indicator === undefined) return null
    const { code, title } = indicator
    return {
      text: say(language, 'notice-review-appointed', { code, title, what: isHearing ? 'hearing' : 'review' }),
      buttons: [
        [
          isHearing
            ? go('objection.queue', { page: 0 }, label(language, 'reminder-open-hearings'))
            : queueButton(language, 'reminder-open-queue'),
        ],
      ],
    }
  },
})

/** To every agency: from now on it may submit, and until when. */
export const selfAssessmentOpened = noticeKind<{ cycleId: number }>({
  readers: () => ofAgency(),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language, now, personId }, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    const stage = await stageFor(db, cycleId, 'self-assessment', await agencyOf(db, personId))
    if (cycle?.state !== 'OPEN' || stage === null || stage.dueAt < now) return null
    return {
      text: say(language, 'notice-self-assessment-opened', { year: cycle.year, dueAt: stage.dueAt }),
      buttons: [[go('evidence.status', {}, label(language, 'evidence-status-button'))]],
    }
  },
})
