import { STAGES_OF_ROLE } from '#domain/cycle/stages-of-role.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { endsOnFreeDays } from '#reads/cycle/ends-on-free-days.ts'
import type { SpokenMove } from '#reads/cycle/reach.ts'
import { seatsOf } from '#storage/people/people.ts'
import { calendarButton, deadlinesButton } from '#screens/cycle/deadlines.ts'
import { homeRow, stageName } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ANY_SEAT } from '../readers.ts'

/** Older notices say nothing of beginnings. */
type MovedDates = Pick<SpokenMove, 'key' | 'from' | 'to'> & Partial<SpokenMove>

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
    const facts = ({ key, from, to, opensFrom = from, opensTo = to }: MovedDates) => ({
      stage: stageName(language, key),
      edge: from === to ? 'opens' : 'due',
      from: new Date(from === to ? opensFrom : from),
      to: new Date(from === to ? opensTo : to),
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

/** To whomever an end concerns that falls on a day closed by decree: it stays until somebody moves it. What was moved meanwhile is no news. */
export const endOnClosedDay = noticeKind<{ ends: string }>({
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language, now, zone }, { ends }) => {
    const said = JSON.parse(ends) as { key: StageKey; dueAt: string }[]
    const { ends: open } = await endsOnFreeDays(db, { now, zone })
    const standing = said.filter(({ key, dueAt }) => open.some((end) => end.key === key && end.dueAt === dueAt))
    if (standing.length === 0) return null
    return {
      text: [
        say(language, 'notice-closed-day'),
        ...standing.map(({ key, dueAt }) =>
          say(language, 'notice-closed-day-end', { stage: stageName(language, key), dueAt: new Date(dueAt) }),
        ),
        say(language, 'notice-closed-day-stays'),
      ].join('\n'),
      buttons: [[deadlinesButton(language), ...homeRow(language)]],
    }
  },
})
