import { stagesOf } from '#storage/cycle/cycles.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import type { Outcome } from '#shared/outcome.ts'
import { createCycle } from '#workflows/cycle/create-cycle.ts'
import type { Cast, World } from '../../support/world.ts'

/** The answer in one word: `done`, or the code of the refusal. */
export const answer = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)

export const stateOf = async (world: World): Promise<CycleState> => (await world.db.cycle.findFirstOrThrow()).state

export async function windowIn(world: World, key: StageKey): Promise<{ id: number; opensAt: Date; dueAt: Date }> {
  const cycle = await world.db.cycle.findFirstOrThrow()
  const stage = (await stagesOf(world.db, cycle.id)).find((one) => one.key === key)
  if (stage === undefined) throw new Error(`no stage ${key}`)
  return stage
}

/** A draft of 1404 that begins on 1 Azar 1405. @returns its id */
export async function draft(world: World, coordinator: Cast, profileKey = 'razavi-khorasan'): Promise<number> {
  const made = await createCycle(world.tools, await coordinator.by(), {
    year: 1404,
    profileKey,
    startDay: { year: 1405, month: 9, day: 1 },
    choice: 'maximum',
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.cycleId
}

export const addCircular = async (world: World, cycleId: number, state: Column.CircularState): Promise<void> => {
  const at = world.clock.now()
  const words = { number: '۱', title: 'بخشنامه', body: 'متن' }
  await world.db.circular.create({ data: { ...words, cycleId, issuedOn: at, state, createdBy: 1, createdAt: at } })
}
