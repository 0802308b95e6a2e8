import { clipped, dayNumber, dayOfNumber, endOfDay, instantOf } from 'persian-text'
import { type OptionName, ruleOf } from '#domain/circulars/options.ts'
import { sendTimeOf } from '#domain/circulars/send-time.ts'
import { readSendAt } from '#domain/circulars/words.ts'
import { done, readAs, type Reading, refuse } from '#shared/outcome.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import { findAgencies } from '#workflows/circulars/read-desk.ts'
import { setOption } from '#workflows/circulars/write-circular.ts'
import { type Answer, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { dayButtons, pick, readDay } from '../dialogue/questions.ts'
import { audiencePage, draftPage, type One } from './pages.ts'

/** What has to be typed: a day, a moment, or an agency by part of its name. */
export const circularOptionDialogue: Dialogue<{ circularId: number; option: OptionName }> = {
  id: 'circular.option',
  async run(talk, { circularId, option }) {
    if (option === 'agencies') return chooseAgencies(talk, { circularId })
    const refusal = await askInstant(talk, { circularId }, option)
    const page = await talk.do((ctx) => draftPage(ctx, { circularId }))
    return talk.say(refusal === null ? page : withNote(refusal, page))
  },
}

interface Now {
  now: string
  zone: string
  tomorrow: string
}

const TOMORROW = 'tomorrow'
/** An agency has no longer name. */
const SEARCH_LIMIT = 60

/** A dialogue is played again for every message, so the clock is read through `talk.do`. */
const nowOf = (talk: Talk): Promise<Now> =>
  talk.do((ctx) => {
    const { zone, clock } = ctx.tools
    const now = clock.now()
    const tomorrow = sendTimeOf({ ...dayOfNumber(dayNumber(now, zone) + 1), time: null }, zone)
    return Promise.resolve({ now: now.toISOString(), zone, tomorrow: tomorrow.toISOString() })
  })

/** The last instant of a day, or a moment, as ISO text. */
function readInstant(option: OptionName, answer: Answer, { now, zone }: Now): Reading<string> {
  if (ruleOf(option).ask === 'time') return readSendAt(answer.text, answer.sentAt ?? now, zone)
  return readAs(readDay(answer, { now, zone }, 'hour'), (day) =>
    (day.hour === undefined ? endOfDay(instantOf(day, zone), zone) : instantOf(day, zone)).toISOString(),
  )
}

/** @returns what was refused, in words */
async function askInstant(talk: Talk, one: One, option: OptionName): Promise<string | null> {
  const { language } = talk
  const clock = await nowOf(talk)
  const isTime = ruleOf(option).ask === 'time'
  const buttons = [
    ...(isTime
      ? [[pick(label(language, 'circular-when-tomorrow'), TOMORROW)]]
      : dayButtons(language, new Date(clock.now), clock.zone, [1, 3, 7])),
    [pick(label(language, 'circular-clear', { option }), 'none')],
  ]
  const text = sayDynamic(language, `circular-ask-${option}`)
  const answer = await talk.ask<string | null>({ text, buttons }, (message) => {
    if (message.picked === 'none') return done(null)
    if (message.picked === null) return readInstant(option, message, clock)
    if (isTime) return done(TOMORROW)
    return done(endOfDay(instantOf(dayOfNumber(Number(message.picked)), clock.zone), clock.zone).toISOString())
  })
  if (answer === BACK) return null
  // The question may have stood there overnight.
  const value = answer === TOMORROW ? (await nowOf(talk)).tomorrow : answer
  const set = await talk.call(setOption, { ...one, option, value })
  return set.ok ? null : refusalText(language, set.refusal)
}

/** Searches until somebody presses «بازگشت»; every press adds an agency or takes it away. */
async function chooseAgencies(talk: Talk, one: One): Promise<void> {
  const { language } = talk
  let question: Parameters<Talk['ask']>[0] = { text: say(language, 'circular-ask-agency') }
  let search = ''
  for (;;) {
    const answer = await talk.ask<{ text: string | null; agencyId: number | null }>(question, ({ text, picked }) => {
      if (picked !== null) return done({ text: null, agencyId: Number(picked) })
      return text === null || text === ''
        ? refuse('choice-by-button')
        : done({ text: clipped(text, SEARCH_LIMIT), agencyId: null })
    })
    if (answer === BACK) return talk.say(await talk.do((ctx) => audiencePage(ctx, one)))
    if (answer.agencyId !== null) {
      const input = { ...one, option: 'agencies' as const, value: answer.agencyId }
      const set = await talk.call(setOption, input)
      if (!set.ok)
        return talk.say(withNote(refusalText(language, set.refusal), await talk.do((ctx) => draftPage(ctx, one))))
    } else search = answer.text ?? ''
    const found = await talk.call(findAgencies, { ...one, part: search })
    if (!found.ok) return talk.say(refused(language, found.refusal))
    question = {
      text: say(language, found.value.length === 0 ? 'circular-agency-none' : 'circular-agency-found', { search }),
      buttons: found.value.map(({ id, name, isChosen }) => [
        pick(label(language, 'circular-choice', { name: clipped(name, 48), chosen: String(isChosen) }), id),
      ]),
    }
  }
}
