import { isHolder, isOwed, isParty, isTold, stepOf, turnOf } from '#domain/procedures/flow.ts'
import { seatsIn } from '#reads/procedures/reviewing.ts'
import { ladderPeople } from '#reads/procedures/superiors.ts'
import { actsOf, caseById, type CaseRow } from '#storage/procedures/cases.ts'
import { owedCases } from '#storage/procedures/owed-cases.ts'
import { reminderWishes } from '#storage/people/preferences.ts'
import { tasksOf } from '#storage/procedures/meetings.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { personNames, personSeats } from '#storage/people/people.ts'
import {
  caseLadderScreen,
  caseReminderScreen,
  caseToldScreen,
  caseTurnScreen,
  indicatorsUnsetScreen,
} from '#screens/procedures/notices.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** Null: it is gone, or the reader is no side of it any more. */
async function load({ db, personId }: Rendering, caseId: number, told?: string) {
  const row = await caseById(db, caseId)
  const procedure = row === null ? null : await procedureById(db, row.procedureId)
  if (row === null || procedure === null || personId === null) return null
  const { definition } = procedure
  const word = told === undefined ? null : stepOf(definition, told)
  const isSide = (await seatsIn(db, personId, row)).some(
    (person) => isParty(person, definition, row) || (word?.does === 'tell' && isTold(person, word, row)),
  )
  return isSide ? { row, definition } : null
}

/** To the side that has the turn. Not wanted any more once it has moved on. */
export const caseTurn = noticeKind<{ caseId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { caseId }) {
    const { db, language, personId } = rendering
    const loaded = await load(rendering, caseId)
    const { row, definition } = loaded ?? {}
    if (
      row === undefined ||
      definition === undefined ||
      row.endedAt !== null ||
      row.holder === null ||
      personId === null
    )
      return null
    const { holder } = row
    // Whoever has lost the seat since is not told.
    if (!(await seatsIn(db, personId, row)).some((person) => isHolder(person, holder, row))) return null
    const judged = (await actsOf(db, caseId)).findLast(({ kind }) => kind === 'judge' || kind === 'reopen')
    const step = stepOf(definition, row.step)
    return step === null
      ? null
      : caseTurnScreen(language, {
          caseId,
          name: row.name,
          procedure: definition.title,
          step: step.title,
          dueAt: row.dueAt,
          note: judged !== undefined && judged.at >= row.stepSince ? judged.note : '',
          does: step.does,
        })
  },
})

/** A step that only tells. */
export const caseTold = noticeKind<{ caseId: number; step: string }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { caseId, step: key }) {
    const loaded = await load(rendering, caseId, key)
    const step = loaded === null ? null : stepOf(loaded.definition, key)
    if (loaded === null || step?.does !== 'tell') return null
    const { row, definition } = loaded
    return caseToldScreen(rendering.language, {
      caseId,
      name: row.name,
      procedure: definition.title,
      text: step.text,
      code: row.code,
    })
  },
})

/** What was written by whoever judged, to the side it is about. */
export const caseJudged = noticeKind<{ caseId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { caseId }) {
    const { db, language } = rendering
    const loaded = await load(rendering, caseId)
    const judged = (await actsOf(db, caseId)).findLast(({ kind }) => kind === 'judge')
    const step = loaded === null || judged === undefined ? null : stepOf(loaded.definition, judged.step)
    const outcome = step?.does === 'judge' ? step.outcomes[judged?.outcome ?? ''] : undefined
    if (loaded === null || judged === undefined || outcome === undefined) return null
    const { row, definition } = loaded
    const text = { fa: `${outcome.title.fa}\n«${judged.note}»`, en: `${outcome.title.en}\n“${judged.note}”` }
    return caseToldScreen(language, { caseId, name: row.name, procedure: definition.title, text, code: row.code })
  },
})

/** Requirement G6: to whoever stands above the side that has the turn; not wanted any more once the step is done. */
export const caseLadder = noticeKind<{ caseId: number; turn: string; day: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language, personId, now }, { caseId, turn, day }) {
    const row = await caseById(db, caseId)
    const definition = row === null ? undefined : (await procedureById(db, row.procedureId))?.definition
    const step = row === null || definition === undefined ? null : stepOf(definition, row.step)
    if (row?.holder == null || definition === undefined || !isOwed(step) || turnOf(row) !== turn || row.dueAt === null)
      return null
    const rung = step.ladder.find((one) => one.day === day)
    if (personId === null || rung === undefined || !(await ladderPeople(db, row, rung.to)).includes(personId))
      return null
    const names = await personNames(db, row.holder === 'respondent' ? row.respondents : [])
    return caseLadderScreen(language, {
      caseId: (await seatsIn(db, personId, row)).some((person) => isParty(person, definition, row)) ? caseId : null,
      name: row.name,
      procedure: definition.title,
      step: step.title,
      holder: row.holder,
      names: [...names.values()],
      dueAt: row.dueAt,
      isLate: row.dueAt < now,
    })
  },
})

/** Requirements C5, E12: the clock has ended a share that could not become the indicators of its agency. */
export const indicatorsUnset = noticeKind<{ caseId: number }>({
  readers: () => inRoles('coordinator'),
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language }, { caseId }) {
    const row = await caseById(db, caseId)
    return row === null ? null : indicatorsUnsetScreen(language, { caseId, name: row.name })
  },
})

/** All that ends soon or is late, of one person, in one message a day; what was done meanwhile is not in it. */
export const caseReminder = noticeKind<Record<string, never>>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose({ db, language, personId, now }) {
    if (personId === null || (await reminderWishes(db, personId)).mode === 'off') return null
    const rows = new Map<number, CaseRow>()
    for (const seat of await personSeats(db, personId))
      for (const row of await owedCases(db, seat)) rows.set(row.id, row)
    const due = [...rows.values()].filter(({ dueAt }) => dueAt !== null)
    const tasks = (await tasksOf(db, { ownerId: personId, doneAt: null })).map(({ text, dueAt }) => ({
      name: text,
      dueAt,
    }))
    return due.length + tasks.length === 0 ? null : caseReminderScreen(language, [...due, ...tasks], now)
  },
})
