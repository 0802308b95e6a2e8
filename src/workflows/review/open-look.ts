import { z } from 'zod'
import { isDrawn } from '#domain/review/second-look.ts'
import { CYCLE_STATES, type Hundredths } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import {
  drawSeed,
  hasSecondEvaluator,
  itemsWithoutLook,
  openLook,
  openLooks,
  sampleOf,
  setSamplePercent,
} from '#storage/review/second-looks.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, type Recorder } from '../act.ts'

type Drawing = Pick<Recorder, 'note'> & { now: Date }

/** The rule by which items are drawn; null where none are. What they are drawn by is taken from the log the first time. */
async function drawingOf(
  tx: Tx,
  act: Drawing,
  { id, profile }: CycleRow,
): Promise<((itemId: number) => boolean) | null> {
  const { samplePercent, sampleSeed } = await sampleOf(tx, id)
  const percent = samplePercent ?? profile.secondLooks.samplePercent
  if (percent === 0) return null
  const seed = sampleSeed ?? (await drawSeed(tx, id))
  if (sampleSeed === null) act.note('second-look.draw', { id, details: { seed } })
  return (itemId) => isDrawn(seed, itemId, percent)
}

/** Peers rows 35, 37: after a first score, where a second evaluator is assigned or the item is in the sample. */
export async function openSecondLook(
  tx: Tx,
  act: Drawing,
  { item, cycle }: { item: ItemRow; cycle: CycleRow },
  firstHundredths: Hundredths,
): Promise<void> {
  const common = { cycleId: cycle.id, itemId: item.id, firstHundredths, openedAt: act.now }
  if (await hasSecondEvaluator(tx, item)) return openLook(tx, { ...common, origin: 'assigned' })
  const isInSample = await drawingOf(tx, act, cycle)
  if (isInSample?.(item.id) === true) await openLook(tx, { ...common, origin: 'sample' })
}

async function loadCycle(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/**
 * How many of a hundred scored items are looked at a second time. What is scored already is drawn at once; what was opened stays. Refusals:
 * no-cycle, review-over.
 */
export const setSample = command('second-look.set-sample', {
  input: z.object({ percent: z.number().int().min(0).max(100) }),
  load: loadCycle,
  async run(tx, act, { percent }, { cycle }) {
    if (CYCLE_STATES.indexOf(cycle.state) > CYCLE_STATES.indexOf('REVIEW')) return refuse('review-over')
    await setSamplePercent(tx, cycle.id, percent)
    const scored = cycle.state === 'REVIEW' ? await itemsWithoutLook(tx, cycle.id) : []
    const isInSample = scored.length === 0 ? null : await drawingOf(tx, act, cycle)
    const drawn = isInSample === null ? [] : scored.filter(({ id }) => isInSample(id))
    await openLooks(tx, drawn, { cycleId: cycle.id, origin: 'sample', openedAt: act.now })
    return act.record({ percent, opened: drawn.length }, { id: cycle.id, details: { percent, opened: drawn.length } })
  },
})
