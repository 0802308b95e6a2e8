import type { Language } from '#domain/vocabulary.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import type { TakeInto } from '#workflows/files/take-into.ts'
import { type FocusKind, setFocus } from '#workflows/people/focus.ts'
import type { Act, Ctx, IncomingFile } from './context.ts'

/** An act that may be refused. */
type Judged<I, T> = Act<I, Outcome<T>>
type Route<Ids> = (ctx: Ctx, ids: Ids) => Promise<unknown>
type ScreenOf<T, Ids> = (language: Language, value: T, ids: Ids, ctx: Ctx) => Screen | Promise<Screen>
type Refusing<Ids> = (language: Language, refusal: Refusal, ids: Ids, ctx: Ctx) => Screen | Promise<Screen>
/** A page as it stands now. */
export type Page<Ids> = (ctx: Ctx, ids: Ids) => Promise<Screen>

/** Runs an act with the ids of its button: the screen of what came of it, or why it may not be. */
export function page<T, Ids>(act: Judged<void, T>, screen: ScreenOf<T, Ids>, refusing?: Refusing<Ids>): Page<Ids>
export function page<I, T, Ids extends I>(
  act: Judged<I, T>,
  screen: ScreenOf<T, Ids>,
  refusing?: Refusing<Ids>,
): Page<Ids>
export function page<I, T, Ids extends I>(
  act: Judged<I, T>,
  screen: ScreenOf<T, Ids>,
  refusing?: Refusing<Ids>,
): Page<Ids> {
  return async (ctx, ids) => {
    const outcome = await ctx.call(act, ids)
    return outcome.ok
      ? screen(ctx.language, outcome.value, ids, ctx)
      : (refusing ?? refused)(ctx.language, outcome.refusal, ids, ctx)
  }
}

/** The route that shows such a page: how most buttons and commands are answered. */
export function shows<T, Ids>(act: Judged<void, T>, screen: ScreenOf<T, Ids>, refusing?: Refusing<Ids>): Route<Ids>
export function shows<I, T, Ids extends I>(
  act: Judged<I, T>,
  screen: ScreenOf<T, Ids>,
  refusing?: Refusing<Ids>,
): Route<Ids>
export function shows<I, T, Ids extends I>(
  act: Judged<I, T>,
  screen: ScreenOf<T, Ids>,
  refusing?: Refusing<Ids>,
): Route<Ids> {
  return opens(page(act, screen, refusing))
}

export const opens =
  <Ids>(now: Page<Ids>): Route<Ids> =>
  async (ctx, ids) =>
    ctx.show(await now(ctx, ids))

/** The same for what comes with files: a message of its own, so that the page they belong to stays. */
export const sends =
  <I, T, Ids extends I>(act: Judged<I, T>, screen: ScreenOf<T, Ids>, refusing: Refusing<Ids> = refused): Route<Ids> =>
  async (ctx, ids) => {
    const outcome = await ctx.call(act, ids)
    return outcome.ok
      ? ctx.say(await screen(ctx.language, outcome.value, ids, ctx))
      : ctx.show(await refusing(ctx.language, outcome.refusal, ids, ctx))
  }

/** Runs a change with the ids of its button, then shows its page as it stands with what has happened, or what was wrong, on top. */
export const changes =
  <I, T, Ids extends I>(
    act: Judged<I, T>,
    news: (language: Language, value: T, ids: Ids) => string | null,
    now: Page<Ids>,
  ): Route<Ids> =>
  async (ctx, ids) =>
    ctx.show(
      await afterwards(
        ctx,
        await ctx.call(act, ids),
        (value) => news(ctx.language, value, ids),
        () => now(ctx, ids),
      ),
    )

/** What was wrong, above the page as it stands: the answer to an outdated button too. */
export const onPage =
  <Ids>(now: Page<Ids>): Refusing<Ids> =>
  (_language, refusal, ids, ctx) =>
    afterwards(
      ctx,
      { ok: false, refusal },
      () => null,
      () => now(ctx, ids),
    )

/** How things stand now, under what has been done or why it was not: an outdated button is answered like that too. */
export async function afterwards<T>(
  { language }: Ctx,
  outcome: Outcome<T>,
  news: (value: T) => string | null,
  now: () => Promise<Screen>,
): Promise<Screen> {
  const note = outcome.ok ? news(outcome.value) : refusalText(language, outcome.refusal)
  const screen = await now()
  // What the page says by itself is said once, also to whoever may not even look.
  return note === null || screen.text.includes(note) ? screen : withNote(note, screen)
}

/** Files that are sent from here on belong to this. */
export const focusOn = (ctx: Ctx, kind: FocusKind, subjectId: number): Promise<void> =>
  ctx.call(setFocus, { kind, subjectId })

/** Takes a file that came while its subject was open, also in the middle of a dialogue, and says what has become of it. */
export const takes =
  <D extends object, T>(
    take: TakeInto<D, T>,
    draftOf: (subjectId: number) => D,
    tell: (ctx: Ctx, file: IncomingFile, outcome: Outcome<T>, draft: D) => Promise<unknown> | Screen,
  ) =>
  async (ctx: Ctx, subjectId: number): Promise<unknown> => {
    const { file } = ctx
    if (file === null) return undefined
    const draft = draftOf(subjectId)
    const outcome = await take(ctx.tools, ctx.caller, draft, file, (bytes) =>
      ctx.surface.fetchFile(ctx.api, file, bytes),
    )
    const told = tell(ctx, file, outcome, draft)
    return told instanceof Promise ? told : ctx.say(told)
  }
