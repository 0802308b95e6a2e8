import { describe, expect, it } from 'vitest'
import { endAfterOutage, outageIn, outageReason } from '#domain/extensions/outage.ts'

const MINUTE_MS = 60_000
const opensAt = new Date('2026-11-01T05:30:00Z')
const dueAt = new Date('2026-11-22T10:30:00Z')
/** Minutes around the end. */
const at = (minutes: number): Date => new Date(dueAt.getTime() + minutes * MINUTE_MS)
const later = (from: number, to: number): number | null => {
  const end = endAfterOutage({ opensAt, dueAt }, { from: at(from), to: at(to) })
  return end === null ? null : (end.getTime() - dueAt.getTime()) / MINUTE_MS
}

describe('a window after an outage', () => {
  it.each([
    ['over its end', -120, 60, 180],
    ['on its last day', -300, -200, 100],
    ['that begins at its very end', 0, 30, 30],
    ['that begins after its end', 1, 31, null],
    ['that ends on the last day', -3000, -1439, 1561],
    ['that ends the day before', -3000, -1440, null],
    ['of ten minutes', -60, -50, 10],
    ['of less than ten minutes', -60, -51, null],
  ])('%s', (_, from, to, minutes) => {
    expect(later(from, to)).toBe(minutes)
  })

  it('gives back no more than there was of it', () => {
    const before = new Date(opensAt.getTime() - 60 * MINUTE_MS)
    const end = endAfterOutage({ opensAt, dueAt: new Date(opensAt.getTime() + MINUTE_MS) }, { from: before, to: dueAt })
    expect(end?.getTime()).toBe(dueAt.getTime() + MINUTE_MS)
    expect(endAfterOutage({ opensAt, dueAt }, { from: before, to: opensAt })).toBeNull()
  })

  it('gives nothing back twice: others may lie over it, and over each other', () => {
    const end = (...before: [number, number][]) => {
      const others = before.map(([from, to]) => ({ from: at(from), to: at(to) }))
      const found = endAfterOutage({ opensAt, dueAt }, { from: at(-60), to: at(60) }, others)
      return found === null ? null : (found.getTime() - dueAt.getTime()) / MINUTE_MS
    }
    expect(end([-30, 0])).toBe(90)
    expect(end([-10, 20], [-30, 0], [-90, -50], [50, 90])).toBe(120 - 50 - 10 - 10)
    expect(end([-60, 60])).toBeNull()
  })

  it('keeps the outage as the reason', () => {
    const outage = { from: at(-20), to: at(20) }
    expect(outageIn(outageReason(outage))).toEqual(outage)
    expect(outageIn('results-late:3')).toBeNull()
  })
})
