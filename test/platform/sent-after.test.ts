import { describe, expect, it } from 'vitest'
import type { RawUpdate } from '#platform/raw-update.ts'
import { datedAfter } from '#platform/sent-after.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000)
const update = (updateId: number, sentAt: Date | null): RawUpdate => ({ updateId, chatKey: '7', payload: '{}', sentAt })
const bounds = (lastKnown: Date | null, ...sent: (Date | null)[]) =>
  datedAfter(
    lastKnown,
    sent.map((at, i) => update(i, at)),
    NOW,
  ).map(({ sentAfter }) => sentAfter)

describe('a press that waited through an outage', () => {
  it('came after the product was last known to run', () => {
    expect(bounds(hoursAgo(3), null)).toEqual([hoursAgo(3)])
  })

  it('came after the messages before it, whatever those behind it say', () => {
    expect(bounds(hoursAgo(3), hoursAgo(2), null, hoursAgo(1))).toEqual([undefined, hoursAgo(2), undefined])
  })

  it('came within the day that a messenger keeps it', () => {
    expect(bounds(hoursAgo(100), null)).toEqual([hoursAgo(24)])
  })

  it.each([[null], [new Date(NOW.getTime() + 1)]])('has no bound when nothing is known (%s)', (lastKnown) => {
    expect(bounds(lastKnown, null)).toEqual([undefined])
  })
})
