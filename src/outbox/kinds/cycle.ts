import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { seatsOf } from '#storage/people.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'

interface MovedDates {
  key: StageKey
  from: string
  to: string
}

/**
 * To everybody concerned: dates that were published have changed; old and new side by side (requirements E2, F1). The reader's own stages
 * come first, the others follow in a line each.
 */
export const scheduleChanged = noticeKind<{ year: number; moved: string }>({
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language, personId }, { year, moved }) => {
    const dates = JSON.parse(moved) as MovedDates[]
    const seats = personId === null ? [] : await seatsOf(db, personId)
    const own = new Set(seats.flatMap(({ role }) => STAGES_OF_ROLE[role]))
    const facts = ({ key, from, to }: MovedDates) => ({
      stage: labelDynamic(language, `stage-${key}`),
      from: new Date(from),
      to: new Date(to),
    })
    const mine = dates.filter(({ key }) => own.has(key))
    const others = dates.filter(({ key }) => !own.has(key))
    const lines = mine.map((date) => say(language, 'notice-schedule-changed-stage', facts(date)))
    if (others.length > 0)
      lines.push(
        [
          ...(mine.length === 0 ? [] : [say(language, 'notice-schedule-changed-others')]),
          ...others.map((date) => say(language, 'notice-schedule-changed-line', facts(date))),
        ].join('\n'),
      )
    return {
      text: [
        say(language, 'notice-schedule-changed', { year }),
        ...lines,
        say(language, 'notice-schedule-calendar'),
      ].join('\n\n'),
      buttons: [
        [{ label: label(language, 'deadlines-calendar'), act: 'deadlines.calendar' }],
        [
          { label: label(language, 'deadlines-button'), act: 'deadlines.show' },
          { label: label(language, 'home'), act: 'home' },
        ],
      ],
    }
  },
})
