import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AgencyFound, AgencyMembers, Member, PeopleOverview } from '#workflows/people/read-people.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'

/** What the reader may do with people; asked of `may` by the handlers. */
export interface Powers {
  read: boolean
  invite: boolean
  revoke: boolean
  handOver: boolean
}

const roleWord = (language: Language, role: string): string => labelDynamic(language, `role-${role}`)
const reachWord = (language: Language, { reach }: Member): string => labelDynamic(language, `reach-${reach}`)
const homeRow = (language: Language): Button[] => [button(label(language, 'home'), 'home')]
const backRow = (language: Language): Button[] => [
  button(label(language, 'people-back'), 'people.home'),
  ...homeRow(language),
]

const inPairs = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(2 * row, 2 * row + 2))

export function overviewScreen(
  language: Language,
  { seats, withoutFocalPoint }: PeopleOverview,
  powers: Powers,
): Screen {
  const count = withoutFocalPoint.length
  const roles = seats.map(({ role, count: held }) =>
    button(
      label(language, 'people-role-count', { role: roleWord(language, role), count: held }),
      'people.role',
      role,
      0,
    ),
  )
  return {
    text: [
      say(language, 'people-title'),
      count === 0 ? say(language, 'people-all-reached') : say(language, 'people-missing-count', { count }),
    ].join('\n'),
    buttons: [
      ...(count === 0 ? [] : [[button(label(language, 'people-missing', { count }), 'people.missing', 0)]]),
      [
        button(label(language, 'people-search'), 'people.search'),
        ...(powers.invite ? [button(label(language, 'people-invite'), 'people.invite')] : []),
      ],
      ...inPairs(roles),
      homeRow(language),
    ],
  }
}

const memberLine = (language: Language, member: Member): string =>
  say(language, 'people-member-line', {
    reach: reachWord(language, member),
    name: member.name,
    role: member.agency?.name ?? member.team?.name ?? roleWord(language, member.role),
  })

const agencyButton = (language: Language, { id, name, code }: AgencyFound): Button =>
  button(label(language, 'people-agency-button', { name, code }), 'people.agency', id)

const pageLine = (language: Language, { page, pages }: { page: number; pages: number }): string[] =>
  pages === 1 ? [] : [say(language, 'people-page', { page: page + 1, pages })]

export function missingScreen(language: Language, agencies: readonly AgencyFound[], wanted: number): Screen {
  const page = pageOf(agencies, wanted)
  const lines = page.items.map(({ name, code }) => say(language, 'people-agency-line', { name, code }))
  return {
    text: [
      say(language, 'people-missing-title'),
      ...(lines.length === 0 ? [say(language, 'people-none')] : lines),
      ...pageLine(language, page),
    ].join('\n'),
    buttons: [
      ...page.items.map((agency) => [agencyButton(language, agency)]),
      ...pagerRow(language, page, 'people.missing'),
      backRow(language),
    ],
  }
}

export function roleScreen(language: Language, role: string, members: readonly Member[], wanted: number): Screen {
  const page = pageOf(members, wanted)
  const lines = page.items.map((member) => memberLine(language, member))
  return {
    text: [
      `<b>${roleWord(language, role)}</b>`,
      ...(lines.length === 0 ? [say(language, 'people-none')] : lines),
      ...pageLine(language, page),
    ].join('\n'),
    buttons: [
      ...inPairs(page.items.map((member) => button(member.name, 'people.member', member.seatId))),
      ...pagerRow(language, page, 'people.role', role),
      backRow(language),
    ],
  }
}

export function agencyScreen(language: Language, { agency, members }: AgencyMembers, powers: Powers): Screen {
  const lines = members.map((member) =>
    say(language, 'people-member-line', {
      reach: reachWord(language, member),
      name: member.name,
      role: roleWord(language, member.role),
    }),
  )
  return {
    text: [
      say(language, 'people-agency-title', { agency: agency.name, code: agency.code }),
      ...(lines.length === 0 ? [say(language, 'people-none')] : lines),
    ].join('\n'),
    buttons: [
      ...members.map((member) => [button(member.name, 'people.member', member.seatId)]),
      ...(powers.invite ? [[button(label(language, 'people-invite'), 'people.invite', agency.id)]] : []),
      powers.read ? backRow(language) : homeRow(language),
    ],
  }
}

export function memberScreen(language: Language, member: Member, powers: Powers): Screen {
  const { seatId, role, agency, team } = member
  const focal = role === 'focal-point'
  return {
    text: say(language, 'people-member', {
      name: member.name,
      role: roleWord(language, role),
      place: agency?.name ?? team?.name ?? 'none',
      reach: reachWord(language, member),
      phone: member.phone ?? 'none',
    }),
    buttons: [
      ...(powers.invite ? [[button(label(language, 'people-member-code'), 'people.code', seatId)]] : []),
      ...(powers.handOver && focal ? [[button(label(language, 'people-hand-over'), 'people.hand-over', seatId)]] : []),
      ...(powers.revoke ? [[button(label(language, 'people-revoke'), 'people.revoke', seatId)]] : []),
      ...(agency === null ? [] : [[button(label(language, 'people-to-agency'), 'people.agency', agency.id)]]),
      powers.read ? backRow(language) : homeRow(language),
    ],
  }
}

export const revokeScreen = (language: Language, { seatId, name, role }: Member): Screen => ({
  text: say(language, 'people-revoke-ask', { name, role: roleWord(language, role) }),
  buttons: [
    [button(label(language, 'people-revoke-yes'), 'people.revoke-yes', seatId)],
    [button(label(language, 'cancel'), 'people.member', seatId)],
  ],
})

/** What was found by a search, eight of persons and agencies together. */
export function foundScreen(
  language: Language,
  part: string,
  { members, agencies }: { members: readonly Member[]; agencies: readonly AgencyFound[] },
): Screen {
  const buttons = [
    ...agencies.map((agency) => agencyButton(language, agency)),
    ...members.map((member) =>
      button([member.name, member.agency?.name].filter(Boolean).join(' · '), 'people.member', member.seatId),
    ),
  ]
  const { items } = pageOf(buttons, 0)
  const rest = buttons.length - items.length
  return {
    text: [
      say(language, 'people-found', { part }),
      ...(items.length === 0 ? [say(language, 'people-none')] : []),
      ...(rest > 0 ? [say(language, 'people-more', { count: rest })] : []),
    ].join('\n'),
    buttons: [
      ...items.map((item) => [item]),
      [button(label(language, 'people-search'), 'people.search')],
      backRow(language),
    ],
  }
}
