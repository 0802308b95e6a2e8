import { expect, it } from 'vitest'
import { ACTS } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'

/** Issue 9, part 1: release, final approval, change after release, role grants, deletion; and what is signed. */
const WANTED = [
  'review.propose-release',
  'review.release-preliminary',
  'result.release',
  'tables.finalise',
  'result.approve',
  'council.record',
  'sign-off.sign',
  'decision.propose',
  'decision.confirm',
  'amend.sign',
  'person.invite',
  'people.invite-absent',
  'seat.invite',
  'seat.hand-over',
  'seat.confirm',
  'seat.confirm-all',
  'account.admit',
  'account.lift',
  'stand-in.name',
  'stand-in.confirm',
  'import.apply',
  'pin.set',
  'pin.forget',
  'outbox.drop',
  'case.erase',
] as const
/** Of these none is taken from an account that came to its person less than 72 hours ago. */
const SETTLED = [
  'review.propose-release',
  'review.release-preliminary',
  'result.release',
  'tables.finalise',
  'result.approve',
  'council.record',
  'session.vote',
  'decision.confirm',
  'amend.sign',
  'stand-in.confirm',
] as const

it('the PIN is asked for before what cannot be taken back, and an approval from no new account', () => {
  for (const name of WANTED) expect([name, (ACTS[name] as Act).stepUp]).toEqual([name, true])
  for (const name of SETTLED) expect([name, (ACTS[name] as Act).settled]).toEqual([name, true])
})

/** Reliability S16: the PIN is asked for at the press of a button, so each act that wants one has a button, or a screen before it has. */
it('every act that asks for the PIN has a button of its own, or a screen that leads to it', () => {
  const acts = Object.entries(ACTS) as [string, Act][]
  const led = new Set(acts.map(([, { leadsTo }]) => leadsTo))
  const wordless = acts.filter(([name, { stepUp, ids }]) => stepUp === true && ids === null && !led.has(name))
  expect(wordless.map(([name]) => name)).toEqual([])
  for (const name of led) if (name !== undefined) expect(ACTS).toHaveProperty([name])
})
