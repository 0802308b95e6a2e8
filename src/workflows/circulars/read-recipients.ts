import type { AgencyRow } from '#storage/agencies.ts'
import {
  agenciesAddressed,
  type NamedReceipt,
  receiptsOf,
  reminderSubjectOf,
  subjectOf,
} from '#storage/circular-recipients.ts'
import { countDeliveries, type DeliveryCount } from '#storage/notices.ts'
import { refuse, done } from '#shared/outcome.ts'
import type { CircularRow } from '#storage/circulars.ts'
import type { Caller, Tools } from '../command.ts'
import { ownCircular } from './own-circular.ts'

export interface AgencyReceipt extends AgencyRow {
  people: NamedReceipt[]
  delivered: number
  seen: number
}

export interface Recipients {
  circular: CircularRow
  /** What became of the notices: the parts always add up to the audience. */
  deliveries: DeliveryCount
  /** The same of the reminders of it. */
  reminders: DeliveryCount
  /** People of agencies who owe «رؤیت شد» or have given it. */
  answering: number
  seen: number
  /** Those it was meant for. */
  agencies: AgencyReceipt[]
  /** Agencies it was meant for nobody of which has acknowledged; those with nobody to tell are among them, with no people. */
  silent: AgencyReceipt[]
}

/**
 * Who has got it and who has seen it, per agency and by name (peers rows 64, 65). Refusals: not-your-role, not-found,
 * wrong-circular-state {state} while it has not gone out.
 */
export async function readRecipients(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const { circular } = own.value
  if (circular.state !== 'SENT') return refuse('wrong-circular-state', { state: circular.state })
  const { db } = tools
  // Who has left his seat unseen owes nothing and is not called silent.
  const people = (await receiptsOf(db, id)).filter(
    ({ agencyId, seated, seenAt }) => agencyId !== null && (seated || seenAt),
  )
  const agencies = (await agenciesAddressed(db, id)).map((agency): AgencyReceipt => {
    const own = people.filter(({ agencyIds }) => agencyIds.includes(agency.id))
    return {
      ...agency,
      people: own,
      delivered: own.filter(({ delivered }) => delivered).length,
      seen: own.filter(({ seenAt }) => seenAt !== null).length,
    }
  })
  const recipients: Recipients = {
    circular,
    deliveries: await countDeliveries(db, subjectOf(id)),
    reminders: await countDeliveries(db, reminderSubjectOf(id)),
    // Where nothing is asked nobody is silent.
    answering: circular.acknowledge ? people.length : 0,
    seen: people.filter(({ seenAt }) => seenAt !== null).length,
    agencies,
    silent: circular.acknowledge ? agencies.filter(({ seen }) => seen === 0) : [],
  }
  return done(recipients)
}
