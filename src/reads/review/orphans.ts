import type { Id } from '#domain/acts/ids.ts'
import { decidersAmong, type Panel } from '#domain/objections/deciders.ts'
import { mayReview, type ReviewAssignment, type ReviewItem } from '#domain/review/may-review.ts'
import { reachOf } from '#domain/review/reach.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { type LookPlace, lookPlaces } from '#storage/review/second-looks.ts'
import { indicatorsById } from '#storage/cycle/indicators.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { filedPlaces } from '#storage/objections/objections.ts'
import { membersOf, type Place, type Reaches, reaches, waitingPlaces } from '#storage/reminders/people-with-work.ts'
import type { Reader } from '#storage/transaction.ts'

/** Work under one indicator that nobody may do: items without an evaluator, objections without a decider. */
export interface Orphan {
  indicatorId: Id<'indicator'>
  code: string
  title: string
  act: 'score' | 'second-look' | 'decide-objection'
  items: ReviewItem[]
}

/** All such work of a cycle, indicator by indicator. Most often there is none. */
export async function orphansOf(db: Reader, cycle: CycleRow, now: Date): Promise<Orphan[]> {
  if (cycle.state !== 'REVIEW' && cycle.state !== 'OBJECTION_REVIEW') return []
  const panel = await hearingPanel(db, cycle.id)
  const act = cycle.state === 'REVIEW' ? 'score' : 'decide-objection'
  const items =
    act === 'score' ? unreviewed(await waitingPlaces(db, cycle.id, now), panel) : await unheard(db, cycle, panel)
  const looks = act === 'score' ? unlooked(await lookPlaces(db, cycle.id), panel) : []
  return [...(await byIndicator(db, act, items)), ...(await byIndicator(db, 'second-look', looks))]
}

async function byIndicator(db: Reader, act: Orphan['act'], items: readonly ReviewItem[]): Promise<Orphan[]> {
  if (items.length === 0) return []
  const indicators = await indicatorsById(db)
  const orphans = new Map<number, Orphan>()
  for (const item of items) {
    const known = orphans.get(item.indicatorId)
    if (known !== undefined) known.items.push(item)
    else {
      const { code = '', title = '' } = indicators.get(item.indicatorId)?.indicator ?? {}
      orphans.set(item.indicatorId, { indicatorId: item.indicatorId, code, title, act, items: [item] })
    }
  }
  return [...orphans.values()]
}

/** Second looks that nobody may give: who could have scored the item, has a conflict, or is gone (peers row 35). */
function unlooked(places: readonly LookPlace[], { evaluators, assignments }: Panel): ReviewItem[] {
  const items = places.map(({ isSpecific, scorers, ...place }): ReviewItem => {
    const dimension = isSpecific ? ('SPECIFIC' as const) : ('GENERAL' as const)
    return { ...place, dimension, firstScorerId: null, laterScorers: scorers }
  })
  const may = (item: ReviewItem): boolean =>
    evaluators.some(
      ({ personId, seats }) =>
        mayReview({ act: 'second-look', evaluatorPersonId: personId, seats, assignments, item }).ok,
    )
  return items.filter((item) => !may(item))
}

function unreviewed(places: readonly Place[], panel: Panel): ReviewItem[] {
  const [whole, byAgency] = [new Map<string, Reaches[]>(), new Map<number, Reaches[]>()]
  for (const { seats, own } of membersOf(panel)) {
    const reach = reachOf(own, seats)
    const meant = reaches(reach)
    for (const id of reach.review.indicators) put(whole, `indicator ${id}`, meant)
    for (const id of reach.review.axes) put(whole, `axis ${id}`, meant)
    for (const id of reach.review.agencies) put(byAgency, id, meant)
  }
  return places.flatMap((place) => {
    const { indicatorId, axisId, isSpecific } = place
    const asked = [...(whole.get(`indicator ${indicatorId}`) ?? []), ...(whole.get(`axis ${axisId}`) ?? [])]
    const some = asked.flatMap((meant) => meant(place) ?? [])
    return place.agencies
      .filter((agencyId) => !some.some((is) => is(agencyId)))
      .filter((agencyId) => !byAgency.get(agencyId)?.some((meant) => meant(place)?.(agencyId)))
      .map((agencyId) => {
        const dimension = isSpecific ? ('SPECIFIC' as const) : ('GENERAL' as const)
        return { agencyId, indicatorId, axisId, dimension, firstScorerId: null }
      })
  })
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

async function unheard(db: Reader, cycle: CycleRow, panel: Panel): Promise<ReviewItem[]> {
  const deciders = decidersAmong(panel)
  return (await filedPlaces(db, cycle.id)).filter((place) => deciders(place).length === 0)
}

/** Whoever is appointed to a second look is a second evaluator, and gets none of the first scores besides. */
export const appointedAs = (act: Orphan['act']): 'review' | 'second' => (act === 'second-look' ? 'second' : 'review')

/** Who could be appointed to it, and for how many of the items: nobody with a conflict, or a score of their own to hear. */
export async function candidatesFor(
  db: Reader,
  cycleId: number,
  { indicatorId, act, items }: Orphan,
): Promise<{ personId: number; count: number }[]> {
  const { evaluators, assignments } = await hearingPanel(db, cycleId)
  return evaluators.flatMap(({ personId, seats }) => {
    const appointed: ReviewAssignment = {
      kind: appointedAs(act),
      personId,
      teamId: null,
      axisId: null,
      indicatorId,
      agencyId: null,
    }
    const question = { act, evaluatorPersonId: personId, seats, assignments: [...assignments, appointed] }
    const count = items.filter((item) => mayReview({ ...question, item }).ok).length
    return count === 0 ? [] : [{ personId, count }]
  })
}
