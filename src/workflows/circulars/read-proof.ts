import { z } from 'zod'
import type { Bilingual } from '#domain/cycle/profile.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type Delivery, deliveriesOf, remindersOf } from '#storage/circular-delivery.ts'
import { earlierSeen } from '#storage/circular-corrections.ts'
import { subjectOf } from '#storage/circular-recipients.ts'
import { currentCycle, cycleById } from '#storage/cycles.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Role } from '#domain/vocabulary.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { ownCircular } from './own-circular.ts'
import { type AgencyReceipt, type Recipients, readRecipients } from './read-recipients.ts'

export interface PersonProof {
  name: string
  /** His seat in the agency; null when he holds none any more. */
  role: Role | null
  /** Null: he came after the sending and found it in the bot. */
  delivery: Delivery | null
  reminders: Date[]
  seenAt: Date | null
  /** When he had acknowledged what stood there before a material correction, and owes it again since. */
  seenBefore: Date | null
}

export interface AgencyProof {
  id: number
  code: string
  name: string
  people: PersonProof[]
}

async function proofOf(tools: Tools, circularId: number, agencies: readonly AgencyReceipt[]): Promise<AgencyProof[]> {
  const { db } = tools
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
  circular: Recipients['circular']
  organization: Bilingual | null
  /** How many agencies there are in all. */
  agencies: number
  silent: AgencyProof[]
}

/**
 * The silent agencies with the proof of notice: what the ready letter says (peers row 65). Refusals: those of `readRecipients`,
 * nobody-silent.
 */
export async function readSilentProof(tools: Tools, by: Caller, id: number) {
  const read = await readRecipients(tools, by, id)
  if (!read.ok) return read
  const { circular, agencies, silent } = read.value
  if (silent.length === 0) return refuse('nobody-silent')
  const { db } = tools
  const cycle = circular.cycleId === null ? await currentCycle(db) : await cycleById(db, circular.cycleId)
  return done<SilentProof>({
    circular,
    organization: cycle?.profile.organizationNames ?? null,
    agencies: agencies.length,
    silent: await proofOf(tools, id, silent),
  })
}

/** One agency: its people with what became of the notice and of «رؤیت شد». Refusals: those of `readRecipients`, not-found. */
export async function readAgencyProof(tools: Tools, by: Caller, id: number, agencyId: number) {
  const read = await readRecipients(tools, by, id)
  if (!read.ok) return read
  const { circular, agencies } = read.value
  const [agency] = await proofOf(
    tools,
    id,
    agencies.filter((candidate) => candidate.id === agencyId),
  )
  return agency === undefined ? refuse('not-found') : done({ circular, agency })
}

/** Notes that a letter naming these agencies was made, for it leaves the house. Refusals: those of the door, wrong-circular-state {state}. */
export const noteLetter = command(
  'circulars.note-letter',
  z.object({ circularId: z.number().int(), silent: z.number().int().positive() }),
  async (tx, by, { circularId, silent }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { state } = own.value.circular
    if (state !== 'SENT') return refuse('wrong-circular-state', { state })
    await audit(tx, by, 'circulars.letter', subjectOf(circularId), { details: { silent } })
    return done({ id: circularId })
  },
)
