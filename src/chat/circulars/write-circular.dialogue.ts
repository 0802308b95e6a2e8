import { type CircularKind, circularKind } from '#domain/circulars/kinds.ts'
import { BODY_LIMIT } from '#domain/circulars/limits.ts'
import { startOfDay } from '#domain/calendar/jalali.ts'
import { done, type Outcome, type Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { changeCircular } from '#workflows/circulars/change-circular.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { refusalText } from '#screens/refusal.ts'
import { draftPage, deskPage, focusOn } from './desk-pages.ts'
import { FIELDS, type Field } from './desk-views.ts'
import { readBody, readIssuedOn, readNumber, readTitle } from './read-answers.ts'

interface Writing {
  /** 0 until the number is known: the draft is made with it, and every answer is kept at once. */
  id: number
  kind: CircularKind
}

type Answered = { number: string } | { issuedOn: string } | { title: string } | { body: string }

/** Number, date, title, text; or one of them when a draft is changed. Args: `circularId` (0: new), `kind`, `field` (-1: all). */
export const writeCircularDialogue: Dialogue = {
  id: 'circular-write',
  async run(talk, args) {
    const writing: Writing = {
      id: Number(args['circularId']),
      kind: circularKind(String(args['kind'])),
    }
    const field = FIELDS[Number(args['field'])]
    let refusal: Refusal | null = null
    const step = (wanted: Field) => async (): Promise<unknown> => {
      if (refusal !== null) return undefined
      const answer = await ask(talk, wanted, writing)
      if (answer === BACK) return BACK
      const kept = await keep(talk, writing, answer)
      if (kept.ok) writing.id = kept.value.id
      else refusal = kept.refusal
      return undefined
    }
    await talk.steps((field === undefined ? FIELDS : [field]).map(step))
    if (refusal !== null) await talk.say({ text: refusalText(talk.language, refusal) })
    await talk.say(await talk.do((ctx) => (writing.id === 0 ? deskPage(ctx, 0) : draftPage(ctx, writing.id))))
  },
}

async function ask(talk: Talk, field: Field, { kind }: Writing): Promise<Answered | Back> {
  const { language } = talk
  switch (field) {
    case 'number': {
      const number = await talk.ask({ text: say(language, 'circular-ask-number', { kind }) }, ({ text }) =>
        readNumber(text),
      )
      return number === BACK ? BACK : { number }
    }
    case 'date':
      return askDate(talk)
    case 'title': {
      const title = await talk.ask({ text: say(language, 'circular-ask-title') }, ({ text }) => readTitle(text))
      return title === BACK ? BACK : { title }
    }
    case 'body': {
      const question = { text: say(language, 'circular-ask-body', { limit: BODY_LIMIT }) }
      const body = await talk.ask(question, ({ text }) => readBody(text))
      return body === BACK ? BACK : { body }
    }
  }
}

async function askDate(talk: Talk): Promise<{ issuedOn: string } | Back> {
  const { language } = talk
  const { now, zone, today } = await talk.do(async (ctx) => {
    const at = ctx.tools.clock.now()
    return {
      now: at.toISOString(),
      zone: ctx.tools.zone,
      today: startOfDay(at, ctx.tools.zone).toISOString(),
    }
  })
  const buttons = [[pick(label(language, 'circular-today'), 'today')]]
  const issuedOn = await talk.ask({ text: say(language, 'circular-ask-date'), buttons }, ({ text, picked, sentAt }) =>
    picked === 'today' ? done(today) : readIssuedOn(text, sentAt ?? now, zone),
  )
  return issuedOn === BACK ? BACK : { issuedOn }
}

const keep = (talk: Talk, { id, kind }: Writing, answer: Answered): Promise<Outcome<{ id: number }>> =>
  talk.do(async (ctx): Promise<Outcome<{ id: number }>> => {
    if (id !== 0) return changeCircular(ctx.tools, ctx.caller, { circularId: id, ...answer })
    if (!('number' in answer)) return done({ id })
    const made = await writeCircular(ctx.tools, ctx.caller, { kind, ...answer })
    if (made.ok) await focusOn(ctx, made.value.id)
    return made
  })
