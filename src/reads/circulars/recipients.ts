import type { Bilingual } from '#domain/cycle/profile.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { AgencyRow } from '#storage/people/agencies.ts'
import { earlierSeen } from '#storage/circulars/corrections.ts'
import { type Delivery, deliveriesOf, remindersOf } from '#storage/circulars/delivery.ts'
import {
  agenciesAddressed,
  countReceipts,
  type NamedReceipt,
  receiptsOf,
  reminderSubjectOf,
  subjectOf,
} from '#storage/circulars/recipients.ts'
import type { CircularRow } from '#storage/circulars/circulars.ts'
import { countDeliveries, type DeliveryCount } from '#storage/notices.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { cycleOfCircular } from './audience.ts'

export interface AgencyReceipt extends AgencyRow {
  people: NamedReceipt[]
  delivered: number
  seen: number
}

/** How far a sending has got, in numbers alone. */
export interface SendingProgress {
  circular: CircularRow
  /** What became of the notices: the parts always add up to the audience. */
  deliveries: DeliveryCount
  /** The same of the reminders of it. */
  reminders: DeliveryCount
  /** People of agencies who owe «رؤیت شد» or have given it. */
  answering: number
  seen: number
  /** Agencies it was meant for. */
  agencies: number
  agenciesSeen: number
  silent: number
}

/** Who has got it and who has seen it, per agency and by name. */
export interface Recipients {
  circular: CircularRow
  answering: number
  seen: number
  /** Those it was meant for. */
  agencies: AgencyReceipt[]
  /** Agencies it was meant for nobody of which has acknowledged; those with nobody to tell are among them, with no people. */
  silent: AgencyReceipt[]
}

export async function recipientsOf(db: Reader, circular: CircularRow): Promise<Recipients> {
  // Who has left the seat unseen owes nothing and is not called silent.
  const people = (await receiptsOf(db, circular.id)).filter(
    ({ agencyId, seated, seenAt }) => agencyId !== null && (seated || seenAt),
  )
  const byAgency = new Map<number, NamedReceipt[]>()
  for (const person of people)
    for (const agencyId of person.agencyIds) {
      const known = byAgency.get(agencyId)
      if (known === undefined) byAgency.set(agencyId, [person])
      else known.push(person)
    }
  const agencies = (await agenciesAddressed(db, circular.id)).map((agency): AgencyReceipt => {
    const members = byAgency.get(agency.id) ?? []
    return {
      ...agency,
      people: members,
      delivered: members.filter(({ delivered }) => delivered).length,
      seen: members.filter(({ seenAt }) => seenAt !== null).length,
    }
  })
  return {
    circular,
    // Where nothing is asked nobody is silent.
    answering: circular.acknowledge ? people.length : 0,
    seen: people.filter(({ seenAt }) => seenAt !== null).length,
    agencies,
    silent: circular.acknowledge ? agencies.filter(({ seen }) => seen === 0) : [],
  }
}

export async function progressOf(db: Reader, circular: CircularRow): Promise<SendingProgress> {
  const { id, acknowledge } = circular
  const { answering, seen, answered } = await countReceipts(db, id)
  const agencies = await agenciesAddressed(db, id)
  const agenciesSeen = agencies.filter((agency) => answered.has(agency.id)).length
  return {
    circular,
    // Where nothing is asked nobody is silent.
    answering: acknowledge ? answering : 0,
    seen,
    deliveries: await countDeliveries(db, subjectOf(id)),
    reminders: await countDeliveries(db, reminderSubjectOf(id)),
    agencies: agencies.length,
    agenciesSeen,
    silent: acknowledge ? agencies.length - agenciesSeen : 0,
  }
}

export interface PersonProof {
  name: string
  /** The seat in the agency; null when it is held no more. */
  role: Role | null
  /** Null: came after the sending and found it in the bot. */
  delivery: Delivery | null
  reminders: Date[]
  seenAt: Date | null
  /** When what stood there before a material correction had been acknowledged, which is owed again since. */
  seenBefore: Date | null
}

export interface AgencyProof {
  id: number
  code: string
  name: string
  people: PersonProof[]
}

/** Who was told when and by which message (peers rows 64, 65). */
export async function proofOf(
  db: Reader,
  circularId: number,
  agencies: readonly AgencyReceipt[],
): Promise<AgencyProof[]> {
  const deliveries = await deliveriesOf(db, circularId)
  const ids = agencies.flatMap(({ people }) => people.map(({ personId }) => personId))
  const reminders = await remindersOf(db, circularId, ids)
  const earlier = await earlierSeen(db, circularId)
  const seats = await seatsHeld(db, ['focal-point', 'agency-head'])
  return agencies.map(({ id, code, name, people }) => ({
    id,
    code,
    name,
    people: people.map((person) => ({
      name: person.name,
      role: seats.find((seat) => seat.personId === person.personId && seat.agencyId === id)?.role ?? null,
      delivery: deliveries.get(person.personId) ?? null,
      reminders: reminders.get(person.personId) ?? [],
      seenAt: person.seenAt,
      seenBefore: person.seenAt === null ? (earlier.get(person.personId) ?? null) : null,
    })),
  }))
}

export interface SilentProof {
  circular: CircularRow
  organization: Bilingual | null
  /** How many agencies there are in all. */
  agencies: number
  silent: AgencyProof[]
}

/** The silent agencies with the proof of notice: what the ready letter says. Null: nobody is silent. */
export async function silentProof(db: Reader, circular: CircularRow): Promise<SilentProof | null> {
  const { agencies, silent } = await recipientsOf(db, circular)
  if (silent.length === 0) return null
  const cycle = await cycleOfCircular(db, circular)
  return {
    circular,
    organization: cycle?.profile.organizationNames ?? null,
    agencies: agencies.length,
    silent: await proofOf(db, circular.id, silent),
  }
}
