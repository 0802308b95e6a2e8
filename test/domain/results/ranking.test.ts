import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalPieces } from '#domain/results/canonical-json.ts'
import { participation } from '#domain/results/participation.ts'
import { rankAgencies, type RankedAgency } from '#domain/results/ranking.ts'

const agency = (
  agencyId: number,
  general: number,
  specific: number,
  change: Partial<RankedAgency> = {},
): RankedAgency => ({
  agencyId,
  group: 'health',
  participated: true,
  generalHundredths: general,
  specificHundredths: specific,
  totalHundredths: general + specific,
  ...change,
})
const ranksOf = (agencies: RankedAgency[]) =>
  rankAgencies(agencies).groups.map(({ group, rows }) => [
    group,
    rows.map(({ agency, rank, tied }) => `${rank}${tied ? '=' : ''} ${agency.agencyId}`),
  ])

describe('the ranking', () => {
  it('goes by the total within each group', () => {
    const agencies = [agency(1, 10, 10), agency(2, 30, 30), agency(3, 20, 20), agency(4, 5, 5, { group: 'culture' })]
    expect(ranksOf(agencies)).toEqual([
      ['health', ['1 2', '2 3', '3 1']],
      ['culture', ['1 4']],
    ])
  })
  it('prefers the higher specific points where totals are equal', () => {
    expect(ranksOf([agency(1, 60, 40), agency(2, 40, 60)])).toEqual([['health', ['1 2', '2 1']]])
  })
  it('shares a rank where all is equal and passes over the next one', () => {
    const agencies = [agency(4, 10, 10), agency(3, 50, 50), agency(2, 50, 50), agency(1, 70, 70)]
    expect(ranksOf(agencies)).toEqual([['health', ['1 1', '2= 2', '2= 3', '4 4']]])
    expect(ranksOf(agencies.toReversed())).toEqual(ranksOf(agencies))
  })
  it('keeps agencies that did not take part apart, without a rank', () => {
    const ranking = rankAgencies([agency(2, 0, 0, { participated: false }), agency(1, 1, 1)])
    expect(ranking.notParticipating.map(({ agencyId }) => agencyId)).toEqual([2])
    expect(ranking.groups.flatMap(({ rows }) => rows.map((row) => row.agency.agencyId))).toEqual([1])
  })
})

describe('the canonical text', () => {
  it('does not depend on the order of keys and does on the order of rows', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ی' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ی","d":null}]}')
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
    const deep = { rows: [{ b: [1, { x: [] }], a: undefined }, [], {}], c: { d: { e: [{ f: null }] } } }
    for (const depth of [0, 1, 2, 3, 9]) expect([...canonicalPieces(deep, depth)].join('')).toBe(canonicalJson(deep))
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
  })
  it('writes dates as instants and leaves out what is undefined', () => {
    expect(canonicalJson({ at: new Date(0), gone: undefined })).toBe('{"at":"1970-01-01T00:00:00.000Z"}')
  })
  it('vouches for nothing JSON cannot hold', () => {
    for (const value of [Number.NaN, undefined, new Map(), () => 1, 1n])
      expect(() => canonicalJson({ rows: [value] })).toThrow(TypeError)
  })
})

describe('participation', () => {
  it('is reached at 42 of 52 agencies and not at 41', () => {
    expect(participation(45, 42, 52)).toEqual({
      started: 45,
      submitted: 42,
      total: 52,
      target: 42,
      missing: 0,
      reached: true,
    })
    expect(participation(45, 41, 52)).toMatchObject({ target: 42, missing: 1, reached: false })
  })
  it('needs exactly 80 percent where that is a whole number', () => {
    expect(participation(0, 40, 50)).toMatchObject({ target: 40, reached: true })
    expect(participation(0, 39, 50)).toMatchObject({ target: 40, reached: false })
  })
})
