import { cleanText, instantOf, type JalaliWall } from 'persian-text'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { casesButton } from '#screens/procedures/cases.ts'
import { meetingScreen } from '#screens/procedures/meetings.ts'
import { homeRow, refused, rows } from '#screens/kit.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { readCase } from '#workflows/procedures/read-cases.ts'
import { readMeeting } from '#workflows/procedures/read-meetings.ts'
import {
  answerInvitation,
  attendMeeting,
  callMeetingOff,
  inviteGuest,
  objectToMinutes,
  planMeeting,
} from '#workflows/procedures/meetings.ts'
import { findPeople } from '#workflows/procedures/tasks.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Back, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askHour, askText, askYes, fill, pick } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'
import { caseNow } from './decide.dialogue.ts'

export const meetingNow = page(readMeeting, (language, found) => meetingScreen(language, found))

/** The meeting as it stands, under what was done or why it was not. */
export const onMeeting = <T>(
  talk: Talk,
  meetingId: number,
  act: (ctx: Ctx) => Promise<Outcome<T>>,
  news: string,
): Promise<void> =>
  talk
    .do(async (ctx) =>
      afterwards(
        ctx,
        await act(ctx),
        () => news,
        () => meetingNow(ctx, { meetingId }),
      ),
    )
    .then((screen) => talk.say(screen))

type Place = { place: string; point: { latitude: number; longitude: number } | null }

const askPlace = (talk: Talk): Promise<Place | Back> =>
  talk.ask<Place>({ text: say(talk.language, 'meeting-ask-place') }, ({ text, place }) => {
    const words = cleanText(text ?? '')
    return words.length < 2 && place === null ? refuse('meeting-place-needed') : done({ place: words, point: place })
  })

interface Plan {
  day: JalaliWall
  hour: { hour: number; minute: number }
  where: Place
  why: string
}

/** When and where; of a meeting that was planned already also why. */
export const planDialogue: Dialogue<{ caseId: number }> = {
  id: 'meeting.plan',
  async run(talk, { caseId }) {
    const { language } = talk
    const read = await talk.call(readCase, { caseId, language })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { meetings, can, name, step, procedure } = read.value
    const present = meetings.find(({ state }) => state === 'planned')
    if (!can.plan) return talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const left = await fill<Plan>(
      talk,
      {
        day: () => askDay(talk, say(language, 'meeting-ask-day'), { ...at, ahead: [1, 2, 3, 7], isAhead: true }),
        hour: ({ day }) => askHour(talk, day, at),
        where: () => askPlace(talk),
        why: () =>
          askText(talk, say(language, 'meeting-ask-why', { minimum: REASON_MINIMUM }), (text) => checkReason(text)),
      },
      async ({ day, hour, where, why }) => {
        const wall = { year: day.year, month: day.month, day: day.day, ...hour }
        const summary = say(language, 'meeting-plan-summary', {
          title: (step ?? procedure)[language],
          name,
          at: instantOf(wall, at.zone),
          place: where.place || label(language, 'meeting-on-map'),
        })
        const yes = label(language, present === undefined ? 'meeting-plan-yes' : 'meeting-move-yes')
        if ((await askYes(talk, summary, yes)) === BACK) return BACK
        const reason = present === undefined ? null : why
        const planned = await talk.call(planMeeting, { caseId, day: wall, ...where, reason })
        if (!planned.ok)
          return talk.say(
            await talk.do((ctx) =>
              afterwards(
                ctx,
                planned,
                () => null,
                () => caseNow(ctx, { caseId }),
              ),
            ),
          )
        const { meetingId, guests, isMoved } = planned.value
        const news = isMoved ? say(language, 'meeting-moved-news') : say(language, 'meeting-planned', { guests })
        return onMeeting(talk, meetingId, () => Promise.resolve(planned), news)
      },
      // Why is asked for only where it was planned already.
      present === undefined ? { why: '' } : {},
    )
    if (left === null) await talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  },
}

/** A meeting with words: asked for, shown, done. */
const worded = (
  id: string,
  words: {
    ask: (talk: Talk) => string
    yes: (talk: Talk, text: string) => string
    button: (talk: Talk) => string
    news: (talk: Talk) => string
  },
  act: (ctx: Ctx, meetingId: number, reason: string) => Promise<Outcome<unknown>>,
): Dialogue<{ meetingId: number }> => ({
  id,
  async run(talk, { meetingId }) {
    const left = await fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, words.ask(talk), (text) => checkReason(text)) },
      async ({ reason }) =>
        (await askYes(talk, words.yes(talk, reason), words.button(talk))) === BACK
          ? BACK
          : onMeeting(talk, meetingId, (ctx) => act(ctx, meetingId, reason), words.news(talk)),
    )
    if (left === null) await talk.say(await talk.do((ctx) => meetingNow(ctx, { meetingId })))
  },
})

