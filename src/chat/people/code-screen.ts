import type { Role } from '#domain/vocabulary.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'

export interface ShownCode {
  code: string
  expiresAt: string
  name: string
  role: Role
  agencyName: string | null
}

/**
 * Shows a start code. To be called where it is made (also inside a dialogue, in `talk.do`), so that the code goes into no
 * stored answer. It stands bare between its tags: people copy it.
 */
export function showCode(ctx: Ctx, { code, expiresAt, name, role, agencyName }: ShownCode): Promise<unknown> {
  const { language } = ctx
  const link = ctx.surface.startLink(code)
  const head = say(language, 'people-code', {
    name,
    role: labelDynamic(language, `role-${role}`),
    agency: agencyName ?? 'none',
    expiresAt: new Date(expiresAt),
  })
  const address = link === null ? [] : [say(language, 'people-code-link'), `<code>${link}</code>`]
  return ctx.say({
    text: [head, `<code>/start ${code}</code>`, ...address].join('\n'),
    buttons: [[button(label(language, 'people-back'), 'people.home'), button(label(language, 'home'), 'home')]],
  })
}
