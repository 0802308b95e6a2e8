import type { NextFunction } from 'grammy'
import { ACTS, type ActName, type RouteName } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'
import { type Id, readIds } from '#domain/acts/ids.ts'
import { may } from '#domain/people/may.ts'
import { shortened, wayOf } from 'persian-text'
import { label, say } from '#wording/say.ts'
import { focusOf, setFocus } from '#workflows/people/focus.ts'
import { awaitPin } from '#workflows/people/pin.ts'
import { correctionOf } from '#workflows/people/text-of-message.ts'
import type { Button } from '#shared/message.ts'
import { go, homeRow, lines, rows } from '#screens/kit.ts'
import type { Ctx, Handler } from '../context.ts'
import { askPin } from '../people/pin.dialogue.ts'
import type { Routes, Shelf } from '../shelf.ts'
import { commandsFor } from '../command-menu.ts'
import { commandAsked } from './questions.ts'
import { wordlessKind } from './incoming-file.ts'
import { type Command, commandIn, invitationIn } from './read-command.ts'

/** Of an indicator or an agency, in letters. */
const LONGEST_NAME = 100

type Middleware = (ctx: Ctx, next: NextFunction) => Promise<unknown>

export interface Router {
  /** A file belongs to the draft the person is at, also in the middle of a dialogue. */
  takeFile: Middleware
  /** A command, or a button that is not the dialogue's own, ends an open dialogue: what was entered is kept as a draft. */
  leaveDialogue: Middleware
  route: Middleware
}

/**
 * One table of all that the shelves offer; a name offered twice is a fault of ours and stops the start.
 * @param onTalk told of words that are no answer to a question
 * @param leave told before an open dialogue is left for something else
 */
export function routerOf(
  shelves: readonly Shelf[],
  onTalk: (update: Ctx['update']) => void,
  leave: (ctx: Ctx) => void,
): Router {
  const commands = tableOf(shelves, 'commands', (shelf) => shelf.commands)
  const acts = tableOf(shelves, 'routes', (shelf) => handlersOf(shelf.routes ?? {}))
  const files = tableOf(shelves, 'files', (shelf) => shelf.files)
  const edits = tableOf(shelves, 'edits', (shelf) => shelf.edits)
  return {
    async takeFile(ctx, next) {
      if (ctx.file === null) return next()
      const caption = ctx.message?.caption?.trim() ?? ''
      const focus = await ctx.call(focusOf)
      const take = focus === null || focus.leftAt !== null ? undefined : files.get(focus.kind)
      if (focus !== null && take !== undefined) await take(ctx, focus.subjectId)
      else if (await isKept(ctx, shelves)) return undefined
      else await ctx.say({ text: say(ctx.language, 'file-without-place', { role: roleOf(ctx) }), buttons: way(ctx) })
      // Words beside a file are the answer to the question that is open.
      return caption === '' ? undefined : next()
    },
    async leaveDialogue(ctx, next) {
      if (ctx.editedMessage !== undefined) {
        onTalk(ctx.update)
        return edited(ctx, edits, next)
      }
      // Words for the dialogue's own ways are its answers.
      const isCommand = commandIn(textOf(ctx)) !== null && !isWayOfDialogue(ctx)
      // A forged or foreign button is no wish to leave.
      const isOtherButton = ctx.pressed !== null && !ctx.pressed.name.startsWith('talk.')
      if (isCommand || isOtherButton) {
        leave(ctx)
        await ctx.conversation.exitAll()
      }
      const isAsked = Object.keys(ctx.conversation.active()).some((id) => id.startsWith('pin.'))
      if (ctx.isPinAsked && !isAsked) await ctx.call(awaitPin, false)
      await next()
    },
    route(ctx) {
      if (ctx.message !== undefined && ctx.file === null) onTalk(ctx.update)
      return route(ctx, { commands, acts, shelves })
    },
  }
}

/** Free words: the name of something, which is shown, or a question that a command answers. */
async function commandMeant(ctx: Ctx, shelves: readonly Shelf[]): Promise<Command | 'found' | null> {
  const text = textOf(ctx)
  if (text.length <= LONGEST_NAME)
    for (const { finds } of shelves) if (finds !== undefined && (await finds(ctx, text))) return 'found'
  const { ofRole, everybody } = commandsFor(ctx.actor)
  const name = commandAsked(text, new Set([...ofRole, ...everybody]))
  return name === null ? null : { name, rest: [] }
}

/** A file that belongs to nothing that is open is kept where somebody keeps it, with the words beside it. */
async function isKept(ctx: Ctx, shelves: readonly Shelf[]): Promise<boolean> {
  for (const { keeps } of shelves) if (keeps !== undefined && (await keeps(ctx))) return true
  return false
}

interface Tables {
  commands: Map<string, Handler>
  acts: Map<string, Handler>
  shelves: readonly Shelf[]
}

async function route(ctx: Ctx, { commands, acts, shelves }: Tables): Promise<unknown> {
  if (ctx.callbackQuery !== undefined) return pressed(ctx, acts)
  if (ctx.message === undefined) return undefined
  if (ctx.file !== null) {
    const words = shortened(ctx.message.caption ?? '', 100)
    return ctx.say({ text: say(ctx.language, 'caption-not-used', { words }) })
  }
  const command = commandIn(textOf(ctx)) ?? invitationIn(textOf(ctx)) ?? (await commandMeant(ctx, shelves))
  if (command === 'found') return undefined
  const kind = wordlessKind(ctx.message)
  if (kind !== null) return ctx.say({ text: say(ctx.language, 'wordless-not-used', { kind }), buttons: way(ctx) })
  if (command === null) {
    const open = await openPage(ctx)
    return ctx.say({
      text: lines(open?.text, say(ctx.language, 'unknown-text', { role: roleOf(ctx) })),
      buttons: rows(open?.button, ...way(ctx)),
    })
  }
  const handler = commands.get(command.name)
  if (handler === undefined)
    return ctx.say({
      text: say(ctx.language, 'unknown-command', { command: `/${command.name}` }),
      buttons: way(ctx),
    })
  // Whoever goes elsewhere is at nothing any more; a page that takes files says so itself.
  await ctx.call(setFocus, null)
  return handler(ctx, command.rest)
}

