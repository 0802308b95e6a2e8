import { confirms } from '#domain/people/second-person.ts'
import { ROLES } from '#domain/vocabulary.ts'
import { PROFILES } from '#platform/profile.ts'
import { plainApi } from '#platform/transport.ts'
import { labelDynamic } from '#wording/say.ts'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import type { Config } from '../config.ts'
import { type CliCommand, CliFault, localTime } from './command.ts'

/** The bot's name makes the deep link; without an answer the typed code is enough. */
async function startLink(config: Config, code: string): Promise<string | null> {
  const make = PROFILES[config.platform].startLink
  if (make === null || config.token === null || config.apiRoot === null) return null
  try {
    const api = plainApi(config.token, config.apiRoot, 5)
    return make((await api.getMe()).username, code)
  } catch {
    return null
  }
}

const SECOND_PERSON =
  'The role begins when somebody else in the chat has confirmed it; the very first one begins at once. Nobody there? --reason "…"'

export const inviteCommand: CliCommand = {
  usage: '<role> [--agency CODE] [--name "…"] [--reason "…"]',
  does: 'prints a one-time start code (72 hours) and its link; with a reason, which stands in the log, no second person is asked',
  options: ['agency', 'name', 'reason'],
  async run(desk) {
    const role = ROLES.find((known) => known === desk.words[0])
    if (role === undefined) throw new CliFault(`Give a role, one of: ${ROLES.join(', ')}`)
    const tools = await desk.data()
    const agencyCode = desk.option('agency')
    const name = desk.option('name')
    const reason = desk.option('reason')
    const made = await invite(tools, bySystem(tools.clock.now()), {
      role,
      keepsSeat: true,
      ...(agencyCode === undefined ? {} : { agencyCode }),
      ...(name === undefined ? {} : { name }),
      ...(reason === undefined ? {} : { reason }),
    })
    if (!made.ok) throw new CliFault(labelDynamic('en', `refusal-${made.refusal.code}`, { ...made.refusal }))
    const { code, expiresAt, isKnown } = made.value
    const link = await startLink(desk.config, code)
    return {
      lines: [
        `/start ${code}`,
        ...(isKnown ? [`For ${name ?? ''}, who already holds this role and keeps it.`] : []),
        ...(link === null ? [] : [link]),
        ...(confirms(role) && reason === undefined ? [SECOND_PERSON] : []),
        `It works once, until ${localTime(new Date(expiresAt), desk.config)}. Give it to that person only.`,
      ],
      data: { role, code, link, expiresAt },
    }
  },
}
