import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { draftPage } from './desk-pages.ts'
import { withNote } from './views.ts'

/** What has been done, or why it was not, above the circular as it stands now: an outdated button is answered like that too. */
export async function afterwards<T>(
  ctx: Ctx,
  id: number,
  outcome: Outcome<T>,
  told: (value: T) => string,
  page: (ctx: Ctx, id: number) => Promise<Screen> = draftPage,
): Promise<unknown> {
  const note = outcome.ok ? told(outcome.value) : refusalText(ctx.language, outcome.refusal)
  const screen = await page(ctx, id)
  // Who may not even look is told so once.
  return ctx.show(screen.text === note ? screen : withNote(note, screen))
}
