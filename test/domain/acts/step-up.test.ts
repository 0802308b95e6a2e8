import { expect, it } from 'vitest'
import { ACTS } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'

/** Reliability S16: the PIN is asked for at the press of a button, so each act that wants one has a button, or a screen before it has. */
it('every act that asks for the PIN has a button of its own, or a screen that leads to it', () => {
  const acts = Object.entries(ACTS) as [string, Act][]
  const led = new Set(acts.map(([, { leadsTo }]) => leadsTo))
  const wordless = acts.filter(([name, { stepUp, ids }]) => stepUp === true && ids === null && !led.has(name))
  expect(wordless.map(([name]) => name)).toEqual([])
  for (const name of led) if (name !== undefined) expect(acts.find(([own]) => own === name)?.[1].stepUp).toBe(true)
})
