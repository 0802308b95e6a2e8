import { lines, pairs, paragraphs } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Screen } from '#shared/message.ts'
import { forOneScreen } from '#workflows/tools.ts'
import { callOf, type Ctx } from './context.ts'
import type { HomePart, Shelf } from './shelf.ts'

let shelves: readonly Shelf[] = []

/** Told once at start; kept apart so that shelves can show the home screen without importing each other. */
export function installHome(all: readonly Shelf[]): void {
  shelves = all
}

/** Nearly every part asks for the cycle, the agency and the seats of this person. */
function readingOnce(ctx: Ctx): Ctx {
  const own = Object.create(ctx, { tools: { value: forOneScreen(ctx.tools) } }) as Ctx
  own.call = callOf(own)
  return own
}

/** What waits first for the present actor; without a seat, all there is. */
export async function homeScreen(ctx: Ctx): Promise<Screen> {
  const own = readingOnce(ctx)
  for (const { first } of shelves) {
    const screen = await first?.(own)
    if (screen != null) return withLeft(ctx, screen)
  }
  return wholeHome(own)
}

/** What was left in the midst of it is offered again. */
const withLeft = ({ left, language }: Ctx, screen: Screen): Screen =>
  left === null
    ? screen
    : {
        text: paragraphs(
          screen.text,
          say(language, 'dialogue-left', { name: labelDynamic(language, `audit-${left.replace('.', '-')}`) }),
        ),
        buttons: [
          ...(screen.buttons?.slice(0, -1) ?? []),
          [
            { label: label(language, 'dialogue-resume'), act: 'talk.resume' },
            { label: label(language, 'dialogue-restart'), act: 'talk.restart' },
          ],
          ...(screen.buttons?.slice(-1) ?? []),
        ],
      }

/** What the present actor can do now, with counts. */
export async function wholeHome(ctx: Ctx): Promise<Screen> {
  const own = readingOnce(ctx)
  const parts: HomePart[] = []
  for (const { home } of shelves) {
    const part = await home?.(own)
    if (part != null) parts.push(part)
  }
  parts.sort((a, b) => a.order - b.order)
  const whole = lines(...parts.flatMap((part) => part.lines))
  const title = say(ctx.language, ctx.actor.kind === 'person' ? 'home-title' : 'home-title-public')
  return {
    // Who has come in knows where they are: the chat bears that name.
    text: ctx.actor.kind === 'person' && whole !== '' ? whole : paragraphs(title, whole),
    buttons: pairs(parts.flatMap((part) => part.buttons.flat())),
  }
}
