import type { CircularKind } from '#domain/circulars/kinds.ts'
import {
  BODY_LIMIT,
  FIELDS,
  type Field,
  readBody,
  readIssuedOn,
  readNumber,
  readTitle,
} from '#domain/circulars/words.ts'
import { startOfDay } from 'persian-text'
import { done, type Outcome, type Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { changeCircular, writeCircular } from '#workflows/circulars/write-circular.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText, pick } from '../dialogue/questions.ts'
import { refusalText } from '#screens/refusal.ts'
import { focusOn } from '../routes.ts'
import { deskPage, draftPage } from './pages.ts'

interface Writing {
  /** Null until the number is known: the draft is made with it, and every answer is stored at once. */
  id: number | null
  kind: CircularKind
}

type Answered = { number: string } | { issuedOn: string } | { title: string } | { body: string }

/** Number, date, title, text; or one of them when a draft is changed. `circularId` null: a new one; `field` null: all. */
export const writeCircularDialogue: Dialogue<{
  circularId: number | null
  kind: CircularKind
  field: Field | null
}> = {
  id: 'circular.write',
  async run(talk, { circularId, kind, field }) {
    const writing: Writing = { id: circularId, kind }
    let refusal: Refusal | null = null
    const step = (asked: Field) => async (): Promise<unknown> => {
      if (refusal !== null) return undefined
      const answer = await ask(talk, asked, writing)
      if (answer === BACK) return BACK
      const stored = await store(talk, writing, answer)
      if (stored.ok) writing.id = stored.value.id
      else refusal = stored.refusal
      return undefined
    }
    await talk.steps((field === null ? FIELDS : [field]).map(step))
    if (refusal !== null) await talk.say({ text: refusalText(talk.language, refusal) })
    await talk.say(
      await talk.do((ctx) =>
        writing.id === null ? deskPage(ctx, { page: 0 }) : draftPage(ctx, { circularId: writing.id }),
      ),
    )
  },
}

async function ask(talk: Talk, field: Field, { kind }: Writing): Promise<Answered | Back> {
  const { language } = talk
  switch (field) {
    case 'number': {
      const number = await askText(talk, say(language, 'circular-ask-number', { kind }), readNumber)
      return number === BACK ? BACK : { number }
    }
    case 'date':
      return askDate(talk)
    case 'title': {
      const title = await askText(talk, say(language, 'circular-ask-title'), readTitle)
      return title === BACK ? BACK : { title }
    }
    case 'body': {
      const body = await askText(talk, say(language, 'circular-ask-body', { limit: BODY_LIMIT }), readBody)
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

const store = (talk: Talk, { id, kind }: Writing, answer: Answered): Promise<Outcome<{ id: number | null }>> =>
  talk.do(async (ctx): Promise<Outcome<{ id: number | null }>> => {
    if (id !== null) return ctx.call(changeCircular, { circularId: id, ...answer })
    if (!('number' in answer)) return done({ id })
    const made = await ctx.call(writeCircular, { kind, ...answer })
    if (made.ok) await focusOn(ctx, 'circular', made.value.id)
    return made
  })
