import { describe, expect, it } from 'vitest'
import {
  agenciesMeant,
  type AudienceFacts,
  audienceOf,
  audienceOrEverybody,
  type AudienceSeat,
  type CircularAudience,
  coversAudience,
  isMeant,
  NO_CONDITION,
  takesLate,
  type WorkCondition,
} from '#domain/circulars/audience.ts'

const agency = (group: 'economy' | 'health', axes: number[], work: WorkCondition[] = []) => ({
  group,
  axes: new Set(axes),
  work: new Set(work),
})
/** Agencies 1 and 2 in economy, 3 in health; axis 9 is agency 3's alone; person 30 evaluates axis 9. */
const FACTS: AudienceFacts = {
  agencies: new Map([
    [1, agency('economy', [7], ['not-started', 'not-submitted'])],
    [2, agency('economy', [7], ['not-submitted', 'deficient'])],
    [3, agency('health', [7, 9], ['objecting'])],
  ]),
  evaluatorAxes: new Map([[30, new Set([9])]]),
  unseen: new Set([2]),
}
const SEATS: AudienceSeat[] = [
  { personId: 11, role: 'focal-point', agencyId: 1 },
  { personId: 12, role: 'agency-head', agencyId: 1 },
  { personId: 21, role: 'focal-point', agencyId: 2 },
  { personId: 31, role: 'focal-point', agencyId: 3 },
  { personId: 30, role: 'evaluator', agencyId: null },
  { personId: 40, role: 'evaluator', agencyId: 1 },
  { personId: 50, role: 'coordinator', agencyId: null },
  { personId: 60, role: 'auditor', agencyId: null },
]
const of = (condition: Partial<CircularAudience>): CircularAudience => ({ ...NO_CONDITION, ...condition })
const people = (condition: Partial<CircularAudience>): number[] =>
  audienceOf(SEATS, of(condition), FACTS)
    .people.map(({ personId }) => personId)
    .toSorted((a, b) => a - b)

describe('whom an announcement is meant for', () => {
  it('everybody is the agencies and those who read for information, not the auditor', () => {
    const { people: all, agencies } = audienceOf(SEATS, null, FACTS)
    expect(all.map(({ personId }) => personId).toSorted((a, b) => a - b)).toEqual([11, 12, 21, 30, 31, 40, 50])
    expect(agencies).toBe(3)
  })

  const cases: [string, Partial<CircularAudience>, number[]][] = [
    ['a role', { roles: ['agency-head'] }, [12]],
    ['a role that usually gets nothing', { roles: ['auditor'] }, [60]],
    ['a group, without those who stand for no agency', { groups: ['economy'] }, [11, 12, 21]],
    ['chosen agencies', { agencies: [2, 3] }, [21, 31]],
    ['an axis: its agencies and its evaluators', { axes: [9] }, [30, 31]],
    ['a state of work', { work: 'not-started' }, [11, 12]],
    ['agencies with deficiencies', { work: 'deficient' }, [21]],
    ['agencies that have not acknowledged', { unseenOf: 5 }, [21]],
    ['role and group together', { roles: ['focal-point'], groups: ['economy'] }, [11, 21]],
    ['role and axis together', { roles: ['evaluator'], axes: [9] }, [30]],
    ['conditions nobody meets', { groups: ['health'], work: 'deficient' }, []],
    ['a group of evaluators: they are in none', { roles: ['evaluator'], groups: ['economy'] }, []],
  ]
  it.each(cases)('%s', (_, condition, expected) => {
    expect(people(condition)).toEqual(expected)
  })

  it('an agency that is not active is not meant though it was chosen', () => {
    const seat: AudienceSeat = { personId: 1, role: 'focal-point', agencyId: 99 }
    expect(isMeant(of({ agencies: [99] }), seat, FACTS)).toBe(false)
  })

  it('without any condition it is for everybody, and one condition is enough to be for some', () => {
    expect(audienceOrEverybody(NO_CONDITION)).toBeNull()
    expect(audienceOrEverybody(of({ work: 'objecting' }))).not.toBeNull()
    expect(audienceOrEverybody(of({ axes: [1] }))).not.toBeNull()
  })

  it('agencies are meant although nobody sits for them, and none by what is for readers', () => {
    expect(agenciesMeant(of({ groups: ['economy'] }), FACTS)).toEqual([1, 2])
    expect(agenciesMeant(of({ roles: ['evaluator'] }), FACTS)).toEqual([])
    expect(agenciesMeant(of({ roles: ['evaluator', 'agency-head'] }), FACTS)).toEqual([1, 2, 3])
  })
})

describe('who comes later', () => {
  const focal: AudienceSeat = { personId: 70, role: 'focal-point', agencyId: 2 }
  const evaluator: AudienceSeat = { personId: 71, role: 'evaluator', agencyId: null }

  it('gets what is for everybody only where his agency owes an answer', () => {
    expect(takesLate(null, focal, FACTS)).toBe(true)
    expect(takesLate(null, evaluator, FACTS)).toBe(false)
  })

  it('gets what is meant for his role, group or agency, and nothing of others', () => {
    expect(takesLate(of({ groups: ['economy'] }), focal, FACTS)).toBe(true)
    expect(takesLate(of({ groups: ['health'] }), focal, FACTS)).toBe(false)
    expect(takesLate(of({ roles: ['evaluator'] }), evaluator, FACTS)).toBe(true)
  })

  it('gets nothing that was meant for a state of work on that day', () => {
    expect(takesLate(of({ groups: ['economy'], work: 'deficient' }), focal, FACTS)).toBe(false)
    expect(takesLate(of({ unseenOf: 5 }), focal, FACTS)).toBe(false)
  })
})

describe('what takes the place of another one', () => {
  const sent = (change: Partial<CircularAudience>, sentTo: number[]) => of({ ...change, sentTo })

  it('may be for everybody; what was for everybody gives way to nothing less', () => {
    expect(coversAudience(null, null, FACTS)).toBe(true)
    expect(coversAudience(sent({ agencies: [1] }, [1]), null, FACTS)).toBe(true)
    expect(coversAudience(null, of({ groups: ['economy', 'health'] }), FACTS)).toBe(false)
  })

  it('reaches every agency that the earlier one was for', () => {
    const earlier = sent({ agencies: [1, 2] }, [1, 2])
    expect(coversAudience(earlier, of({ groups: ['economy'] }), FACTS)).toBe(true)
    expect(coversAudience(earlier, of({ agencies: [1] }), FACTS)).toBe(false)
    // Agency 8 is not active any more.
    expect(coversAudience(sent({ agencies: [1, 8] }, [1, 8]), of({ agencies: [1] }), FACTS)).toBe(true)
  })

  it('reaches every role that the earlier one was for', () => {
    const heads = sent({ roles: ['agency-head'], agencies: [1] }, [1])
    expect(coversAudience(heads, of({ agencies: [1] }), FACTS)).toBe(true)
    expect(coversAudience(sent({ agencies: [1] }, [1]), of({ roles: ['agency-head'] }), FACTS)).toBe(false)
    // Readers were among the earlier ones; a condition on agencies leaves them out.
    expect(coversAudience(sent({ roles: ['deputy'] }, []), of({ groups: ['economy'] }), FACTS)).toBe(false)
    expect(coversAudience(sent({ roles: ['deputy'] }, []), of({ roles: ['deputy', 'evaluator'] }), FACTS)).toBe(true)
  })
})
