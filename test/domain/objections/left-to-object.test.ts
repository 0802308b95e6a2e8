import { expect, it } from 'vitest'
import { leftToObject } from '#domain/objections/left-to-object.ts'
import type { ObjectionState } from '#domain/objections/may-object.ts'
import { expectedToObject, type OracleScore } from '../../support/reminder-oracle.ts'

const STATES: Record<OracleScore['objection'], ObjectionState | null> = {
  '-': null,
  d: 'DRAFT',
  f: 'FILED',
  w: 'WITHDRAWN',
  x: 'DECIDED',
}
const CLAIMS = [null, 99, 100, 101]
const scores = (Object.keys(STATES) as OracleScore['objection'][]).flatMap((objection) =>
  CLAIMS.map((claim): OracleScore => ({ claim, points: 100, objection })),
)

it('reminds of drafts, and of scores below the claim where nothing was filed, in all combinations of three (F6)', () => {
  const isRight = (chosen: readonly OracleScore[]): boolean => {
    const rows = chosen.map(({ claim, points, objection }, place) => ({
      place,
      claimHundredths: claim,
      preliminaryHundredths: points,
      objection: STATES[objection],
    }))
    return (
      leftToObject(rows)
        .map(({ place }) => place)
        .join() === expectedToObject(chosen).join()
    )
  }
  const wrong = scores.flatMap((one) =>
    scores.flatMap((two) => scores.filter((three) => !isRight([one, two, three])).map((three) => [one, two, three])),
  )
  expect(wrong).toEqual([])
  expect(expectedToObject([{ claim: 101, points: 100, objection: '-' }])).toEqual([0])
})

it('reminds of zeros for what was never submitted, and of no other score without a claim', () => {
  const lapsed = { claimHundredths: null, preliminaryHundredths: 0, objection: null }
  const scored = { ...lapsed, preliminaryHundredths: 100 }
  expect(leftToObject([lapsed, scored])).toEqual([lapsed])
  expect(leftToObject([lapsed], true)).toEqual([])
  expect(leftToObject([lapsed, { ...scored, objection: 'FILED' }])).toEqual([])
})
