import { type Reason, REASONS } from '#domain/delivery/acts.ts'
import { PAGE_SIZE, type Page, placeOf } from '#shared/paging.ts'
import {
  circularNumbers,
  countUndelivered,
  countUnhandled,
  noticesById,
  type PartyKey,
  peopleWithPhones,
  type UndeliveredNotice,
  undeliveredParties,
} from '#storage/delivery/undelivered.ts'
import { type MemberRow, membersOfPeople } from '#storage/people/members.ts'
import type { Reader } from '#storage/transaction.ts'

/** A seat without the telephone number of who holds it. */
export type Place = Pick<MemberRow, 'seatId' | 'role' | 'agency' | 'team' | 'reach'>

/** A message in words: its kind, and the number of the circular where it is about one. Never its text. */
export interface MessageKind {
  kind: string
  circular: { kind: string; number: string } | null
}

export interface PartyLine extends PartyKey {
  reason: Reason
  name: string | null
  seats: Place[]
  message: MessageKind
  /** Messages altogether. */
  count: number
  newest: number
  since: string
}

export interface UndeliveredList extends Page<PartyLine> {
  notices: number
  unhandled: number
}

export const reasonOf = ({ party }: PartyKey, { state }: UndeliveredNotice): Reason => {
  if (party !== 'person') return party
  return state === 'UNCERTAIN' ? 'uncertain' : state === 'FAILED' ? 'failed' : 'unreachable'
}

const circularIdOf = ({ args }: UndeliveredNotice): number | null => {
  const id = typeof args === 'object' && args !== null && 'circularId' in args ? args.circularId : null
  return typeof id === 'number' ? id : null
}

/** What these notices are, by their id. */
export async function messageKinds(
  db: Reader,
  notices: readonly UndeliveredNotice[],
): Promise<(notice: UndeliveredNotice) => MessageKind> {
  const numbers = await circularNumbers(db, [...new Set(notices.flatMap((notice) => circularIdOf(notice) ?? []))])
  return (notice) => ({ kind: notice.kind, circular: numbers.get(circularIdOf(notice) ?? 0) ?? null })
}

const placeOfMember = ({ seatId, role, agency, team, reach }: MemberRow): Place => ({
  seatId,
  role,
  agency,
  team,
  reach,
})

/** Names and living seats of these people. */
export async function partyFacts(
  db: Reader,
  platform: string,
  people: readonly number[],
): Promise<(personId: number | null) => { name: string | null; seats: Place[] }> {
  const names = new Map((await peopleWithPhones(db, people)).map(({ id, name }) => [id, name]))
  const members = await membersOfPeople(db, platform, people)
  return (personId) => ({
    name: personId === null ? null : (names.get(personId) ?? null),
    seats: members.filter((member) => member.personId === personId).map(placeOfMember),
  })
}

/** A page of those who did not get something: by reason, and the newest first. */
export async function undeliveredList(db: Reader, platform: string, wanted: number): Promise<UndeliveredList> {
  const { parties, notices } = await countUndelivered(db)
  const { start, ...place } = placeOf(parties, wanted)
  const rows = await undeliveredParties(db, PAGE_SIZE, start)
  const found = await noticesById(
    db,
    rows.flatMap(({ newest, oldest }) => [newest, oldest]),
  )
  const facts = await partyFacts(
    db,
    platform,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  const messageOf = await messageKinds(db, found)
  const byId = new Map(found.map((notice) => [notice.id, notice]))
  const items = rows.flatMap(({ reason: at, personId, count, newest, oldest }): PartyLine[] => {
    const [latest, first, reason] = [byId.get(newest), byId.get(oldest), REASONS[at]]
    if (latest === undefined || first === undefined || reason === undefined) return []
    const party = reason === 'channel' || reason === 'mirror' ? reason : 'person'
    const since = first.createdAt.toISOString()
    return [{ reason, party, personId, ...facts(personId), message: messageOf(latest), count, newest, since }]
  })
  return { ...place, items, notices, unhandled: await countUnhandled(db) }
}

export interface PartyPage extends PartyKey {
  name: string | null
  seats: Place[]
  upTo: number
  messages: (MessageKind & { reason: Reason; since: string })[]
  /** It can be sent again: the person has a seat and an account; the channel always. */
  canSend: boolean
  /** Some of it may have arrived and is meant to come once only. */
  asks: boolean
}
