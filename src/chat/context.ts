import type { Api, Context } from 'grammy'
import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Actor } from '#domain/people/actor.ts'
import type { TalkEvent } from '#domain/progress/talk-steps.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Destination, DirectedScreen, Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import type { Caller, Tools } from '#workflows/tools.ts'

export interface Pressed {
  /** `shelf.verb` */
  name: string
  ids: string[]
  onDocument: boolean
  /** The page is wanted whole. */
  unfolded: boolean
}

/** A file in a message, whatever kind of message it came in. */
export interface IncomingFile {
  fileId: string
  fileUniqueId: string
  name: string
  mimeType: string
  sizeBytes: number | undefined
  kind: 'document' | 'photo'
}

/** A text message that its sender has corrected. */
export interface Edited {
  before: string
  now: string
}

/** How the chat reaches the messenger; made by app.ts from the room `platform`. */
export interface Surface {
  platform: string
  /** A name of this installation for the world outside, the same for ever. */
  installation: string
  /** Whether each chat can have a command menu of its own. */
  commandScopes: boolean
  /** Whether a message can be answered by a sign on it. */
  reactions: boolean
  present(api: Api, to: Destination, screen: DirectedScreen, edit?: number): Promise<number>
  /** Opens what callback data says for this person; null when it is forged or somebody else's. */
  open(data: string, userId: string): string | null
  fetchFile<T>(
    api: Api,
    file: IncomingFile,
    take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<Outcome<T, FetchRefusal>>
  startLink(code: string): string | null
}

export type FetchRefusal = { code: 'file-too-large'; limitBytes: number } | { code: 'file-unavailable' }

/** A command or query of the workflows. */
export type Act<I, O> = (tools: Tools, caller: Caller, input: I) => Promise<O>

/** Runs an act for this person with this message. */
export interface Call {
  <O>(act: Act<void, O>): Promise<O>
  <I, O>(act: Act<I, O>, input: I): Promise<O>
}

export const callOf =
  (ctx: Pick<Own, 'tools' | 'caller'>): Call =>
  <I, O>(act: Act<I, O>, input?: I) =>
    act(ctx.tools, ctx.caller, input as I)

/** Dialogues of which something is lost when they are left: those with more than one answer before anything is written. */
export const KEPT_DIALOGUES = [
  'extension.ask',
  'extension.other-day',
  'objection.decide',
  'cycle.create',
  'person.invite',
] as const
type KeptDialogue = (typeof KEPT_DIALOGUES)[number]

interface Own {
  tools: Tools
  call: Call
  surface: Surface
  caller: Caller
  actor: Actor
  language: Language
  /** A PIN is awaited in this chat. */
  isPinAsked: boolean
  /** What the pressed button does, or null when no button (or no valid one) was pressed. */
  pressed: Pressed | null
  file: IncomingFile | null
  /** The dialogue that this person has left in the midst of it. */
  left: KeptDialogue | null
  /** Shows a screen: in place of the pressed message when that is a menu, else as a new one. */
  show(screen: Screen): Promise<number>
  /** Counts what a question has seen, together with the end of this update. */
  noteTalk(event: TalkEvent): void
  /** Always a new message. */
  say(screen: Screen): Promise<number>
  /** The short answer to a press; once per press. */
  toast(text: string): Promise<void>
}

export type Ctx = ConversationFlavor<Context & Own>

export type Handler = (ctx: Ctx, ids: string[]) => Promise<unknown>
