import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action } from '#domain/people/actions.ts'
import { SYSTEM, type Actor, type PersonActor } from '#domain/people/actor.ts'
import { may, type Subject } from '#domain/people/may.ts'
import { CYCLE_STATES, type CycleState, type Role } from '#domain/vocabulary.ts'
import { figure } from '../../faults/long.ts'
import { WRITTEN_RULES } from './written-rules.ts'

const OURS = 50
const person = (role: Role | null, agencyId: number | null = null): PersonActor => ({
  kind: 'person',
  personId: 1,
  seatId: role && 2,
  role,
  agencyId,
  teamId: null,
  roles: role ? [role] : [],
})

/** Who stands behind the letters of the written table, and what he is to the item he asks for. */
const CAST: Record<string, [Actor, Subject]> = {
  F: [person('focal-point', OURS), {}],
  f: [person('focal-point', 51), {}],
  H: [person('agency-head', OURS), {}],
  h: [person('agency-head', 51), {}],
  E: [person('evaluator'), { assigned: true }],
  e: [person('evaluator'), { assigned: false }],
  x: [person('evaluator'), { assigned: true, conflicted: true }],
  C: [person('coordinator'), {}],
  D: [person('deputy'), {}],
  O: [person('organization-head'), {}],
  S: [person('council-secretary'), {}],
  M: [person('council-member'), {}],
  K: [person('committee-member'), { assigned: true }],
  k: [person('committee-member'), {}],
  I: [person('inquiry-respondent'), {}],
  A: [person('auditor'), {}],
  R: [person(null), {}],
  '?': [{ kind: 'stranger', language: 'fa' }, {}],
  sys: [SYSTEM, {}],
}

const [head = '', ...lines] = WRITTEN_RULES.trim().split('\n')
const columns = head.split(/\s+/).slice(1)
const rows = lines.map((line) => line.split(/\s+/))

const written = (cell: string, state: CycleState): string => {
  if (cell === '+') return 'yes'
  if (cell === '-') return 'not-your-role'
  if (cell === '0') return 'not-found'
  const letter = String.fromCharCode(97 + CYCLE_STATES.indexOf(state))
  return letter >= (cell[0] ?? '') && letter <= (cell[1] ?? '') ? 'yes' : 'not-now'
}
const answer = (actor: Actor, action: Action, subject: Subject): string => {
  const outcome = may(actor, action, subject)
  return outcome.ok ? 'yes' : outcome.refusal.code
}

describe('permission', () => {
  it('is written down for every action and everybody of the cast', () => {
    expect(rows.map(([action]) => action)).toEqual([...ACTIONS])
    expect(columns).toEqual(Object.keys(CAST))
    for (const row of rows) expect(row.length).toBe(columns.length + 1)
  })

  it('is in more than two thousand cells what is written', () => {
    const mismatches: string[] = []
    let cells = 0
    for (const [action = '', ...marks] of rows)
      for (const [index, column] of columns.entries())
        for (const cycleState of CYCLE_STATES) {
          const [actor, is] = CAST[column] ?? [SYSTEM, {}]
          const got = answer(actor, action as Action, { agencyId: OURS, cycleState, ...is })
          const wanted = written(marks[index] ?? '', cycleState)
          cells++
          if (got !== wanted) mismatches.push(`${action} ${column} ${cycleState}: ${got}, written ${wanted}`)
        }
    expect(mismatches).toEqual([])
    expect(cells).toBeGreaterThanOrEqual(2000)
    figure('role × act × state', '≥ 2,000 cells, 0 mismatches', `${cells} cells, ${mismatches.length}`)
  })

  it('is refused where nothing is known of the subject but to those who need no more', () => {
    for (const action of ACTIONS)
      for (const letter of ['F', 'H', 'E', 'K']) {
        const [actor] = CAST[letter] ?? [SYSTEM]
        const row = rows.find(([name]) => name === action) ?? []
        const reach = row[columns.indexOf(letter === 'F' ? 'f' : letter === 'H' ? 'h' : letter === 'E' ? 'e' : 'k') + 1]
        if (reach === '0') expect([action, letter, answer(actor, action, {})]).toEqual([action, letter, 'not-found'])
      }
    expect(answer(person('coordinator'), 'preliminary.release', {})).toBe('not-now')
  })
})

describe('scores', () => {
  const early = CYCLE_STATES.slice(0, CYCLE_STATES.indexOf('PRELIMINARY'))
  it('are seen before their release by nobody but coordinator and assigned evaluator', () => {
    const seeing = Object.entries(CAST).filter(([, [actor, is]]) =>
      early.some((cycleState) => may(actor, 'scores.read', { agencyId: OURS, cycleState, ...is }).ok),
    )
    expect(seeing.map(([letter]) => letter)).toEqual(['E', 'C'])
  })
  it('stay hidden from an agency whose result is held back, and are seen when it is not', () => {
    const ours = { agencyId: OURS, cycleState: 'PRELIMINARY' } as const
    const focal = person('focal-point', OURS)
    expect(answer(focal, 'scores.read', { ...ours, released: false })).toBe('not-now')
    expect(answer(focal, 'scores.read', { ...ours, released: true })).toBe('yes')
    expect(answer(person('coordinator'), 'scores.read', { ...ours, released: false })).toBe('yes')
  })
})

describe('a refusal', () => {
  it('names a role that can do it, before all one the person holds on another seat', () => {
    expect(may(person('focal-point', OURS), 'result.release', {})).toMatchObject({ refusal: { needs: 'coordinator' } })
    const both: PersonActor = { ...person('focal-point', OURS), roles: ['focal-point', 'deputy'] }
    expect(may(both, 'result.release', {})).toMatchObject({ refusal: { code: 'not-your-role', needs: 'deputy' } })
  })
  it('names the state with which it begins, and none when it is over', () => {
    const focal = person('focal-point', OURS)
    const at = (cycleState: CycleState) => may(focal, 'objection.file', { agencyId: OURS, cycleState })
    expect(at('OPEN')).toMatchObject({ refusal: { code: 'not-now', state: 'OPEN', from: 'PRELIMINARY' } })
    expect(at('RELEASED')).toMatchObject({ refusal: { code: 'not-now', state: 'RELEASED', from: null } })
  })
  it('sounds the same for what is another agency’s and what is not there', () => {
    const focal = person('focal-point', OURS)
    for (const cycleState of CYCLE_STATES)
      expect(may(focal, 'evidence.read', { agencyId: 51, cycleState })).toEqual(
        may(focal, 'evidence.read', { cycleState }),
      )
  })
  it('meets an evaluator who holds his seat for the very agency', () => {
    const subject = { agencyId: OURS, assigned: true, cycleState: 'REVIEW' } as const
    expect(answer(person('evaluator', OURS), 'review.score', subject)).toBe('not-found')
    expect(answer(person('evaluator', 51), 'review.score', subject)).toBe('yes')
  })
})
