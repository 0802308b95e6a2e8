import { dayNumber, dayOfNumber, endOfDay, instantOf } from '#domain/calendar/jalali.ts'
import { sendTimeOf } from '#domain/circulars/send-time.ts'
import { clipped } from '#domain/text/clip.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { setOptions } from '#workflows/circulars/set-options.ts'
import { scheduleCircular } from '#workflows/circulars/schedule-circular.ts'
import { setAudience } from '#workflows/circulars/set-audience.ts'
import { findAgencies } from '#workflows/circulars/named-audience.ts'
import { type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { readDay } from '../read-day.ts'
import { refusalText } from '#screens/refusal.ts'
import { draftPage } from './desk-pages.ts'
import { audiencePage } from './options.ts'
import { readSendAt } from './read-answers.ts'
import { withNote } from './views.ts'

/** What has to be typed: the last day it holds, when it goes out, or an agency by part of its name. Args: `circularId`, `field`. */
export const circularOptionDialogue: Dialogue = {
  id: 'circular-option',
  async run(talk, args) {
    const id = Number(args['circularId'])
    if (args['field'] === 'agency') return chooseAgencies(talk, id)
    const kept = args['field'] === 'when' ? await askWhen(talk, id) : await askValid(talk, id)
    const page = await talk.do((ctx) => draftPage(ctx, id))
    const note = kept === BACK ? null : kept.ok ? kept.value : refusalText(talk.language, kept.refusal)
    return talk.say(note === null ? page : withNote(note, page))
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

/** @returns what is said above the draft, null when the draft itself shows it */
async function askValid(talk: Talk, circularId: number): Promise<Outcome<string | null> | Back> {
  const { language } = talk
  const { now, zone } = await nowOf(talk)
  const buttons = [[pick(label(language, 'circular-valid-none'), 'none')]]
  const last = await talk.ask<string | null>(
    { text: say(language, 'circular-ask-valid'), buttons },
    ({ text, picked, sentAt }) => {
      if (picked === 'none') return done(null)
      const day = readDay(text, sentAt ?? now, zone)
      return day.ok ? done(endOfDay(instantOf(day.value, zone), zone).toISOString()) : day
    },
  )
  if (last === BACK) return BACK
  const set = await talk.do((ctx) => setOptions(ctx.tools, ctx.caller, { circularId, validUntil: last }))
  return set.ok ? done(null) : set
}

async function askWhen(talk: Talk, circularId: number): Promise<Outcome<string | null> | Back> {
  const { language } = talk
  const { now, zone } = await nowOf(talk)
  const buttons = [
    [pick(label(language, 'circular-when-tomorrow'), TOMORROW)],
    [pick(label(language, 'circular-when-none'), 'none')],
  ]
  const answer = await talk.ask<string | null>(
    { text: say(language, 'circular-ask-when'), buttons },
    ({ text, picked, sentAt }) => {
      if (picked === 'none') return done(null)
      return picked === TOMORROW ? done(TOMORROW) : readSendAt(text, sentAt ?? now, zone)
    },
  )
  if (answer === BACK) return BACK
  // The question may have stood there overnight.
  const sendAt = answer === TOMORROW ? (await nowOf(talk)).tomorrow : answer
  const set = await talk.do((ctx) => scheduleCircular(ctx.tools, ctx.caller, { circularId, sendAt }))
  return set.ok ? done(null) : set
}

/** Searches until somebody presses «بازگشت»; every press adds an agency or takes it away. */
async function chooseAgencies(talk: Talk, circularId: number): Promise<void> {
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
    if (answer === BACK) return talk.say(await talk.do((ctx) => audiencePage(ctx, circularId)))
    if (answer.agencyId !== null) {
      const choice = { condition: 'agencies' as const, value: answer.agencyId }
      const set = await talk.do((ctx) => setAudience(ctx.tools, ctx.caller, { circularId, choice }))
      if (!set.ok)
        return talk.say(
          withNote(refusalText(language, set.refusal), await talk.do((ctx) => draftPage(ctx, circularId))),
        )
    } else search = answer.text ?? ''
    const found = await talk.do((ctx) => findAgencies(ctx.tools, ctx.caller, circularId, search))
    if (!found.ok) return talk.say({ text: refusalText(language, found.refusal) })
    question = {
      text: say(language, found.value.length === 0 ? 'circular-agency-none' : 'circular-agency-found', { search }),
      buttons: found.value.map(({ id, name, isChosen }) => [
        pick(label(language, 'circular-choice', { name: clipped(name, 48), chosen: String(isChosen) }), id),
      ]),
    }
  }
}
