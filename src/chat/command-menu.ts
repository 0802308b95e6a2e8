import type { Api } from 'grammy'
import type { Actor } from '#domain/people/actor.ts'
import { type Language, LANGUAGES, type Role } from '#domain/vocabulary.ts'
import { type Log, errorFacts } from '#shared/log.ts'
import { label, labelDynamic } from '#wording/say.ts'
import type { Ctx } from './context.ts'
import type { Shelf } from './shelf.ts'

/** Commands of everybody, strangers too (interface.md part 4). */
const PUBLIC_COMMANDS = [
  'start',
  'menu',
  'help',
  'cancel',
  'language',
  'settings',
  'deadlines',
  'circulars',
  'faq',
  'services',
  'verify',
  'registers',
]

const AGENCY = [
  'work',
  'evidence',
  'status',
  'report',
  'tray',
  'extension',
  'applicability',
  'scores',
  'objections',
  'cases',
  'ask',
  'events',
]
const APPROVERS = ['work', 'approvals', 'agenda', 'cases']

/** What each role has besides (interface.md part 4). */
const COMMANDS_OF: Readonly<Record<Role, readonly string[]>> = {
  'focal-point': [...AGENCY, 'form'],
  'agency-head': [...AGENCY, 'people'],
  evaluator: ['work', 'queue', 'second', 'cases', 'agency', 'applicability', 'questions'],
  coordinator: [
    'work',
    'cycle',
    'agenda',
    'holiday',
    'announce',
    'undelivered',
    'people',
    'import',
    'export',
    'progress',
    'questions',
    'applicability',
    'cases',
    'reviewers',
    'quality',
    'visits',
    'audit',
    'dossier',
  ],
  deputy: [...APPROVERS, 'progress'],
  'organization-head': [...APPROVERS, 'progress'],
  'council-secretary': APPROVERS,
  'council-member': APPROVERS,
  'committee-member': ['work', 'approvals', 'cases'],
  'inquiry-respondent': ['work', 'inquiries'],
  auditor: ['work', 'progress', 'cases', 'applicability', 'people', 'audit', 'dossier'],
}

let offered: ReadonlySet<string> | null = null

const isOffered = (command: string): boolean => offered === null || offered.has(command)

/** Commands for /help: those of the present role, and everybody's. */
export const commandsFor = (actor: Actor): { ofRole: string[]; everybody: string[] } =>
  commandsOf(actor.kind === 'person' ? actor.role : null)

const commandsOf = (role: Role | null): { ofRole: string[]; everybody: string[] } => ({
  ofRole: role === null ? [] : [...COMMANDS_OF[role], 'standin'].filter(isOffered),
  everybody: PUBLIC_COMMANDS.filter(isOffered),
})

/** Makes known what the shelves offer, and tells the messenger everybody's commands; one that knows no such list is left as it is. */
export async function publishCommands(api: Api, shelves: readonly Shelf[], log: Log, scopes: boolean): Promise<void> {
  offered = new Set(shelves.flatMap((shelf) => Object.keys(shelf.commands ?? {})))
  const scope = scopes ? { scope: { type: 'all_private_chats' as const } } : {}
  const listed = (language: (typeof LANGUAGES)[number]) =>
    PUBLIC_COMMANDS.filter(isOffered).map((command) => described(language, command))
  try {
    await api.setMyCommands(listed('fa'), scope)
    if (!scopes) return
    for (const language of LANGUAGES) await api.setMyCommands(listed(language), { ...scope, language_code: language })
    for (const language of LANGUAGES) {
      const code = language === 'fa' ? {} : { language_code: language }
      await api.setMyDescription(label(language, 'bot-description'), code)
      await api.setMyShortDescription(label(language, 'bot-short-description'), code)
    }
  } catch (error) {
    log.warn('commands-not-published', errorFacts(error))
  }
}

/** The menu of one chat: the commands of the role, then everybody's. A courtesy: what fails here is not missed. */
export async function publishOwnCommands({ api, chat, language, surface }: Ctx, role: Role | null): Promise<void> {
  if (!surface.commandScopes || chat === undefined) return
  const { ofRole, everybody } = commandsOf(role)
  const commands = [...ofRole, ...everybody].map((command) => described(language, command))
  await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: chat.id } }).catch(() => undefined)
}

const described = (language: Language, command: string) => ({
  command,
  description: labelDynamic(language, `command-${command}`),
})
