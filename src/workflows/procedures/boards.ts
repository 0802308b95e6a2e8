import { z } from 'zod'
import { type Grid, gridOf, markOf, marksOfTimes } from '#domain/procedures/grid.ts'
import type { RoundExport } from '#domain/procedures/round-export.ts'
import { isOfDesk, stepOf } from '#domain/procedures/flow.ts'
import { expectedBy } from '#domain/procedures/periods.ts'
import { placeOf, PAGE_SIZE } from '#shared/paging.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CaseLine, caseLine } from '#reads/procedures/cases.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { answersOfCases } from '#storage/procedures/answers.ts'
import {
  type CaseMark,
  casesOfPage,
  countRound,
  marksOfRound,
  roundsUntil,
  timesOfRound,
} from '#storage/procedures/boards.ts'
import { type CaseRow, casesOfRound } from '#storage/procedures/cases.ts'
import { procedureById, versionsOfProcedure } from '#storage/procedures/procedures.ts'
import { roundById, type RoundRow } from '#storage/procedures/rounds.ts'
import type { Reader } from '#storage/transaction.ts'
import { query } from '../act.ts'
import { caseInput, loadCase } from './load-case.ts'

/** Twelve months, or three years of seasons. */
const PERIODS_SHOWN = 12
const roundInput = z.object({ roundId: z.number().int() })

async function loadRound(db: Reader, _: unknown, { roundId }: z.output<typeof roundInput>) {
  const round = await roundById(db, roundId)
  return round === null ? null : { about: {}, round }
}

/** Who has and who has not, a page of it: those that are late first, then those that are open, then the rest. */
export const readBoard = query('round.board', {
  input: roundInput.extend({ page: z.number().int() }),
  load: loadRound,
  async read(db, act, { page }, { round }) {
    const counts = await countRound(db, round.id, act.now)
    const { start, ...place } = placeOf(counts.total, page)
    const lines: CaseLine[] = []
    for (const row of await casesOfPage(db, round.id, { skip: start, take: PAGE_SIZE }))
      lines.push(await caseLine(db, row, act))
    const mayRemind = act.person.role === 'coordinator'
    return done({ id: round.id, title: round.title, ...counts, mayRemind, lines, ...place })
  },
})

const subjectOf = ({ unitId, agencyId, inquiryId, name }: CaseMark): string =>
  unitId !== null ? `u${unitId}` : agencyId !== null ? `a${agencyId}` : inquiryId !== null ? `i${inquiryId}` : name

/** Subjects against the last twelve rounds of the procedure. */
async function ofRounds(db: Reader, round: RoundRow, now: Date): Promise<Grid> {
  const procedureIds = await versionsOfProcedure(db, round.procedureId)
  const rounds = await roundsUntil(db, { id: round.id, procedureIds }, PERIODS_SHOWN)
  const rows = new Map<string, Grid['rows'][number]>()
  for (const [i, { id }] of rounds.entries())
    for (const mark of await marksOfRound(db, id)) {
      const subject = subjectOf(mark)
      const row = rows.get(subject) ?? { name: mark.name, marks: rounds.map(() => null) }
      row.marks[i] = markOf(mark, now)
      rows.set(subject, row)
    }
  return gridOf(
    round.title,
    rounds.map(({ title }) => title),
    [...rows.values()],
  )
}

/** The board as a grid: subjects against rounds, or against the times of what is repeated. Plain JSON. */
export const readGrid = query('round.grid', {
  input: roundInput,
  load: loadRound,
  async read(db, { now, zone }, _, { round }) {
    const definition = (await procedureById(db, round.procedureId))?.definition
    const repeat = definition?.steps.find(({ does }) => does === 'repeat')
    if (repeat?.does !== 'repeat') return done(await ofRounds(db, round, now))
    const times = await timesOfRound(db, round.id, repeat.key)
    const all = repeat.times * repeat.periods
    const rows = (await marksOfRound(db, round.id)).map(({ id, name, startedAt }) => ({
      name,
      marks: marksOfTimes(all, times.get(id) ?? 0, expectedBy(now, startedAt, repeat, zone)),
    }))
    return done(
      gridOf(
        round.title,
        Array.from({ length: all }, (_one, i) => String(i + 1)),
        rows,
      ),
    )
  },
})

/** All that was answered in a round, as it stands. Plain JSON. */
export const readRoundExport = query('round.export', {
  input: roundInput,
  load: loadRound,
  async read(db, act, _, { round }) {
    const cases = await casesOfRound(db, round.id)
    return act.tell(await exportOf(db, act.now, { title: round.title, procedureId: round.procedureId, cases }), {
      id: round.id,
    })
  },
})

/** The same of one case, as a sheet to carry over; for the desk alone. Plain JSON. Refusal: not-found. */
export const readTransfer = query('case.transfer', {
  input: caseInput,
  load: loadCase,
  async read(db, act, _, { row, procedure, person }) {
    if (!isOfDesk(person, procedure.definition, row)) return refuse('not-found')
    const { name, procedureId } = row
    return act.tell(await exportOf(db, act.now, { title: name, procedureId, cases: [row] }), {
      id: row.id,
      agencyId: row.agencyId,
    })
  },
})

async function exportOf(
  db: Reader,
  now: Date,
  { title, procedureId, cases }: { title: string; procedureId: number; cases: readonly CaseRow[] },
): Promise<RoundExport> {
  const procedure = await procedureById(db, procedureId)
  const answers = await answersOfCases(
    db,
    cases.map(({ id }) => id),
  )
  const { forms = {}, choices = {}, title: called = { fa: '', en: '' } } = procedure?.definition ?? {}
  return {
    title,
    procedure: called,
    version: procedure?.version ?? 0,
    definition: { forms, choices },
    agencies: (await activeAgencies(db)).map(({ id, name }) => ({ key: String(id), title: name })),
    cases: cases.map(({ id, code, name, step, endedAt, end, holder, dueAt }) => ({
      code,
      name,
      step: endedAt === null && procedure !== null ? (stepOf(procedure.definition, step)?.title ?? null) : null,
      mark: markOf({ end, holder, dueAt }, now),
      endedAt: endedAt?.toISOString() ?? null,
      answers: answers.get(id) ?? {},
    })),
  }
}
