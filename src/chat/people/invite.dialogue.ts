import type { RouteIds } from '#domain/acts.ts'
import { clipped } from 'persian-text'
import { ROLES, type Role } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { AGENCY_ROLES, invite } from '#workflows/people/invite.ts'
import { findAgencies, findNamesakes, readInvitedAgency, readTeams } from '#workflows/people/read-people.ts'
import { BACK, type Back, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askYes, choose, fill, pick } from '../dialogue/questions.ts'
import type { AgencyFound } from '#reads/people/members.ts'
import { peopleRow } from '#screens/people/members.ts'
import { PAGE_SIZE } from '#shared/paging.ts'
import { lines } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { readName, showCode } from '../invitation.ts'

interface Place {
  role: Role
  agency: AgencyFound | null
  teamId: number | null
}

/** `personId`: of somebody who is here already; null for somebody new. */
interface Invited {
  name: string
  personId: number | null
}

const TEAM_ROLES: readonly Role[] = ['evaluator', 'inquiry-respondent']

/** Role → agency or team → name → confirm → the code. With `agencyId` the agency is chosen already. */
export const inviteDialogue: Dialogue<RouteIds<'person.invite'>> = {
  id: 'person.invite',
  async run(talk, { agencyId }) {
    const { language } = talk
    const buttons = [peopleRow(language)]
    const agencyOfButton = await namedAgency(talk, agencyId)
    const wish = await fill<{ place: Place; name: Invited }>(
      talk,
      {
        place: () => askPlace(talk, agencyOfButton),
        name: () => askWhom(talk),
      },
      (asked) => confirm(talk, asked),
    )
    if (wish === null) return talk.say({ text: say(language, 'people-title'), buttons })
    const {
      name: { name, personId },
      place: { role, agency, teamId },
    } = wish
    const refusal = await talk.do(async (ctx) => {
      const made = await ctx.call(invite, {
        role,
        name,
        ...(personId === null ? {} : { personId }),
        ...(agency === null ? {} : { agencyCode: agency.code }),
        ...(teamId === null ? {} : { teamId }),
      })
      return showCode(ctx, made.ok ? done({ ...made.value, name, role, agencyName: agency?.name ?? null }) : made)
    })
    if (refusal !== null) await talk.say({ text: refusalText(language, refusal), buttons })
  },
}

/** Role and its place are one step: a role without a place must not stand in the way of «بازگشت». */
async function askPlace(talk: Talk, chosen: AgencyFound | null): Promise<Place | Back> {
  for (;;) {
    const role = await askRole(talk, chosen !== null)
    if (role === BACK) return BACK
    if (AGENCY_ROLES.includes(role)) {
      const agency = chosen ?? (await askAgency(talk))
      if (agency !== BACK) return { role, agency, teamId: null }
    } else {
      const teamId = TEAM_ROLES.includes(role) ? await askTeam(talk) : 0
      if (teamId !== BACK) return { role, agency: null, teamId: teamId === 0 ? null : teamId }
    }
  }
}

/** Whoever bears the name already is asked about: one person with two roles is one person, and conflicts follow them. */
async function askWhom(talk: Talk): Promise<Invited | Back> {
  const { language } = talk
  for (;;) {
    const name = await talk.ask({ text: say(language, 'people-invite-name') }, readName)
    if (name === BACK) return BACK
    const found = await talk.call(findNamesakes, { name })
    const seats = found.ok ? found.value : []
    const ids = [...new Set(seats.map(({ personId }) => personId))]
    if (ids.length === 0) return { name, personId: null }
    const lined = seats.map((seat) =>
      say(language, 'people-namesake', {
        number: ids.length === 1 ? 0 : ids.indexOf(seat.personId) + 1,
        name: seat.name,
        role: labelDynamic(language, `role-${seat.role}`),
        agency: seat.agency?.name ?? 'none',
        phone: seat.phone ?? 'none',
      }),
    )
    const text = lines(say(language, 'people-invite-namesake', { name }), ...lined)
    const answer = await choose(talk, text, [...ids.map((id) => [id]), [0]], (id) =>
      id === 0
        ? label(language, 'import-other-person')
        : ids.length === 1
          ? label(language, 'import-same-person')
          : label(language, 'people-same-as', { number: ids.indexOf(id) + 1 }),
    )
    if (answer !== BACK) return { name, personId: answer === 0 ? null : answer }
  }
}

/** @returns 0: in no team */
async function askTeam(talk: Talk): Promise<number | Back> {
  const { language } = talk
  const teams = await talk.call(readTeams)
  if (!teams.ok || teams.value.length === 0) return 0
  const names = new Map([
    ...teams.value.map(({ id, name }) => [id, name] as const),
    [0, label(language, 'people-no-team')],
  ])
  const rows = [...names.keys()].map((id) => [id])
  return choose<number>(talk, say(language, 'people-invite-team'), rows, (id) => names.get(id) ?? '')
}

async function namedAgency(talk: Talk, agencyId: number | null): Promise<AgencyFound | null> {
  if (agencyId === null) return null
  const found = await talk.call(readInvitedAgency, { agencyId })
  return found.ok ? found.value : null
}

function askRole(talk: Talk, ofAgency: boolean): Promise<Role | Back> {
  const roles = ROLES.filter((role) => !ofAgency || AGENCY_ROLES.includes(role))
  return choose(
    talk,
    say(talk.language, 'people-invite-role'),
    roles.map((role) => [role]),
    (role) => labelDynamic(talk.language, `role-${role}`),
  )
}

/** Asks until a part of a name or code leads to one agency: at once when only one is meant, else by a choice. */
async function askAgency(talk: Talk): Promise<AgencyFound | Back> {
  const { language } = talk
  let question = say(language, 'people-invite-agency')
  for (;;) {
    const part = await talk.ask({ text: question }, ({ text }) =>
      text === null ? refuse('agency-not-found', { written: '' }) : done(clipped(text, 60)),
    )
    if (part === BACK) return BACK
    const found = await talk.call(findAgencies, { part })
    const agencies = found.ok ? found.value : []
    const [first] = agencies
    if (first !== undefined && agencies.length === 1) return first
    question = refusalText(language, { code: 'agency-not-found', written: part })
    if (first === undefined) continue
    const chosen = await chooseAgency(talk, agencies)
    if (chosen !== BACK) return chosen
    question = say(language, 'people-invite-agency')
  }
}

async function chooseAgency(talk: Talk, agencies: readonly AgencyFound[]): Promise<AgencyFound | Back> {
  const { language } = talk
  const shown = agencies.slice(0, PAGE_SIZE)
  const rest = agencies.length - shown.length
  const text = lines(say(language, 'people-invite-which'), rest > 0 && say(language, 'people-more', { count: rest }))
  const buttons = shown.map(({ id, name, code }) => [pick(label(language, 'people-agency-button', { name, code }), id)])
  return talk.ask<AgencyFound>({ text, buttons }, ({ picked }) => {
    const agency = shown.find(({ id }) => String(id) === picked)
    return agency === undefined ? refuse('choice-by-button') : done(agency)
  })
}

function confirm(
  talk: Talk,
  { place: { role, agency }, name: { name } }: { place: Place; name: Invited },
): Promise<true | Back> {
  const { language } = talk
  const words = { name, role: labelDynamic(language, `role-${role}`), agency: agency?.name ?? 'none' }
  return askYes(talk, say(language, 'people-invite-confirm', words), label(language, 'people-invite-yes'))
}
