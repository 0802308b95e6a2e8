import { z } from 'zod'
import { AGREE_MS, SteadyClock } from '#shared/steady-clock.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { command, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

/** When the computer's clock was said to be right; looked at each minute, so that the command line can say it too. */
export const CLOCK_CONFIRMED = 'clock-confirmed'

/** ISO: what the computer says, and the time that the product goes on with. */
const HELD = z.object({ claimedAt: z.string(), knownAt: z.string() })
type HeldClock = z.output<typeof HELD>
const anybody = () => ({ about: {} })

/** Null while the clock is believed. */
function heldOf({ clock }: Tools): HeldClock | null {
  if (!(clock instanceof SteadyClock)) return null
  const knownAt = clock.now().toISOString()
  return clock.isHeld ? { claimedAt: clock.claimed.toISOString(), knownAt } : null
}

const showClock = query('clock.show', {
  input: HELD.nullable(),
  load: anybody,
  read: async (_db, _act, held) => done(held),
})

export const readClock = (tools: Tools, caller: Caller): Promise<Outcome<HeldClock | null>> =>
  showClock(tools, caller, heldOf(tools))

/** For the command line, which has no clock that is held. */
export const noteClockConfirmed = command('clock.confirm', {
  input: HELD,
  load: anybody,
  async run(tx, act, held) {
    await noteRun(tx, CLOCK_CONFIRMED, new Date(held.claimedAt))
    return act.record(held, { id: 'clock', details: held })
  },
})

/** Refusals: clock-not-held, clock-changed: the computer says something else by now than what was confirmed. */
export async function confirmClock(
  tools: Tools,
  caller: Caller,
  { aheadMinutes }: { aheadMinutes: number },
): Promise<Outcome<HeldClock>> {
  const held = heldOf(tools)
  if (held === null) return refuse('clock-not-held')
  const offMs = Date.parse(held.claimedAt) - Date.parse(held.knownAt) - aheadMinutes * 60_000
  if (Math.abs(offMs) > AGREE_MS) return refuse('clock-changed')
  const outcome = await noteClockConfirmed(tools, caller, held)
  if (outcome.ok && tools.clock instanceof SteadyClock) tools.clock.believe()
  return outcome
}