export const callOffDialogue = worded(
  'meeting.call-off',
  {
    ask: ({ language }) => say(language, 'meeting-ask-why-off', { minimum: REASON_MINIMUM }),
    yes: ({ language }, reason) => say(language, 'meeting-off-summary', { reason }),
    button: ({ language }) => label(language, 'meeting-call-off'),
    news: ({ language }) => say(language, 'meeting-off-news'),
  },
  (ctx, meetingId, reason) => ctx.call(callMeetingOff, { meetingId, reason }),
)
export const objectDialogue = worded(
  'meeting.object',
  {
    ask: ({ language }) => say(language, 'meeting-ask-objection', { minimum: REASON_MINIMUM }),
    yes: ({ language }, reason) => say(language, 'case-reason-summary', { reason }),
    button: ({ language }) => label(language, 'meeting-object'),
    news: ({ language }) => say(language, 'meeting-objected-news'),
  },
  (ctx, meetingId, reason) => ctx.call(objectToMinutes, { meetingId, reason }),
)

/** One line that is asked for and taken at once. */
const oneLine = (
  id: string,
  ask: 'meeting-ask-deputy' | 'meeting-ask-code',
  news: 'meeting-answered' | 'meeting-attended',
  minimum: number,
  act: (ctx: Ctx, meetingId: number, text: string) => Promise<Outcome<unknown>>,
): Dialogue<{ meetingId: number }> => ({
  id,
  async run(talk, { meetingId }) {
    const { language } = talk
    const text = await askText(talk, say(language, ask), (words) =>
      cleanText(words).length < minimum ? refuse('text-expected') : done(cleanText(words)),
    )
    if (text === BACK) return talk.say(await talk.do((ctx) => meetingNow(ctx, { meetingId })))
    return onMeeting(talk, meetingId, (ctx) => act(ctx, meetingId, text), say(language, news))
  },
})

export const deputyDialogue = oneLine(
  'meeting.deputy',
  'meeting-ask-deputy',
  'meeting-answered',
  3,
  (ctx, meetingId, deputy) => ctx.call(answerInvitation, { meetingId, answer: 'sends-deputy', deputy }),
)
export const attendDialogue = oneLine(
  'meeting.attend',
  'meeting-ask-code',
  'meeting-attended',
  1,
  (ctx, meetingId, code) => ctx.call(attendMeeting, { meetingId, code }),
)

export interface Person {
  personId: number
  name: string
}

/** Somebody by a part of their name, or one of those who are offered. */
export async function askPerson(talk: Talk, caseId: number, text: string): Promise<Person | Back> {
  let words: string | null = null
  for (;;) {
    const found: Outcome<{ people: Person[] }> = await talk.call(findPeople, { caseId, words })
    const people: Person[] = found.ok ? found.value.people : []
    const unfound: string =
      words !== null && people.length === 0 ? `${say(talk.language, 'refusal-person-unfound')}\n` : ''
    const answer: Person | string | Back = await talk.ask<Person | string>(
      { text: unfound + text, buttons: people.map(({ personId, name }) => [pick(name, personId)]) },
      ({ picked, text: typed }) => {
        const chosen = people.find(({ personId, name }) => String(personId) === picked || name === typed)
        if (chosen !== undefined) return done(chosen)
        return cleanText(typed ?? '').length < 2 ? refuse('text-expected') : done(cleanText(typed ?? ''))
      },
    )
    if (answer === BACK || typeof answer !== 'string') return answer
    words = answer
  }
}

export const inviteDialogue: Dialogue<{ meetingId: number }> = {
  id: 'meeting.invite',
  async run(talk, { meetingId }) {
    const { language } = talk
    const read = await talk.call(readMeeting, { meetingId })
    if (!read.ok)
      return talk.say({ ...refused(language, read.refusal), buttons: rows(casesButton(language), homeRow(language)) })
    const person = await askPerson(talk, read.value.caseId, say(language, 'meeting-ask-person'))
    if (person === BACK) return talk.say(await talk.do((ctx) => meetingNow(ctx, { meetingId })))
    const { personId } = person
    return onMeeting(
      talk,
      meetingId,
      (ctx) => ctx.call(inviteGuest, { meetingId, personId }),
      say(language, 'meeting-invited'),
    )
  },
}
