import { type Candidate, indicatorLine, type Nominee, nominees, type ProposeStep } from '#domain/procedures/propose.ts'
import { shareOf } from '#domain/results/statistics.ts'
import { allCycles, type CycleRow } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { axesOf } from '#storage/results/statistics.ts'
import type { Reader } from '#storage/transaction.ts'
import { rowsOf } from '#domain/procedures/answers.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { newestDone } from '#storage/procedures/reported.ts'
import { agencyScores } from '../review/scores.ts'
import { isReleased, yearOf } from '../results/statistics.ts'

/**
 * Peers row 60: where the agency has lost most, as far as it may know it now: first against its own claim, then against the maximum.
 */
async function lossesOf(db: Reader, cycle: CycleRow, agencyId: number, most: number): Promise<Nominee[]> {
  if ((await withheldResults(db, cycle.id)).has(agencyId)) return []
  const { losses, axes } = await agencyScores(db, cycle, agencyId)
  const below = losses.map((row) => ({ row, value: row.claimHundredths - row.pointsHundredths }))
  const rest = axes
    .flatMap(({ items }) => items)
    .flatMap((row) =>
      row.state === 'NOT_APPLICABLE' ||
      row.pointsHundredths === null ||
      losses.some(({ itemId }) => itemId === row.itemId) ||
      row.pointsHundredths >= row.maximumHundredths
        ? []
        : [{ row, value: row.maximumHundredths - row.pointsHundredths }],
    )
    .toSorted((a, b) => b.value - a.value)
  return [...below, ...rest].slice(0, most).map(({ row, value }) => ({ name: indicatorLine(row), value: value / 100 }))
}

/** Every agency that took part in the final tables of a year; none before there are any. Whose result is being corrected is left out. */
export async function candidatesOf(db: Reader, cycle: CycleRow): Promise<Candidate[]> {
  const now = await yearOf(db, cycle.id)
  const earlier = (await allCycles(db)).find((other) => other.year === cycle.year - 1 && isReleased(other))
  const before = earlier === undefined ? null : await yearOf(db, earlier.id)
  const codes = new Map((await axesOf(db, cycle.id)).map(({ id, code }) => [id, code]))
  return now.counted.map(({ agencyId, name, group, share }) => {
    const sums = now.sums.get(agencyId) ?? []
    const total = (key: 'items' | 'handedIn'): number => sums.reduce((sum, row) => sum + row[key], 0)
    return {
      name,
      group,
      share,
      before: before?.counted.find((one) => one.agencyId === agencyId)?.share ?? null,
      handedIn: shareOf(total('handedIn'), total('items')),
      axes: Object.fromEntries(
        sums.map((sum) => [codes.get(sum.axisId) ?? '', shareOf(sum.earnedHundredths, sum.reachableHundredths)]),
      ),
    }
  })
}

/** Whom the newest case of another procedure, in the same year, has chosen: who stands in a table of people in a column that says yes. */
async function chosenIn(db: Reader, cycleId: number, from: ProposeStep['from']): Promise<Nominee[]> {
  if (from === undefined) return []
  const row = await newestDone(db, { cycleId, key: from.procedure })
  const definition = row === null ? undefined : (await procedureById(db, row.procedureId))?.definition
  if (row === null || definition === undefined) return []
  const answers = await answersOf(db, row.id)
  return from.taken.flatMap((path) => {
    const [form = '', table = ''] = path.split('.')
    const field = definition.forms[form]?.fields.find(({ key }) => key === table)
    const of = typeof field?.rows === 'object' && 'people' in field.rows ? field.rows.people : null
    if (field === undefined || of === null) return []
    const rows = rowsOf(definition, { ...field, rows: { people: of, taken: path } }, [], 'fa', answers)
    return rows.map(({ title: name }) => ({ name, value: 1 }))
  })
}

/** What a step proposes as things stand. */
export async function proposedBy(
  db: Reader,
  step: ProposeStep,
  { cycle, agencyId }: { cycle: CycleRow; agencyId: number | null },
): Promise<Nominee[]> {
  if (step.what === 'chosen') return chosenIn(db, cycle.id, step.from)
  if (step.what !== 'losses') return nominees(step, await candidatesOf(db, cycle))
  return agencyId === null ? [] : lossesOf(db, cycle, agencyId, step.most)
}
