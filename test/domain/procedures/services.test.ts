import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawn } from '#domain/procedures/draw.ts'
import { feeOf } from '#domain/procedures/documents.ts'
import { spentDays } from '#domain/procedures/shared-clock.ts'
import { shippedProcedures } from '#storage/procedures/procedures.ts'

const definitions = shippedProcedures().map(({ definition }) => definition)
const REQUIREMENTS = [13, 17, 11, 12].flatMap((count, i) =>
  Array.from({ length: count }, (_, place) => `${'KLMN'[i]}${place + 1}`),
)

describe('the four services of the sources (requirements K1 to N12)', () => {
  it('stand whole in the definitions, each row in one', () => {
    const cited = new Set(definitions.flatMap(({ sources }) => sources))
    expect(REQUIREMENTS.filter((row) => !cited.has(row))).toEqual([])
    expect(REQUIREMENTS).toHaveLength(53)
  })

  it('are played, each row named in a story', () => {
    const stories = readdirSync('test/stories')
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`test/stories/${name}`, 'utf8'))
    const unplayed = REQUIREMENTS.filter((row) => !stories.some((story) => new RegExp(`\\b${row}\\b`).test(story)))
    expect(unplayed).toEqual([])
  })

  it('have each a card with agreement, laws, fee, times, duties and how it ends', () => {
    const cards = definitions.filter(({ service }) => service !== undefined)
    expect(cards).toHaveLength(4)
    for (const { part } of definitions) if (part !== undefined) expect(cards.map(({ key }) => key)).toContain(part)
  })
})

describe('the fee table of requirement N12', () => {
  it.each([
    ['consultant-1', 6_000_000],
    ['consultant-2', 4_500_000],
    ['consultant-3', 3_000_000],
    ['contractor-1', 10_500_000],
    ['contractor-2', 9_000_000],
    ['contractor-3', 6_000_000],
    ['contractor-4', 4_500_000],
    ['contractor-5', 3_000_000],
  ])('says for %s %i rial, by the law of its year', (grade, rial) => {
    const fee = definitions.find(({ fees }) => fees['grade'] !== undefined)?.fees['grade']
    expect(fee && feeOf(fee, 1405, { 'request.grade': grade })).toMatchObject({ rial, year: 1399 })
    expect(fee && feeOf(fee, 1398, { 'request.grade': grade })).toBeNull()
  })
})

describe('a draw (requirement N11)', () => {
  /** The same by other means: the first four octets of the hash as a number. */
  const oracle = (seed: string, choices: readonly string[], percent: number): string[] =>
    choices.filter(
      (choice) => createHash('sha256').update(`${seed}:${choice}`).digest().readUInt32BE(0) < percent * 42_949_672.96,
    )

  it('is what its seed says, keeps what a smaller part has drawn, and draws about that part', () => {
    const choices = ['a', 'b', 'c', 'd']
    let count = 0
    for (let i = 0; i < 2000; i++) {
      const seed = createHash('sha256').update(String(i)).digest('hex')
      const found = drawn(seed, choices, 25)
      expect(found).toEqual(oracle(seed, choices, 25))
      expect(drawn(seed, choices, 50)).toEqual(expect.arrayContaining(found))
      count += found.length
    }
    expect(count).toBeGreaterThan(1850)
    expect(count).toBeLessThan(2150)
  })
})

describe('a clock that several steps share (requirement N6)', () => {
  const within = { days: 25, count: 'working', shared: 'examination' } as const
  const definition = definitions.find(({ key }) => key.startsWith('contractor'))
  const holidays = {
    days: new Set<string>(),
    extraWorkingDays: new Set<string>(),
    weekend: new Set(['thursday', 'friday'] as const),
  }
  const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 8))
  const spent = (acts: { step: string; kind: 'judge' | 'submit' | 'issue' | 'reopen'; at: Date }[]): number =>
    definition === undefined ? -1 : spentDays(definition, within, acts, { holidays, zone: 'Asia/Tehran' })

  it('counts the days of its own steps, and stands while the applicant has the turn', () => {
    const acts = [
      { step: 'finance', kind: 'judge' as const, at: at(7) },
      { step: 'examine', kind: 'judge' as const, at: at(9) },
      { step: 'deficiency', kind: 'issue' as const, at: at(10) },
      { step: 'mend', kind: 'submit' as const, at: at(24) },
      { step: 'examine', kind: 'judge' as const, at: at(25) },
    ]
    expect(spent(acts)).toBe(4)
    expect(spent(acts.slice(0, 4))).toBe(3)
    expect(spent([...acts, { step: 'examine', kind: 'reopen', at: at(30) }])).toBe(4)
  })
})
