import { busiestDay, DAILY_LIMIT, isOverloaded } from '#domain/rehearsal/load.ts'
import type { Rehearsal, RehearsedYear, Unreachable } from '#domain/rehearsal/rehearsal.ts'
import { behaviourName, collisionName, readerName } from '#documents/rehearsal-words.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { uncertainLine } from '#screens/cycle/texts.ts'
import { afterScreen, cycleButton } from '#screens/cycle/dashboard.ts'

/** No more of one list on a phone; the rest is in the workbook. */
const LISTED = 3
const NAMED = 5

/** What a rehearsal is and assumes, before it is begun. */
export const questionScreen = (language: Language, year: number): Screen => ({
  text: say(language, 'rehearsal-question', { year }),
  buttons: [
    [go('cycle.rehearse', {}, label(language, 'rehearsal-start'))],
    [cycleButton(language), ...homeRow(language)],
  ],
})

export const runningScreen = (language: Language): Screen => afterScreen(language, say(language, 'rehearsal-running'))

/**
 * The year in figures: how much, when too much, what falls on closed days, whom nothing reaches.
 * @param undrawn number of the fault for which there is no picture; null: there is one
 */
export function resultText(language: Language, rehearsal: Rehearsal, undrawn: string | null): string {
  const { year, from, to, years, unreachable, deadEnds, uncertain } = rehearsal
  return [
    say(language, 'rehearsal-title', { year, from, to }),
    ...years.map((one) => yearPart(language, one)),
    collisionsPart(language, years),
    unreachablePart(language, unreachable),
    say(language, 'rehearsal-dead-ends', {
      states: deadEnds.states,
      dead: deadEnds.dead,
      where: deadEnds.where
        .map((state) => labelDynamic(language, `cycle-state-${state}`))
        .join(label(language, 'list-comma')),
    }),
    ...uncertain.map((one) => uncertainLine(language, one)),
    undrawn === null
      ? say(language, 'rehearsal-files')
      : say(language, 'rehearsal-files-undrawn', { reference: undrawn }),
  ].join('\n\n')
}

function yearPart(language: Language, year: RehearsedYear): string {
  const { behaviour, total, roles, days, standstill } = year
  const busiest = busiestDay(days)
  const heavy = days.filter(isOverloaded)
  const shares = roles
    .toSorted((a, b) => b.count - a.count)
    .map(({ role, count }) => label(language, 'rehearsal-share', { role: readerName(language, role), count }))
  const listed = heavy.toSorted((a, b) => b.overloaded - a.overloaded).slice(0, LISTED)
  return lines(
    say(language, 'rehearsal-total', { behaviour: behaviourName(language, behaviour), count: total }),
    shares.length !== 0 && shares.join(' · '),
    busiest !== null &&
      say(language, 'rehearsal-busiest', { at: busiest.at, count: busiest.total, most: busiest.most }),
    heavy.length === 0
      ? say(language, 'rehearsal-heavy-none', { limit: DAILY_LIMIT })
      : say(language, 'rehearsal-heavy', { limit: DAILY_LIMIT, count: heavy.length }),
    ...listed.map(
      ({ at, most, overloaded }) => `• ${say(language, 'rehearsal-heavy-line', { at, most, people: overloaded })}`,
    ),
    ...moreLine(language, heavy.length - listed.length),
    ...(standstill === null
      ? []
      : [
          say(language, 'rehearsal-standstill', { state: labelDynamic(language, `cycle-state-${standstill.state}`) }),
          refusalText(language, standstill.refusal),
        ]),
  )
}

const moreLine = (language: Language, count: number): string[] =>
  count > 0 ? [say(language, 'rehearsal-more', { count })] : []

function collisionsPart(language: Language, years: readonly RehearsedYear[]): string {
  // Dates of the timetable are the same in every behaviour.
  const dates = (years[0]?.collisions ?? []).filter(({ stage }) => stage !== null)
  const messages = years.flatMap(({ behaviour, collisions }) => {
    const own = collisions.filter(({ stage }) => stage === null)
    const count = own.reduce((sum, one) => sum + one.count, 0)
    const facts = { days: own.length, count, behaviour: behaviourName(language, behaviour) }
    return own.length === 0 ? [] : [say(language, 'rehearsal-collision-messages', facts)]
  })
  return lines(
    say(language, 'rehearsal-collisions'),
    dates.length === 0 && say(language, 'rehearsal-collisions-none'),
    ...dates.slice(0, NAMED).map((one) =>
      say(language, 'rehearsal-collision-line', {
        what: collisionName(language, one),
        at: one.at,
        closed: labelDynamic(language, `rehearsal-closed-${one.closed}`),
      }),
    ),
    ...moreLine(language, dates.length - NAMED),
    ...messages,
  )
}

function unreachablePart(language: Language, people: readonly Unreachable[]): string {
  if (people.length === 0) return say(language, 'rehearsal-unreachable-none')
  const roles = [...new Set(people.map(({ role }) => role))].map((role) =>
    label(language, 'rehearsal-share', {
      role: readerName(language, role),
      count: people.filter((one) => one.role === role).length,
    }),
  )
  return [
    say(language, 'rehearsal-unreachable', { count: people.length }),
    say(language, 'rehearsal-unreachable-roles', { roles: roles.join(label(language, 'list-comma')) }),
    // Whoever would miss the most stands first.
    ...people
      .toSorted((a, b) => b.messages - a.messages)
      .slice(0, NAMED)
      .map(({ name, role, agency, why }) => {
        const facts = { name, role: readerName(language, role), why: labelDynamic(language, `rehearsal-why-${why}`) }
        return agency === null
          ? say(language, 'rehearsal-unreachable-line', facts)
          : say(language, 'rehearsal-unreachable-agency', { ...facts, agency })
      }),
    ...moreLine(language, people.length - NAMED),
  ].join('\n')
}
