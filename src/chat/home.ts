import { say } from '#wording/say.ts'
import type { Screen } from '#shared/message.ts'
import { forOneScreen } from '#workflows/tools.ts'
import { callOf, type Ctx } from './context.ts'
import type { HomePart } from './shelf.ts'

type HomeSource = (ctx: Ctx) => Promise<HomePart | null>

const sources: HomeSource[] = []

/** Told once at start by the shelf table; kept apart so that shelves can show the home screen without importing each other. */
export function installHome(parts: readonly HomeSource[]): void {
  sources.splice(0, sources.length, ...parts)
}

/** What the present actor can do now, with counts. */
export async function homeScreen(ctx: Ctx): Promise<Screen> {
  const parts: HomePart[] = []
  // Nearly every part asks for the cycle, the agency and the seats of this person.
  const own = Object.create(ctx, { tools: { value: forOneScreen(ctx.tools) } }) as Ctx
  own.call = callOf(own)
  for (const source of sources) {
    const part = await source(own)
    if (part !== null) parts.push(part)
  }
  parts.sort((a, b) => a.order - b.order)
  const title = say(ctx.language, ctx.actor.kind === 'person' ? 'home-title' : 'home-title-public')
  return {
    text: [title, ...parts.map((part) => part.lines.join('\n')).filter(Boolean)].join('\n\n'),
    buttons: parts.flatMap((part) => part.buttons),
  }
}
