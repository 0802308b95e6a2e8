import type { RouteIds, RouteName } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import type { Ctx, Edited, Handler } from './context.ts'
import type { Dialogue } from './dialogue/dialogue.ts'

export type Routes = { [N in RouteName]?: (ctx: Ctx, ids: RouteIds<N>) => Promise<unknown> }

/** Everything a shelf offers in the chat, as data: the gate builds one table of all shelves from it. */
export interface Shelf {
  name: string
  commands?: Record<string, Handler>
  /** What buttons do, by their act. */
  routes?: Routes
  dialogues?: Dialogue[]
  /** Takes a file that belongs to what the person is at (Focus.kind). */
  files?: Record<string, (ctx: Ctx, subjectId: number) => Promise<unknown>>
  /** Takes a file of somebody who is at nothing that takes files. @returns false when that is not this person's */
  keeps?: (ctx: Ctx) => Promise<boolean>
  /** Opens what a text names: a number, a part of a name. @returns false when it names nothing here */
  finds?: (ctx: Ctx, words: string) => Promise<boolean>
  /** Takes a corrected answer that belongs to what the person is at. @returns false when it stands for nothing there */
  edits?: Record<string, (ctx: Ctx, subjectId: number, edited: Edited) => Promise<boolean>>
  /** Lines and buttons for the home screen of the present actor. */
  home?: (ctx: Ctx) => Promise<HomePart | null>
  /** The first screen of somebody with a seat, short of what `home` has; offered by one shelf. Null: all of it at once. */
  first?: (ctx: Ctx) => Promise<Screen | null>
}

export interface HomePart {
  /** Neutral text, one thought a line. */
  lines: string[]
  buttons: NonNullable<Screen['buttons']>
  /** Order on the home screen, smaller first. */
  order: number
}
