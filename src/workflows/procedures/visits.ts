import { type Answers, type Place, type Value } from '#domain/procedures/answers.ts'
import type { BothWords, ProcedureDefinition } from '#domain/procedures/definition.ts'
import { dayRoute } from '#domain/procedures/visits.ts'
import { done } from '#shared/outcome.ts'
import { answersOfCases } from '#storage/procedures/answers.ts'
import { countRound, marksOfRound, roundsUntil } from '#storage/procedures/boards.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import { openUnits } from '#storage/procedures/units.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, query } from '../act.ts'

/** A year of seasons. */
const SEASONS = 4
/** So many can be visited on one day. */
const A_DAY = 8

/** The newest rounds about units, oldest first, with the definition that they run by. */
async function seasonsOf(db: Reader) {
  const procedureIds = await proceduresThat(db, ({ starts }) => starts.subject === 'unit')
  const last = procedureIds.at(-1)
  const definition = last === undefined ? undefined : (await procedureById(db, last))?.definition
  const rounds = await roundsUntil(db, { id: Number.MAX_SAFE_INTEGER, procedureIds }, SEASONS)
  return { definition, rounds }
}

/** Paths of what is asked so, by form and field. */
const pathsOf = ({ forms }: Pick<ProcedureDefinition, 'forms'>, kind: 'place' | 'one-of'): Map<string, string> =>
  new Map(
    Object.entries(forms).flatMap(([form, { fields }]) =>
      fields.flatMap((field): [string, string][] =>
        field.kind === kind ? [[`${form}.${field.key}`, field.choices ?? '']] : [],
      ),
    ),
  )

/** How often each choice was answered in a round: what the visits have found, for comparing seasons. */
function found(definition: ProcedureDefinition, all: Iterable<Answers>): { title: BothWords; count: number }[] {
  const paths = pathsOf(definition, 'one-of')
  const counts = new Map<string, { title: BothWords; count: number }>()
  for (const list of new Set(paths.values()))
    for (const { key, title } of definition.choices[list] ?? []) counts.set(`${list} ${key}`, { title, count: 0 })
  for (const answers of all)
    for (const [path, list] of paths) {
      const answer = answers[path]
      const of = typeof answer === 'string' ? counts.get(`${list} ${answer}`) : undefined
      if (of !== undefined) of.count++
    }
  return [...counts.values()].filter(({ count }) => count > 0)
}

/** Requirements G4, I5: the season under way and what the visits of each have found. Plain JSON. */
export const readVisits = query('visit.list', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, act) {
    const { definition, rounds } = await seasonsOf(db)
    const seasons: { id: number; title: string; total: number; ended: number; found: ReturnType<typeof found> }[] = []
    for (const { id, title } of rounds) {
      const { total, ended } = await countRound(db, id, act.now)
      const answers = await answersOfCases(
        db,
        (await marksOfRound(db, id)).map((mark) => mark.id),
      )
      seasons.push({
        id,
        title,
        total,
        ended,
        found: definition === undefined ? [] : found(definition, answers.values()),
      })
    }
    return done({ seasons, units: (await openUnits(db)).length })
  },
})

const isPlace = (value: Value | null | undefined): value is Place =>
  typeof value === 'object' && value !== null && 'latitude' in value

/** Which units of the season that nobody has visited lie beside each other: a proposal for one day. Plain JSON. */
export const readDayRoute = query('visit.route', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db) {
    const { definition, rounds } = await seasonsOf(db)
    const first = definition?.steps[0]
    const newest = rounds.at(-1)
    if (definition === undefined || first === undefined || newest === undefined) return done({ units: [] })
    const places = new Map<number, Place>()
    const paths = [...pathsOf(definition, 'place').keys()]
    for (const { id } of rounds) {
      const marks = await marksOfRound(db, id)
      const answers = await answersOfCases(
        db,
        marks.map((mark) => mark.id),
      )
      for (const { id: caseId, unitId } of marks)
        for (const path of paths) {
          const value = answers.get(caseId)?.[path]
          if (unitId !== null && isPlace(value)) places.set(unitId, value)
        }
    }
    const by = 'by' in first ? first.by : null
    const addresses = new Map((await openUnits(db)).map(({ id, address }) => [id, address]))
    const waiting = (await marksOfRound(db, newest.id)).flatMap(({ id, name, unitId, holder, end }) =>
      end !== null || holder !== by || unitId === null
        ? []
        : [{ caseId: id, name, place: places.get(unitId) ?? null, address: addresses.get(unitId) ?? '' }],
    )
    return done({ units: dayRoute(waiting, A_DAY) })
  },
})
