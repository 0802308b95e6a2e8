import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import { isYes, squash, wayOf } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Meaning, Reading } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { withNote } from '#screens/kit.ts'
import { pressedOf } from '../buttons.ts'
import type { Act, Call, Ctx, Surface } from '../context.ts'
import { wordlessKind } from '../gate/incoming-file.ts'
import { refusalText } from '#screens/refusal.ts'
import { correctionsOf } from './corrections.ts'
import { exchangeOf } from './exchange.ts'
import { looped } from './looped.ts'
import { type Answer, meantButtons, readLikely } from './meanings.ts'
import { joinedText, type LongText, longText } from './parts.ts'

/**
 * A short guided talk. It holds talk only: everything that matters is written by `talk.do` as it comes, so that a dialogue can be
 * lost at any moment without losing anything. It is replayed from its start for each message (conversations plugin), therefore
 * nothing in it may read a clock, the database or chance except through `talk.do`.
 */
export interface Dialogue<A extends DialogueArgs = DialogueArgs> {
  id: string
  run(talk: Talk, args: A): Promise<void>
}

/** Begins a dialogue in place of what was open. */
export const begin = <A extends DialogueArgs>(ctx: Ctx, dialogue: Dialogue<A>, args: A): Promise<void> =>
  ctx.conversation.enter(dialogue.id, args)

export type DialogueArgs = Record<string, string | number | boolean | null>

/** The person pressed «بازگشت». */
export const BACK = Symbol('back')
export type Back = typeof BACK

export type { Answer } from './meanings.ts'

