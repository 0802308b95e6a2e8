import type { Api } from 'grammy'
import type { Actor } from '#domain/people/actor.ts'
import { LANGUAGES, type Role } from '#domain/vocabulary.ts'
import { type Log, errorFacts } from '#shared/log.ts'
import { labelDynamic } from '#wording/say.ts'
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
]

const AGENCY = ['evidence', 'status', 'tray', 'extension', 'scores', 'objections', 'ask', 'events']
const APPROVERS = ['approvals', 'agenda', 'cases']

/** What each role has besides (interface.md part 4). */
const COMMANDS_OF: Readonly<Record<Role, readonly string[]>> = {
  'focal-point': AGENCY,
  'agency-head': [...AGENCY, 'people'],
  evaluator: ['queue', 'agency', 'questions'],
  coordinator: [
    'cycle',
    'announce',
    'undelivered',
    'people',
    'import',
    'export',
    'progress',
    'reviewers',
    'visits',
    'audit',
  ],
  deputy: [...APPROVERS, 'progress'],
  'organization-head': [...APPROVERS, 'progress'],
  'council-secretary': APPROVERS,
  'council-member': APPROVERS,
  'committee-member': APPROVERS,
  'inquiry-respondent': ['inquiries'],
  auditor: ['progress', 'people', 'audit'],
}

let offered: ReadonlySet<string> | null = null

const isOffered = (command: string): boolean => offered === null || offered.has(command)

/** Commands for /help: those of the present role, and everybody's. */
export const commandsFor = (actor: Actor): { ofRole: string[]; everybody: string[] } => ({
  ofRole: actor.kind === 'person' && actor.role !== null ? COMMANDS_OF[actor.role].filter(isOffered) : [],
  everybody: PUBLIC_COMMANDS.filter(isOffered),
})

/** Makes known what the shelves offer, and tells the messenger everybody's commands; one that knows no such list is left as it is. */
export async function publishCommands(api: Api, shelves: readonly Shelf[], log: Log, scopes: boolean): Promise<void> {
  offered = new Set(shelves.flatMap((shelf) => Object.keys(shelf.commands ?? {})))
  const scope = scopes ? { scope: { type: 'all_private_chats' as const } } : {}
  const listed = (language: (typeof LANGUAGES)[number]) =>
    PUBLIC_COMMANDS.filter(isOffered).map((command) => ({
      command,
      description: labelDynamic(language, `command-${command}`),
    }))
  try {
    await api.setMyCommands(listed('fa'), scope)
    if (scopes)
      for (const language of LANGUAGES) await api.setMyCommands(listed(language), { ...scope, language_code: language })
  } catch (error) {
    log.warn('commands-not-published', errorFacts(error))
  }
}
