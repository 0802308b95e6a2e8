import { shortened } from 'persian-text'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AgencyFound, AgencyMembers, Member, MemberPage, PeopleOverview } from '#reads/people/members.ts'
import { waitingButton } from './waiting.ts'
import { go, homeRow, lines, rows } from '../kit.ts'
import { type Page, pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

/** What the reader may do with people; asked of `may` by the handlers. */
export interface Powers {
  read: boolean
  invite: boolean
  revoke: boolean
  /** Is the second person, as for a PIN that somebody has forgotten. */
  confirm: boolean
  handOver: boolean
  /** Names stand-ins for others (peers row 29). */
  standIn: boolean
}

const roleWord = (language: Language, role: string): string => labelDynamic(language, `role-${role}`)
const reachWord = (language: Language, { reach }: Member): string => labelDynamic(language, `reach-${reach}`)

/** Back to the overview, and home. */
export const peopleRow = (language: Language): Button[] => [
  go('people.show', {}, label(language, 'people-back')),
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
    go(
      'people.role',
      { role, page: 0 },
      label(language, 'people-role-count', { role: roleWord(language, role), count: held }),
    ),
  )
  return {
    text: [
      say(language, 'people-title'),
      count === 0 ? say(language, 'people-all-reached') : say(language, 'people-missing-count', { count }),
    ].join('\n'),
    buttons: rows(
      count !== 0 && go('people.missing', { page: 0 }, label(language, 'people-missing', { count })),
      [
        go('people.ask-search', {}, label(language, 'people-search')),
        powers.invite && go('person.invite', { agencyId: null }, label(language, 'people-invite')),
      ],
      powers.invite && go('people.absent', { page: 0 }, label(language, 'absent-button')),
      powers.confirm && waitingButton(language),
      ...inPairs(roles),
      homeRow(language),
    ),
  }
}

/** Telephones show about so much of a button. */
const BUTTON_LENGTH = 46

/** The word to the sign stands above. */
const memberLine = (language: Language, member: Member): string =>
  [
    `${reachWord(language, member).split(' ')[0] ?? ''} ${member.name}`,
    ...[member.agency?.name ?? member.team?.name ?? []].flat(),
  ].join(' · ')

const agencyButton = (language: Language, { id, name, code }: AgencyFound): Button =>
  go('people.agency', { agencyId: id }, label(language, 'people-agency-button', { name, code }))

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
      ...pageRow(language, page, (to, text) => go('people.missing', { page: to }, text)),
      peopleRow(language),
    ],
  }
}

export function roleScreen(language: Language, role: Role, page: Page<Member>): Screen {
  const reaches = [...new Set(page.items.map((member) => reachWord(language, member)))]
  return {
    text: [
      `<b>${roleWord(language, role)}</b>`,
      reaches.length === 0 ? say(language, 'people-none') : reaches.join(' · '),
      ...pageLine(language, page),
    ].join('\n'),
    buttons: [
      ...page.items.map((member) => [
        go('seat.show', { seatId: member.seatId }, shortened(memberLine(language, member), BUTTON_LENGTH)),
      ]),
      ...pageRow(language, page, (to, text) => go('people.role', { role, page: to }, text)),
      peopleRow(language),
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
    buttons: rows(
      ...members.map((member) => [go('seat.show', { seatId: member.seatId }, member.name)]),
      powers.invite && go('person.invite', { agencyId: agency.id }, label(language, 'people-invite')),
      powers.invite &&
        members.some(({ reach }) => reach === 'never') &&
        go('people.invite-absent', { agencyId: agency.id }, label(language, 'absent-invite-agency')),
      powers.read ? peopleRow(language) : homeRow(language),
    ),
  }
}

export function memberScreen(language: Language, member: MemberPage, powers: Powers): Screen {
  const { seatId, personId, role, agency, team } = member
  const focal = role === 'focal-point'
  return {
    text: lines(
      say(language, 'people-member', {
        name: member.name,
        role: roleWord(language, role),
        place: agency?.name ?? team?.name ?? 'none',
        reach: reachWord(language, member),
        phone: member.phone ?? 'none',
      }),
      ...member.barred.map(({ agencyName, because }) =>
        say(language, 'people-member-barred', { agency: agencyName, because }),
      ),
    ),
    buttons: rows(
      powers.invite && go('seat.invite', { seatId }, label(language, 'people-member-code')),
      powers.handOver && focal && go('seat.hand-over', { seatId }, label(language, 'people-hand-over')),
      powers.standIn && go('stand-in.ask', { seatId }, label(language, 'stand-in-yes')),
      powers.confirm && go('pin.forget', { personId }, label(language, 'pin-forget-button')),
      powers.revoke && go('seat.ask-revoke', { seatId }, label(language, 'people-revoke')),
      agency !== null && go('people.agency', { agencyId: agency.id }, label(language, 'people-to-agency')),
      powers.read ? peopleRow(language) : homeRow(language),
    ),
  }
}

export const revokeScreen = (language: Language, { seatId, name, role }: Member): Screen => ({
  text: say(language, 'people-revoke-ask', { name, role: roleWord(language, role) }),
  buttons: [
    [go('seat.revoke', { seatId }, label(language, 'people-revoke-yes'))],
    [go('seat.ask-mistake', { seatId }, label(language, 'seat-mistake-button'))],
    [go('seat.show', { seatId }, label(language, 'cancel'))],
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
      go('seat.show', { seatId: member.seatId }, [member.name, member.agency?.name].filter(Boolean).join(' · ')),
    ),
  ]
  const { items } = pageOf(buttons, 0)
  const rest = buttons.length - items.length
  return {
    text: lines(
      say(language, 'people-found', { part }),
      items.length === 0 && say(language, 'people-none'),
      rest > 0 && say(language, 'people-more', { count: rest }),
    ),
    buttons: [
      ...items.map((item) => [item]),
      [go('people.ask-search', {}, label(language, 'people-search'))],
      peopleRow(language),
    ],
  }
}

export const revokedScreen = (language: Language, { name, role }: Pick<Member, 'name' | 'role'>): Screen => ({
  text: say(language, 'people-revoked', { name, role: roleWord(language, role) }),
  buttons: [peopleRow(language)],
})

/** Changes to another of one's own seats. */
export const seatButton = (
  language: Language,
  { id, role, agencyName, absent }: { id: number; role: Role; agencyName: string | null; absent: string | null },
): Button =>
  go(
    'seat.choose',
    { seatId: id },
    absent === null
      ? label(language, 'seat-switch', { role: roleWord(language, role), agency: agencyName ?? 'none' })
      : label(language, 'seat-stand-in', { role: roleWord(language, role), name: absent }),
  )
