import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { seatsOf } from '#storage/people/people.ts'
import { calendarButton, deadlinesButton } from '#screens/cycle/deadlines.ts'
import { homeRow, stageName } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ANY_SEAT } from '../readers.ts'

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
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language, personId }, { year, moved }) => {
    const dates = JSON.parse(moved) as MovedDates[]
    const seats = personId === null ? [] : await seatsOf(db, personId)
    const ofReader = new Set(seats.flatMap(({ role }) => STAGES_OF_ROLE[role]))
    const facts = ({ key, from, to }: MovedDates) => ({
      stage: stageName(language, key),
      from: new Date(from),
      to: new Date(to),
    })
    const mine = dates.filter(({ key }) => ofReader.has(key))
    const others = dates.filter(({ key }) => !ofReader.has(key))
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
      buttons: [[calendarButton(language)], [deadlinesButton(language), ...homeRow(language)]],
    }
  },
})
