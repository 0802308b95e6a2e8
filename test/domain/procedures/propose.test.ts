import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PersonActor } from '#domain/people/actor.ts'
import { checkDefinition } from '#domain/procedures/check-definition.ts'
import { hasTurn, isOfDesk, isParty } from '#domain/procedures/flow.ts'
import { type Candidate, indicatorLine, isAbout, nominees } from '#domain/procedures/propose.ts'

const candidate = (name: string, change: Partial<Candidate> = {}): Candidate => ({
  name,
  group: 'health',
  share: 0.5,
  before: null,
  handedIn: 1,
  axes: {},
  ...change,
})
const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name)
const rule = { most: 1, floor: 80 } as const

describe('nominees by rule (requirement D7, peers row 61)', () => {
  it('are the best of each group, whoever is equal to the last one included', () => {
    const all = [
      candidate('الف', { share: 0.9 }),
      candidate('ب', { share: 0.9 }),
      candidate('پ', { share: 0.8 }),
      candidate('ت', { group: 'economy', share: 0.1 }),
    ]
    expect(names(nominees({ ...rule, what: 'best' }, all)).toSorted()).toEqual(['الف', 'ب', 'ت'])
  })

  it('have handed in as much as the floor asks for, to the very percent', () => {
    const all = [candidate('الف', { share: 0.9, handedIn: 0.79 }), candidate('ب', { share: 0.4, handedIn: 0.8 })]
    expect(names(nominees({ ...rule, what: 'best' }, all))).toEqual(['ب'])
    expect(names(nominees({ ...rule, what: 'best', floor: 0 }, all))).toEqual(['الف'])
  })

  it('of the greatest rise have risen, against a year before that they took part in', () => {
    const all = [
      candidate('الف', { share: 0.9 }),
      candidate('ب', { share: 0.5, before: 0.3 }),
      candidate('پ', { share: 0.8, before: 0.7 }),
      candidate('ت', { share: 0.2, before: 0.4 }),
    ]
    expect(names(nominees({ what: 'improved', most: 3, floor: 0 }, all))).toEqual(['ب', 'پ'])
  })

  it('of an axis have most of it; of an axis that is none there are none', () => {
    const all = [candidate('الف', { axes: { '2': 0.4 } }), candidate('ب', { axes: { '2': 0.7, '3': 1 } })]
    expect(names(nominees({ ...rule, what: 'axis', axis: '2' }, all))).toEqual(['ب'])
    expect(nominees({ ...rule, what: 'axis', axis: '9' }, all)).toEqual([])
  })
})

describe('what was planned for an indicator (peers row 60)', () => {
  it('is found under the same title, whatever its code has become, and under no other', () => {
    const line = indicatorLine({ code: '1-2', title: 'مدیریت سبز' })
    expect(isAbout(line, { code: '3-1', title: 'مديريت  سبز' })).toBe(true)
    expect(isAbout(line, { code: '1-2', title: 'مدیریت' })).toBe(false)
  })
})

const person = (change: Partial<PersonActor>): PersonActor => ({
  kind: 'person',
  personId: 1,
  seatId: 1,
  role: 'agency-head',
  agencyId: 7,
  teamId: null,
  roles: [],
  ...change,
})
const definitionOf = (key: string) => JSON.parse(readFileSync(`prisma/procedures/${key}.json`, 'utf8')) as object

describe('a step of the agency’s head', () => {
  const checked = checkDefinition(definitionOf('improvement-plan'))
  const definition = checked.ok ? checked.definition : null
  const turn = { holder: 'agency-head', agencyId: 7, applicantId: null, respondents: [] } as const

  it('is that of the head of this agency, and makes nobody’s desk', () => {
    expect(hasTurn(person({}), turn)).toBe(true)
    expect(hasTurn(person({ agencyId: 8 }), turn)).toBe(false)
    expect(hasTurn(person({ role: 'focal-point' }), turn)).toBe(false)
    if (definition === null) throw new Error('the definition has faults')
    expect(isParty(person({ agencyId: 8 }), definition, turn)).toBe(false)
    expect(isOfDesk(person({}), definition, turn)).toBe(false)
  })
})

describe('a definition that proposes agencies', () => {
  it('has to say that it is closed to whoever may not read the ranking', () => {
    const whole = checkDefinition(definitionOf('festival-jury'))
    expect(whole.ok).toBe(true)
    const open = { ...definitionOf('festival-jury'), cleared: undefined }
    const faults = checkDefinition(JSON.parse(JSON.stringify(open)))
    expect(faults.ok ? [] : faults.faults.map(({ code }) => code)).toContain('cleared-needed')
  })

  it('is no case of a coordinator who may not read it yet, either', () => {
    const checked = checkDefinition(definitionOf('festival-jury'))
    if (!checked.ok) throw new Error('the definition has faults')
    const turn = { holder: 'coordinator', agencyId: null, applicantId: null, respondents: [] } as const
    const coordinator = person({ role: 'coordinator', agencyId: null })
    expect(isParty(coordinator, checked.definition, turn)).toBe(false)
    expect(isParty({ ...coordinator, readsRanking: true }, checked.definition, turn)).toBe(true)
  })
})
