import { describe, expect, it } from 'vitest'
import { type PlayedYear, playYear } from '../../support/played-year.ts'
import { profileFile } from '../../support/world.ts'

/** Every stage in which somebody of the organization has a part. */
const TURNS = [
  'circular',
  'self-assessment',
  'national-transfer',
  'review',
  'objection',
  'objection-review',
  'finalisation',
  'council',
  'transmission',
  'festival',
  'release',
] as const

const CASES = ['tehran', 'razavi-khorasan', 'west-azerbaijan'].flatMap((key) => {
  const enabled = new Set(profileFile(key).stages.flatMap((stage) => (stage.enabled ? [stage.key] : [])))
  return TURNS.filter((turn) => enabled.has(turn)).map((turn) => ({ key, turn }))
})

describe('a year in which only what a list shows is done, every end is a closed day', () => {
  it.each(CASES)(
    '$key is closed: the organization is a week late in $turn, and the evaluator leaves there',
    async ({ key, turn }) => {
      const year: PlayedYear = await playYear(key, turn)
      try {
        expect([year.path.at(-1), year.told.slice(-3)]).toEqual(['CLOSED', expect.anything()])
        const needed = [
          'coordinator release-preliminary',
          'coordinator finalise',
          'deputy approve-deputy',
          'evaluator review',
          'evaluator hear',
          'coordinator close',
        ]
        expect(year.told).toEqual(expect.arrayContaining(needed))
        // Whoever heard nothing of it could not have scored: the empty seat stood in the coordinator's list.
        if (turn === 'review' || turn === 'self-assessment') expect(year.told).toContain('coordinator appoint')
      } finally {
        await year.world.close()
      }
    },
  )
})
