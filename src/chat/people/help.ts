import { label, labelDynamic, say } from '#wording/say.ts'
import { button } from '../buttons.ts'
import { commandsFor } from '../command-menu.ts'
import type { Ctx } from '../context.ts'

/** The commands of the present role with a line each, then everybody's. */
export async function help(ctx: Ctx): Promise<unknown> {
  const { language, actor } = ctx
  const { own, everybody } = commandsFor(actor)
  const lines = (commands: readonly string[]): string =>
    commands.map((command) => `/${command}  ${labelDynamic(language, `command-${command}`)}`).join('\n')
  const role = actor.kind === 'person' && actor.role !== null ? labelDynamic(language, `role-${actor.role}`) : ''
  const parts = [
    say(language, 'help-title'),
    ...(own.length === 0 ? [] : [`${say(language, 'help-role', { role })}\n${lines(own)}`]),
    `${say(language, 'help-public')}\n${lines(everybody)}`,
  ]
  return ctx.show({ text: parts.join('\n\n'), buttons: [[button(label(language, 'home'), 'home')]] })
}
