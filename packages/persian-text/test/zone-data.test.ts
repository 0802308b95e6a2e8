import { describe, expect, it } from 'vitest'
import { examineZone } from '../src/index.ts'

const hours = (summer2021: number, summer2026: number) => (instantMs: number) =>
  (instantMs < Date.parse('2024-01-01T00:00:00Z') ? summer2021 : summer2026) * 3_600_000

describe('zone data of the machine (reliability R18)', () => {
  it('is current where this runs', () => {
    expect(examineZone('Asia/Tehran')).toEqual({ summer2021: 4.5, summer2026: 3.5, isCurrent: true })
  })
  it('is stale where Iran still moves its clocks, or never did', () => {
    expect(examineZone('Asia/Tehran', hours(4.5, 4.5)).isCurrent).toBe(false)
    expect(examineZone('Asia/Tehran', hours(3.5, 3.5)).isCurrent).toBe(false)
    expect(examineZone('Asia/Tehran', hours(4.5, 3.5)).isCurrent).toBe(true)
  })
  it('is not asked for elsewhere', () => {
    expect(examineZone('Europe/Berlin').isCurrent).toBe(true)
  })
})
