import { addDays, type JalaliDay, jalaliParts, likelyNumber, squash } from 'persian-text'
import type { LengthChoice } from '#domain/cycle/timetable.ts'
import type { Wish } from '#reads/cycle/propose.ts'
import { cycleButton } from '#screens/cycle/dashboard.ts'
import { datesLine, warningsPart } from '#screens/cycle/texts.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { createCycle, readCreateChoices, readProposal, replaceDraft } from '#workflows/cycle/create-cycle.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askYes, choose, fill, pick, readDay } from '../dialogue/questions.ts'

interface Choices {
  now: string
  zone: string
  thisYear: number
  profiles: { key: string; names: { fa: string; en: string } }[]
}

/** The draft that is laid anew; null: there is none. */
type Replaced = { cycleId: number; version: number } | { cycleId: null; version: null }

/** Year, profile, first day, long or short, all dates, yes (requirements A2, E2). */
export const createCycleDialogue: Dialogue<Replaced> = {
  id: 'cycle.create',
  async run(talk, replaced) {
    const { language } = talk
    const buttons = [[cycleButton(language)]]
    const choices = await talk.call(readCreateChoices)
    if (!choices.ok) return talk.say({ text: refusalText(language, choices.refusal), buttons })
    const wish = await fill<Wish>(
      talk,
      {
        year: () => askYear(talk, choices.value),
        profileKey: () => askProfile(talk, choices.value),
        startDay: () => askStart(talk, choices.value),
        choice: () =>
          choose<LengthChoice>(talk, say(language, 'cycle-ask-length'), [['maximum'], ['minimum']], (length) =>
            label(language, `cycle-length-${length}`),
          ),
      },
      (answers) => confirm(talk, answers, replaced),
    )
    if (wish === null) await talk.say({ text: say(language, 'cycle-create-left'), buttons })
  },
}

const askYear = (talk: Talk, { thisYear }: Choices) =>
  talk.ask<number>(
    {
      text: say(talk.language, 'cycle-ask-year', { example: thisYear - 1 }),
      buttons: [[thisYear - 1, thisYear].map((year) => pick(label(talk.language, 'cycle-year', { year }), year))],
    },
    ({ text, picked }) => {
      const number = picked ?? likelyNumber(text ?? '') ?? '0'
      const year = Number(number)
      const isYear = Number.isInteger(year) && year >= 1380 && year <= thisYear + 1
      const unread = refuse('year-unreadable', { example: thisYear - 1 })
      if (!isYear) return unread
      const isAlone = picked !== null || /^(سال)?\d{4}$/.test(squash(text ?? ''))
      return isAlone ? done(year) : { ...unread, meanings: [{ value: year, number }] }
    },
  )

const askProfile = (talk: Talk, { profiles }: Choices) =>
  talk.ask<string>(
    {
      text: say(talk.language, 'cycle-ask-profile'),
      buttons: profiles.map(({ names }, i) => [pick(names[talk.language], i)]),
    },
    ({ text, picked }) => {
      const found = profiles.find(({ names }, i) => String(i) === picked || names.fa === text || names.en === text)
      return found === undefined ? refuse('profile-unknown') : done(found.key)
    },
  )

function askStart(talk: Talk, { now, zone }: Choices) {
  const today = new Date(now)
  const ahead = (offset: number): number =>
    jalaliParts(addDays(today, offset, zone), zone).weekday === 'saturday' ? offset : ahead(offset + 1)
  const saturday = addDays(today, ahead(1), zone)
  const dayOf = (at: Date): JalaliDay => {
    const { year, month, day } = jalaliParts(at, zone)
    return { year, month, day }
  }
  return talk.ask<JalaliDay>(
    {
      text: say(talk.language, 'cycle-ask-start'),
      buttons: [
        [pick(label(talk.language, 'cycle-start-today', { day: today }), 'today')],
        [pick(label(talk.language, 'cycle-start-saturday', { day: saturday }), 'saturday')],
      ],
    },
    (answer) => {
      if (answer.picked === 'today') return done(dayOf(today))
      return answer.picked === 'saturday' ? done(dayOf(saturday)) : readDay(answer, { now, zone }, 'day')
    },
  )
}

async function confirm(talk: Talk, wish: Wish, replaced: Replaced) {
  const { language } = talk
  const { cycleId } = replaced
  const proposal = await talk.call(readProposal, { ...wish, cycleId })
  if (!proposal.ok) {
    await talk.say({ text: refusalText(language, proposal.refusal) })
    return BACK
  }
  const { names, dayKind, windows, warnings, uncertain } = proposal.value
  const summary = [
    say(language, 'cycle-summary', { year: wish.year, profile: names[language], dayKind }),
    windows.map((it) => datesLine(language, it.key, it.opensAt, it.dueAt, it.singleDay)).join('\n'),
    warningsPart(language, warnings, uncertain),
    say(language, 'cycle-summary-question'),
  ].filter((part) => part !== null)
  const answer = await askYes(talk, summary.join('\n\n'), label(language, 'cycle-create-yes'))
  if (answer === BACK) return BACK
  const created = await talk.do((ctx) =>
    replaced.cycleId === null ? ctx.call(createCycle, wish) : ctx.call(replaceDraft, { ...wish, ...replaced }),
  )
  await talk.say({
    text: created.ok ? say(language, 'cycle-created', { year: wish.year }) : refusalText(language, created.refusal),
    buttons: [[cycleButton(language)]],
  })
  return undefined
}