/** A page that is open takes words by a button of its own, which is named to whoever writes without it. */
async function openPage(ctx: Ctx): Promise<{ text: string; button: Button } | null> {
  const { language } = ctx
  const focus = await ctx.call(focusOf)
  if (focus === null || focus.leftAt !== null) return null
  const text = say(language, 'unknown-text-open', { open: focus.kind })
  const itemId = focus.subjectId as Id<'item'>
  if (focus.kind === 'evidence')
    return { text, button: go('evidence.set-explanation', { itemId }, label(language, 'evidence-explain-button')) }
  if (focus.kind === 'objection')
    return { text, button: go('objection.set-text', { itemId }, label(language, 'objections-write')) }
  return null
}

/** A correction is followed where the answer still stands in a draft; elsewhere its sender is told how to correct. */
async function edited(
  ctx: Ctx,
  edits: Map<string, NonNullable<Shelf['edits']>[string]>,
  next: NextFunction,
): Promise<unknown> {
  const { now, before } = await correctionOf(ctx.tools, String(ctx.chat?.id), {
    updateId: ctx.update.update_id,
    edited: ctx.editedMessage ?? {},
  })
  const [last] = before
  const isOtherFile = last !== undefined && last.file !== now.file
  if (isOtherFile) await ctx.say({ text: say(ctx.language, 'edit-file-not-taken'), buttons: way(ctx) })
  if (last?.words === now.words && (isOtherFile || now.file !== null)) return undefined
  const { words } = now
  const focus = words === null ? null : await ctx.call(focusOf)
  const take = focus === null ? undefined : edits.get(focus.kind)
  // What it said last may have been unreadable; the draft has what it said before. The open question leans on what it asked before.
  if (focus !== null && take !== undefined && words !== null)
    for (const { words: said } of before)
      if (said !== null && (await take(ctx, focus.subjectId, { before: said, now: words })))
        return ctx.conversation.exitAll()
  // An open dialogue knows its own answers.
  if (words !== null && Object.keys(ctx.conversation.active()).length > 0) return next()
  const key = now.file === null ? 'edit-not-taken' : 'edit-caption-not-taken'
  return ctx.say({ text: say(ctx.language, key, {}), buttons: way(ctx) })
}

async function pressed(ctx: Ctx, acts: Map<string, Handler>): Promise<unknown> {
  const handler = ctx.pressed === null ? undefined : acts.get(ctx.pressed.name)
  if (ctx.pressed === null || handler === undefined) return oldButton(ctx)
  const { ids, name } = ctx.pressed
  if (name === 'home') await ctx.call(setFocus, null)
  try {
    if (ctx.caller.isUnproven === true && needsPin(ctx, name)) return await askPin(ctx, [name, ...ids].join(':'))
    return await handler(ctx, ids)
  } finally {
    // Every press is answered; a handler that had something to say has said it by now.
    await ctx.toast('')
  }
}

/** Whoever may not do it hears that, and is asked for nothing. */
const needsPin = ({ actor }: Ctx, name: string): boolean => {
  const act: Act = ACTS[name as RouteName]
  const { stepUp, permission }: Act = act.leadsTo === undefined ? act : ACTS[act.leadsTo as ActName]
  if (stepUp !== true || permission === null) return false
  const allowed = may(actor, permission)
  return allowed.ok || allowed.refusal.code !== 'not-your-role'
}

const roleOf = ({ actor }: Ctx) => (actor.kind === 'person' ? actor.role : null) ?? 'none'
const way = (ctx: Ctx) => [homeRow(ctx.language)]
const textOf = (ctx: Ctx): string => ctx.message?.text ?? ''

const isWayOfDialogue = (ctx: Ctx): boolean => {
  const way = wayOf(textOf(ctx))
  return (way === 'cancel' || way === 'back') && Object.keys(ctx.conversation.active()).length > 0
}

/** Routes as they are called by what callback data says; ids that are none of the act's are an old button's. */
const handlersOf = (routes: Routes): Record<string, Handler> =>
  Object.fromEntries(
    Object.entries(routes).map(([name, handle]) => [
      name,
      (ctx: Ctx, texts: string[]) => {
        const ids = readIds(ACTS[name as RouteName].ids, texts)
        return ids === null ? oldButton(ctx) : (handle as (ctx: Ctx, ids: unknown) => Promise<unknown>)(ctx, ids)
      },
    ]),
  )

async function oldButton(ctx: Ctx): Promise<unknown> {
  await ctx.toast(label(ctx.language, 'old-button', {}))
  return ctx.say({ text: say(ctx.language, 'old-button-shown', {}), buttons: way(ctx) })
}

function tableOf<T>(
  shelves: readonly Shelf[],
  kind: string,
  part: (shelf: Shelf) => Record<string, T> | undefined,
): Map<string, T> {
  const table = new Map<string, T>()
  for (const shelf of shelves)
    for (const [name, entry] of Object.entries(part(shelf) ?? {})) {
      if (table.has(name)) throw new Error(`two shelves offer ${kind} ${name}`)
      table.set(name, entry)
    }
  return table
}
