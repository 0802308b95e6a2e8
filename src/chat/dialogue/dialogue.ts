import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import { isYes, likelyNumber, squash, toPersianDigits, wayOf } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Meaning, Reading } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { homeRow } from '#screens/kit.ts'
import { pressedOf } from '../buttons.ts'
import type { Act, Call, Ctx, Surface } from '../context.ts'
import { wordlessKind } from '../gate/incoming-file.ts'
import { refusalText } from '#screens/refusal.ts'
import { looped } from './looped.ts'
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

export interface Answer {
  text: string | null
  /** Value of a button made by `pick`. */
  picked: string | null
  /** A place on the map that was sent. */
  place: { latitude: number; longitude: number } | null
  /** When it was written, ISO: what «tomorrow» counts from. Null: a press has no date. */
  sentAt: string | null
}

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
  /** The answers that a confirmation may send back to, and the one that it has chosen. */
  correction: { keys: readonly string[]; chosen: string | null }
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
  const userId = String(first.from?.id ?? first.chat?.id ?? 0)
  let current = first
  // The button that opened it is still waiting for its answer; its message may be written over unless it is a document.
  const opener = surface.open(first.callbackQuery?.data ?? '', userId)
  let editable = opener === null || pressedOf(opener).onDocument ? undefined : first.callbackQuery?.message?.message_id

  const show = async (screen: Screen): Promise<number> => {
    const edit = editable
    editable = undefined
    return surface.present(current.api, { chatId: userId, userId }, { language, ...screen }, edit)
  }
  const answered = (text?: string): Promise<unknown> =>
    current.callbackQuery === undefined
      ? Promise.resolve()
      : current.answerCallbackQuery(text === undefined ? {} : { text }).catch(() => undefined)

  const leave = async (why: 'dialogue-cancelled' | 'dialogue-given-up'): Promise<never> => {
    await show({ text: say(language, why), buttons: [homeRow(language)] })
    return conversation.halt()
  }

  const answerTo = async <T>(question: Screen, read: (answer: Answer) => Reading<T>): Promise<T | Back> => {
    // A refusal shows the buttons again; those above it mean the same, but what is changed is the last message.
    const questionIds = [await show(withWayOut(question, language))]
    let long: LongText | null = null
    let meanings: readonly Meaning<T>[] = []
    const answerBelow = async (text: string, answer: string): Promise<void> => {
      editable = undefined
      if (isTooMuch(answer)) return leave('dialogue-given-up')
      const buttons = [...meantButtons(language, meanings), ...(question.buttons ?? [])]
      questionIds.push(await show(withWayOut({ text, buttons }, language)))
    }
    for (;;) {
      current = await conversation.wait()
      const data = current.callbackQuery?.data
      const act = data === undefined ? null : surface.open(data, userId)
      const messageId = current.callbackQuery?.message?.message_id
      if (act !== null && pressedOf(act).name === 'talk.resume') {
        await answered()
        editable = messageId
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
        editable = messageId === questionIds.at(-1) ? messageId : undefined
      }
      const words = (current.message?.text ?? current.message?.caption)?.trim() ?? null
      const typed =
        words === null ? null : choiceNamed(words, [...meantButtons(language, meanings), ...(question.buttons ?? [])])
      const pressed = (act ?? typed) === null ? null : pressedOf(act ?? typed ?? '')
      const text = typed === null ? words : null
      const way = text === null ? null : wayOf(text)
      if (pressed?.name === 'talk.cancel' || way === 'cancel') return leave('dialogue-cancelled')
      if (pressed?.name === 'talk.back' || way === 'back') return BACK
      const meant = pressed?.name === 'talk.meant' ? meanings[Number(pressed.ids[0])] : undefined
      if (meant !== undefined) return meant.value
      if (text === null && pressed === null && placeIn(current) === null) {
        await answerBelow(withUnused(say(language, 'text-expected', {}), language, current), '')
        continue
      }
      const sentAt = new Date((current.message?.date ?? 0) * 1000)
      const whole: string | null = text === null ? null : joinedText(long, text, sentAt)
      const written = text === null ? null : sentAt.toISOString()
      const answer = { text: whole, picked: pressed?.ids[0] ?? null, place: placeIn(current), sentAt: written }
      const outcome = readLikely(answer, read)
      if (outcome.ok) return outcome.value
      meanings = outcome.meanings ?? []
      // The rest of a text that was too long comes by itself and must not be taken for another answer.
      long = whole === null ? null : longText(whole, sentAt)
      await answerBelow(withUnused(refusalText(language, outcome.refusal), language, current), text ?? '')
    }
  }

  return {
    language,
    correction: { keys: [], chosen: null },
    ...outside(conversation),
    say: (screen) => show(screen).then(() => undefined),
    ask: counted(conversation, id, answerTo),
    loop: looped(conversation, { get: () => editable, set: (messageId) => (editable = messageId) }),
    steps: runSteps,
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

/** «۱۲۰/۵», «صد و بیست», «۵ روز»: the person says whether the number is meant that such a text holds, when that would do. */
function readLikely<T>(answer: Answer, read: (answer: Answer) => Reading<T>): Reading<T> {
  const outcome = read(answer)
  if (outcome.ok || answer.text === null || !('reason' in outcome.refusal)) return outcome
  const { reason } = outcome.refusal
  const likely = reason === 'slash' || reason === 'loose' ? likelyNumber(answer.text) : null
  if (likely === null) return outcome
  const meant = read({ ...answer, text: likely })
  return meant.ok ? { ...outcome, meanings: [{ value: meant.value, number: likely }] } : meant
}

const meaningLabel = (language: Language, meaning: Meaning<unknown>): string =>
  'day' in meaning
    ? label(language, 'meant-day', { day: new Date(meaning.day) })
    : label(language, 'meant-number', {
        number: language === 'fa' ? toPersianDigits(meaning.number.replace('.', '٫')) : meaning.number,
      })

const meantButtons = (language: Language, meanings: readonly Meaning<unknown>[]): Button[][] =>
  meanings.map((meaning, i) => [{ label: meaningLabel(language, meaning), act: `talk.meant:${i}` }])

function placeIn({ message }: Inner): Answer['place'] {
  const location = message?.location
  return location === undefined ? null : { latitude: location.latitude, longitude: location.longitude }
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
