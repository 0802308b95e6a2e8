import { cleanText } from 'persian-text'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { codeScreen, type ShownCode } from '#screens/people/code.ts'
import type { Ctx } from './context.ts'
import type { Answer } from './dialogue/dialogue.ts'

/** A name as people write it: letters at least, no command, of a sensible length. */
export const readName = ({ text }: Answer): Outcome<string> => {
  const name = cleanText(text ?? '').replace(/\s+/g, ' ')
  return /^\p{L}.{1,118}$/u.test(name) ? done(name) : refuse('name-needed')
}

/**
 * Shows a start code where it is made (in a dialogue inside `talk.do`), so that the code goes into no stored answer.
 * @returns why there is none
 */
export async function showCode(ctx: Ctx, made: Outcome<ShownCode>): Promise<Refusal | null> {
  if (!made.ok) return made.refusal
  await ctx.say(codeScreen(ctx.language, made.value, ctx.surface.startLink(made.value.code)))
  return null
}
