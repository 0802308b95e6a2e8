import { MUTABLE_KINDS } from '../reminders/muted.ts'
import { PIN_WISHES } from '../reminders/hours.ts'
import { REMINDER_MODES } from '../reminders/rules.ts'
import { LANGUAGES, ROLES, type Role } from '../vocabulary.ts'
import { LIFT_REASONS, type LiftReason } from './second-person.ts'
import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'

const seat = { seatId: idOf('seat') }
const account = { accountId: idOf('account') }
const proposal = { proposalId: idOf('proposal') }
const answer = { answer: oneOf(['yes', 'no']) }
const agency = { agencyId: idOf('agency') }
const hour = { hour: count }
const mode = { mode: oneOf(REMINDER_MODES) }
const language = { language: oneOf(LANGUAGES) }

/** Of a list that was shown: the numbers of the seats in it, with commas (reliability S18). */
const ofList = says<{ seats: string }>()

/** Who has which seat. Lists of people bring their telephone numbers along, so that each reading of one is in the log. */
const SEAT_ACTS = {
  'people.show': read({ tells: 'plain', permission: 'people.read', ids: {} }),
  'people.missing': read({ tells: 'plain', permission: 'people.read', ids: { page: count } }),
  'people.role': confidentialRead({
    permission: 'people.read',
    entity: 'people',
    ids: { role: oneOf(ROLES), page: count },
    details: ofList,
  }),
  'people.agency': confidentialRead({ permission: 'people.read', entity: 'agency', ids: agency, details: ofList }),
  'people.ask-search': screen(),
  'people.search': confidentialRead({ permission: 'people.read', entity: 'people', details: ofList }),
  'agency.find': read({ tells: 'plain', permission: 'people.invite' }),
  'team.list': read({ tells: 'plain', permission: 'people.invite' }),
  'person.invite': change({
    permission: 'people.invite',
    stepUp: true,
    by: 'anyone',
    entity: 'start-code',
    ids: { agencyId: optional(idOf('agency')) },
    details: says<{ role: Role; reason: string | null }>(),
  }),
  /** Whoever has a seat and has not come in. */
  'people.absent': confidentialRead({
    permission: 'people.invite',
    entity: 'people',
    ids: { page: count },
    details: ofList,
  }),
  /** A code for each of them, or for those of one agency; earlier ones are void. */
  'people.invite-absent': change({
    permission: 'people.invite',
    stepUp: true,
    entity: 'people',
    ids: { agencyId: optional(idOf('agency')) },
    details: says<{ count: number; agencies: number }>(),
  }),
  'seat.show': confidentialRead({ permission: 'people.read', entity: 'seat', ids: seat }),
  /** A code for whoever has the seat already. */
  'seat.invite': change({
    permission: 'people.invite',
    stepUp: true,
    by: 'anyone',
    entity: 'seat',
    ids: seat,
    details: says<{ role: Role; personId: number; startCode: number }>(),
  }),
  'seat.hand-over': change({
    permission: 'people.handover',
    stepUp: true,
    entity: 'seat',
    ids: seat,
    details: says<{ startCode: number }>(),
  }),
  'seat.ask-revoke': screen(seat),
  /** The seat was given by mistake: a reason is asked for, then it ends, and what was done on it is listed. */
  'seat.ask-mistake': screen(seat),
  'seat.acts': confidentialRead({
    permission: 'audit.read',
    entity: 'seat',
    ids: { ...seat, before: optional(count) },
  }),
  'seat.revoke': change({
    permission: 'people.revoke',
    whenFrozen: true,
    by: 'anyone',
    entity: 'seat',
    ids: seat,
    /** `reason`: it was given by mistake. */
    details: says<{ role: Role; personId: number; reason: string | null }>(),
  }),
}