export interface Talk {
  language: Language
  /**
   * Asks until `read` accepts the answer; a refusal is shown with the buttons of the question, and with those of what may have been
   * meant. Adds «بازگشت» and «انصراف», which may be written too. Leaving by «انصراف» ends the dialogue here.
   */
  ask<T>(question: Screen, read: (answer: Answer) => Reading<T>): Promise<T | Back>
  /** Does something outside the replay, once; what it returns must be plain JSON. */
  do<T>(act: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Runs an act outside the replay, once. */
  call: Call
  say(screen: Screen): Promise<void>
  /** The answers that a confirmation may send back to, and the one that is to be given anew: BACK leads to it. */
  correction: { keys: readonly string[]; chosen: string | null }
  /** The newest answer is kept under this name, which is chosen when its message is corrected. */
  remember(name: string): void
  /**
   * Runs a step again and again, until it answers that there is no more. Nothing is kept of the steps before: what they found out has to
   * have been written, and a long form costs each answer no more than a short one.
   */
  loop(step: () => Promise<boolean>): Promise<void>
  /** Runs steps in order; BACK goes to the one before. @returns false when BACK was pressed at the first */
  steps(steps: (() => Promise<unknown>)[]): Promise<boolean>
}

type Inner = Context
type Seen = { step: number } & ({ what: 'reached' | 'back' } | { what: 'answered'; seconds: number })

/** Turns a dialogue into a builder of the conversations plugin. */
export const builderOf =
  (dialogue: Dialogue, surface: Surface) =>
  async (conversation: Conversation<Ctx>, first: Inner, args: DialogueArgs): Promise<void> => {
    const language = await conversation.external((ctx) => ctx.language)
    await dialogue.run(talkOf(conversation, first, surface, { language, id: dialogue.id }), args)
  }

/** Beyond this the person needs something else than the same question once more; each answer is also replayed with all before it. */
const MOST_UNREAD_ANSWERS = 8
const MOST_UNREAD_LENGTH = 16_384
/** Of a button, in letters. */
const LONGEST_LABEL = 100

function unreadCounter(): (answer: string) => boolean {
  let answers = 0
  let length = 0
  return (answer) => {
    answers++
    length += answer.length
    return answers >= MOST_UNREAD_ANSWERS || length > MOST_UNREAD_LENGTH
  }
}

function outside(conversation: Conversation<Ctx>): Pick<Talk, 'do' | 'call'> {
  const once: Talk['do'] = (act) =>
    conversation.external(async (ctx) => {
      const result = await act(ctx)
      return JSON.parse(JSON.stringify(result ?? null)) as typeof result
    })
  return { do: once, call: <I, O>(act: Act<I, O>, input?: I) => once((ctx) => ctx.call(act, input as I)) }
}

/** Whether a press is an answer to the question as it stands; what was meant is asked in its last message alone. */
function isOpen(act: string | null, messageId: number | undefined, questionIds: readonly number[]): boolean {
  if (act === null || messageId === undefined) return false
  return act.startsWith('talk.meant:') ? messageId === questionIds.at(-1) : questionIds.includes(messageId)
}

function talkOf(
  conversation: Conversation<Ctx>,
  first: Inner,
  surface: Surface,
  { language, id }: { language: Language; id: string },
): Talk {
  const isTooMuch = unreadCounter()
  const exchange = exchangeOf(conversation, first, surface, language)
  const { userId, show, answered, leave } = exchange
  const corrections = correctionsOf()

  const answerTo = async <T>(question: Screen, read: (answer: Answer) => Reading<T>): Promise<T | Back> => {
    // A refusal shows the buttons again; those above it mean the same, but what is changed is the last message.
    const questionIds: number[] = []
    let long: LongText | null = null
    let meanings: readonly Meaning<T>[] = []
    const answerBelow = async (text: string, answer: string): Promise<void> => {
      exchange.editable = undefined
      if (isTooMuch(answer)) return leave('dialogue-given-up')
      const buttons = [...meantButtons(language, meanings), ...(question.buttons ?? [])]
      questionIds.push(await show(withWayOut({ text, buttons }, language)))
    }
    if (corrections.waiting === null) {
      const shown = corrections.followed ? withNote(say(language, 'edit-taken'), question) : question
      corrections.followed = false
      questionIds.push(await show(withWayOut(shown, language)))
    }
    for (;;) {
      const correction = corrections.waiting
      corrections.waiting = null
      const current = correction ?? (await conversation.wait())
      exchange.current = current
      if (current.editedMessage !== undefined && correction === null) {
        if (corrections.take(current, talk.correction)) return BACK
        await answerBelow(say(language, 'edit-not-taken', {}), '')
        continue
      }
      const data = current.callbackQuery?.data
      const act = data === undefined ? null : surface.open(data, userId)
      const messageId = current.callbackQuery?.message?.message_id
      if (act !== null && pressedOf(act).name === 'talk.resume') {
        await answered()
        exchange.editable = messageId
        questionIds.push(await show(withWayOut(question, language)))
        continue
      }
      if (data !== undefined) {
        if (!isOpen(act, messageId, questionIds)) {
          await answered(label(language, 'old-button', {}))
          if (isTooMuch('')) return leave('dialogue-given-up')
          continue
        }
        await answered()
        exchange.editable = messageId === questionIds.at(-1) ? messageId : undefined
      }
      const choices = [...meantButtons(language, meanings), ...(question.buttons ?? [])]
      const heard = heardIn(current, act, choices)
      const { pressed, text, way } = heard
      if (pressed?.name === 'talk.cancel' || way === 'cancel') return leave('dialogue-cancelled')
      if (pressed?.name === 'talk.back' || way === 'back') return BACK
      corrections.heard(heard.writtenIn, correction !== null)
      const meant = pressed?.name === 'talk.meant' ? meanings[Number(pressed.ids[0])] : undefined
      if (meant !== undefined) return meant.value
      if (text === null && pressed === null && placeIn(current) === null) {
        await answerBelow(withUnused(say(language, 'text-expected', {}), language, current), '')
        continue
      }
      const whole: string | null = text === null ? null : joinedText(long, text, heard.sentAt)
      const sentAt = text === null ? null : heard.sentAt.toISOString()
      const answer = { text: whole, picked: pressed?.ids[0] ?? null, place: placeIn(current), sentAt }
      const outcome = readLikely(answer, read)
      if (outcome.ok) return outcome.value
      meanings = outcome.meanings ?? []
      // The rest of a text that was too long comes by itself and must not be taken for another answer.
      long = whole === null ? null : longText(whole, heard.sentAt)
      await answerBelow(withUnused(refusalText(language, outcome.refusal), language, current), text ?? '')
    }
  }

  const talk: Talk = {
    language,
    correction: { keys: [], chosen: null },
    remember: corrections.remember,
    ...outside(conversation),
    say: (screen) => show(screen).then(() => undefined),
    ask: counted(conversation, id, answerTo),
    loop: looped(conversation, exchange, corrections),
    steps: runSteps,
  }
  return talk
}

/** The answer that came: a press, the words of a button that were typed, or other words. */
function heardIn(current: Inner, act: string | null, choices: readonly (readonly Button[])[]) {
  const message = current.message ?? current.editedMessage
  const words = (message?.text ?? message?.caption ?? ownNumber(current))?.trim() ?? null
  const typed = words === null ? null : choiceNamed(words, choices)
  const named = act ?? typed
  const text = typed === null ? words : null
  return {
    pressed: named === null ? null : pressedOf(named),
    text,
    way: text === null ? null : wayOf(text),
    writtenIn: text === null ? null : (message?.message_id ?? null),
    sentAt: new Date((message?.date ?? 0) * 1000),
  }
}

/** Each question is counted by its number: asked, and answered or gone back from, by the product's clock. */
function counted(conversation: Conversation<Ctx>, dialogue: string, answerTo: Talk['ask']): Talk['ask'] {
  let asked = 0
  const seen = (event: (at: number) => Seen): Promise<number> =>
    conversation.external((ctx) => {
      const at = ctx.tools.clock.now().getTime()
      ctx.noteTalk({ dialogue, ...event(at) })
      return at
    })
  return async <T>(question: Screen, read: (answer: Answer) => Reading<T>) => {
    const step = ++asked
    const askedAt = await seen(() => ({ step, what: 'reached' }))
    const answer = await answerTo(question, read)
    await seen((at) =>
      answer === BACK ? { step, what: 'back' } : { step, what: 'answered', seconds: (at - askedAt) / 1000 },
    )
    // The question before comes again.
    if (answer === BACK) asked = Math.max(0, step - 2)
    return answer
  }
}

const runSteps: Talk['steps'] = async (steps) => {
  for (let i = 0; i < steps.length; ) {
    const result = await steps[i]?.()
    if (result !== BACK) i++
    else if (i === 0) return false
    else i--
  }
  return true
}

function placeIn({ message }: Inner): Answer['place'] {
  const location = message?.location
  return location === undefined ? null : { latitude: location.latitude, longitude: location.longitude }
}

/** Their own telephone number, sent by the button for it, as if it were written; somebody else's card is none. */
function ownNumber({ message, from }: Inner): string | undefined {
  const { user_id: userId, phone_number: number = '' } = message?.contact ?? {}
  return userId === undefined || userId !== from?.id ? undefined : number.replace(/^98/, '+98')
}

/** The act of the choice whose label somebody typed instead of pressing it; «بله» will do where there is only one. */
function choiceNamed(words: string, buttons: readonly (readonly Button[])[]): string | null {
  const key = words.length > LONGEST_LABEL ? '' : squash(words)
  const choices = buttons.flat().flatMap((button) => {
    if (!('act' in button)) return []
    return button.act.startsWith('talk.') ? [{ act: button.act, key: squash(button.label) }] : []
  })
  const named = key === '' ? undefined : choices.find((choice) => choice.key === key)
  const [only, another] = choices.filter(({ act }) => act === 'talk.pick:yes' || act.startsWith('talk.meant:'))
  return named?.act ?? (isYes(words) && another === undefined ? (only?.act ?? null) : null)
}

/** Names what was sent instead of words. */
function withUnused(words: string, language: Language, { message }: Inner): string {
  const kind = wordlessKind(message)
  return kind === null ? words : `${say(language, 'wordless-not-used', { kind })}\n${words}`
}

const withWayOut = (question: Screen, language: Language): Screen => ({
  ...question,
  buttons: [
    ...(question.buttons ?? []),
    [
      { label: label(language, 'back'), act: 'talk.back' },
      { label: label(language, 'cancel'), act: 'talk.cancel' },
    ],
  ],
})
