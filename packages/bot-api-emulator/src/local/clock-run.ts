import { isAdjustable } from '../clock.ts'
import type { World } from '../world.ts'
import type { PageAction } from './actions.ts'
import type { LocalAnswer } from './answers.ts'

/** The run that is under way in a world; its `stop` ends it at the next moment. */
const runs = new WeakMap<World, { stop: boolean }>()

const messagesOf = (world: World): number =>
  [...world.rooms.values()].reduce((sum, room) => sum + [...room.messages.values()].filter(isOfBot(world)).length, 0)

const isOfBot =
  (world: World) =>
  ({ from }: { from?: { id: number } }): boolean =>
    from === undefined || from.id === world.bot.user.id

const NO_RUN = { error: 'not-possible', detail: 'not-running' } as const

/**
 * Moves the clock on: from one of the host's moments to the next, each awaited, so that nothing is left out on the way. Never back: what
 * has been said and written down since would have been said in a time to come. Refusals (409): `fixed`, `backwards`, `running`.
 */
export const moveClock = async (world: World, { body }: PageAction): Promise<LocalAnswer> => {
  const { clock, hooks } = world
  if (body.stop === true) {
    const run = runs.get(world)
    if (run === undefined) return NO_RUN
    run.stop = true
    return { body: {} }
  }
  if (!isAdjustable(clock)) return { error: 'not-possible', detail: 'fixed' }
  const { advanceMs, to } = body
  const from = clock.now()
  const target =
    typeof advanceMs === 'number' ? new Date(from.getTime() + advanceMs) : typeof to === 'string' ? new Date(to) : from
  if (Number.isNaN(target.getTime()) || target === from)
    return { error: 'bad-request', detail: 'advanceMs or to is needed' }
  if (target < from) return { error: 'not-possible', detail: 'backwards' }
  if (runs.has(world)) return { error: 'not-possible', detail: 'running' }
  const run = { stop: false }
  runs.set(world, run)
  const before = messagesOf(world)
  const tell = (isRunning: boolean): { now: string; messages: number } => {
    const told = { now: clock.now().toISOString(), messages: messagesOf(world) - before }
    const running = isRunning ? { running: { to: target.toISOString(), messages: told.messages } } : {}
    world.events.publish('clock', () => ({ now: told.now, ...running }))
    return told
  }
  try {
    const moments = (await hooks?.moments?.(from, target)) ?? []
    const stops = [...moments.filter((at) => at > from && at < target), target]
    for (const at of stops) {
      if (run.stop) break
      // While the duties were done the clock has run on.
      if (at > clock.now()) clock.set(at)
      await hooks?.onClockMoved?.()
      if (at !== target) tell(true)
    }
  } finally {
    runs.delete(world)
  }
  return { body: tell(false) }
}

/** Answered before it is done: the server that would answer afterwards is not this one. */
export const beginAnew = (world: World): LocalAnswer => {
  const { hooks } = world
  if (hooks?.beginAnew === undefined) return { error: 'not-possible', detail: 'this host cannot begin anew' }
  if (runs.has(world)) return { error: 'not-possible', detail: 'running' }
  setTimeout(() => void hooks.beginAnew?.(), 20)
  return { body: {} }
}