/** Reliability S6, S15: a seat or an account of a role that confirms is nothing before another person has confirmed it. */
const SECOND_PERSON_ACTS = {
  /** What waits for a second person, with the accounts of who came in. */
  'people.waiting': confidentialRead({
    permission: 'people.confirm',
    by: 'anyone',
    entity: 'people',
    ids: { page: count },
  }),
  'seat.confirm': change({
    permission: 'people.confirm',
    stepUp: true,
    by: 'anyone',
    entity: 'seat',
    ids: proposal,
    details: says<{ role: Role; personId: number; reason: string | null }>(),
  }),
  /** Everything that waits and that this person may confirm. */
  'seat.confirm-all': change({
    permission: 'people.confirm',
    stepUp: true,
    by: 'anyone',
    entity: 'people',
    ids: {},
    details: says<{ count: number }>(),
  }),
  'seat.decline': change({
    permission: 'people.confirm',
    by: 'anyone',
    entity: 'person',
    ids: proposal,
    details: says<{ role: Role }>(),
  }),
  /** «همین شخص است» or not, by the side that has invited. */
  'account.recognise': change({
    permission: 'people.handover',
    entity: 'account',
    ids: { ...account, ...answer },
    details: says<{ personId: number; answer: string }>(),
  }),
  'account.admit': change({
    permission: 'people.confirm',
    stepUp: true,
    by: 'anyone',
    entity: 'account',
    ids: account,
    details: says<{ personId: number; reason: string | null }>(),
  }),
  /** The person's first account agrees to another one, or says that it is not theirs. */
  'account.agree': change({
    permission: 'account.change',
    entity: 'account',
    ids: { ...account, ...answer },
    details: says<{ personId: number; answer: string }>(),
  }),
  'account.ask-lift': screen(account),
  'account.lift': change({
    permission: 'people.confirm',
    stepUp: true,
    entity: 'account',
    ids: { ...account, reason: oneOf(LIFT_REASONS) },
    details: says<{ personId: number; reason: LiftReason; isSecond: boolean }>(),
  }),
}

/** Reliability S16: the second secret, asked for before acts declared `stepUp`. */
const PIN_ACTS = {
  'pin.enter': change({
    permission: 'account.change',
    whenFrozen: true,
    entity: 'account',
    details: says<{ isRight: boolean }>(),
  }),
  'pin.set': change({ permission: 'account.change', stepUp: true, entity: 'account', ids: {} }),
  'pin.forget': change({
    permission: 'people.confirm',
    stepUp: true,
    by: 'anyone',
    entity: 'person',
    ids: { personId: idOf('person') },
    details: says<{ isDone: boolean; reason: string | null }>(),
  }),
}

/** What everybody does with their own account. */
const ACCOUNT_ACTS = {
  'start-code.redeem': change({
    permission: 'account.change',
    by: 'anyone',
    entity: 'seat',
    /** `waits`: it is a proposal, and the entry names the person in place of a seat. */
    details: says<{ role: Role; personId: number; waits: boolean }>(),
  }),
  'seat.choose': change({
    permission: 'account.change',
    whenFrozen: true,
    entity: 'seat',
    ids: seat,
    details: says<{ role: Role; from: Role | null }>(),
  }),
  'settings.show': read({ tells: 'own', permission: 'account.change', by: 'anyone', ids: {} }),
  'settings.ask-language': screen(),
  'settings.language': change({
    permission: 'account.change',
    whenFrozen: true,
    by: 'anyone',
    entity: 'account',
    ids: language,
    details: says<{ language: string }>(),
  }),
  'settings.ask-hour': screen(),
  'settings.hour': change({
    permission: 'reminder.settings',
    entity: 'person',
    ids: hour,
    details: says<{ hour: number }>(),
  }),
  'settings.ask-mode': screen(),
  'settings.mode': change({
    permission: 'reminder.settings',
    entity: 'person',
    ids: mode,
    details: says<{ mode: string }>(),
  }),
  /** Peers row 15. */
  'settings.kinds': read({ tells: 'own', permission: 'reminder.settings', ids: {} }),
  'settings.kind': change({
    permission: 'reminder.settings',
    entity: 'person',
    ids: { kind: oneOf(MUTABLE_KINDS) },
    details: says<{ kind: string; isMuted: boolean }>(),
  }),
  /** The talk, part 1. */
  'settings.pinned': change({
    permission: 'reminder.settings',
    entity: 'person',
    ids: { wish: oneOf(PIN_WISHES) },
    details: says<{ wish: string }>(),
  }),
  'receipt.verify': read({ tells: 'public', permission: 'receipt.verify', by: 'anyone' }),
}

export const PEOPLE_ACTS = { ...SEAT_ACTS, ...SECOND_PERSON_ACTS, ...PIN_ACTS, ...ACCOUNT_ACTS }
