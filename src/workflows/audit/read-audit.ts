import { z } from 'zod'
import { ACTS } from '#domain/acts.ts'
import { AUDITED } from '#domain/audit/acts.ts'
import { done, refuse } from '#shared/outcome.ts'
import { auditEntries, thingsOf } from '#reads/audit/entries.ts'
import { seatOnce } from '#storage/people/seats.ts'
import { findAudited } from '#storage/audit-reading.ts'
import { query } from '../act.ts'

const anybody = () => ({ about: {} })
const BEFORE = z.number().int().nullable()
const words = (text: string): string => text.trim().slice(0, 60)

/** The newest entries of all. */
export const readAudit = query('audit.show', {
  input: z.object({ before: BEFORE }),
  load: anybody,
  read: async (db, act, { before }) => act.tell(await auditEntries(db, {}, before), { id: 'log' }),
})

/** What one person did and saw. */
export const readAuditOfPerson = query('audit.person', {
  input: z.object({ personId: z.number().int(), before: BEFORE }),
  async load(db, _, { personId }) {
    const person = (await thingsOf(db, [`person:${personId}`]))(`person:${personId}`)
    return { about: {}, person }
  },
  read: async (db, act, { personId, before }, { person }) =>
    act.tell({ thing: person, ...(await auditEntries(db, { personId }, before)) }, { id: personId }),
})

/** Who did and saw what of one thing; of an agency also what concerns it. */
export const readAuditOfThing = query('audit.thing', {
  input: z.object({ entity: z.enum(AUDITED), id: z.number().int(), before: BEFORE }),
  async load(db, _, { entity, id }) {
    const subject = `${entity}:${id}`
    return { about: {}, subject, thing: (await thingsOf(db, [subject]))(subject) }
  },
  async read(db, act, { entity, id, before }, { subject, thing }) {
    const of = entity === 'agency' ? { agencyId: id } : { subject }
    return act.tell({ thing, ...(await auditEntries(db, of, before)) }, { id: subject.replace(':', '-') })
  },
})

const ENTERED = Object.entries(ACTS).flatMap(([name, { kind }]) =>
  kind === 'change' || kind === 'confidential-read' ? [name] : [],
)

/** What was changed and read on a seat while it was held, the newest first: after a mistake it is looked through, and nothing of it is undone by itself. */
export const readActsOnSeat = query('seat.acts', {
  input: z.object({ seatId: z.number().int(), before: BEFORE.default(null) }),
  async load(db, _, { seatId }) {
    const seat = await seatOnce(db, seatId)
    return seat === null ? null : { about: {}, seat }
  },
  async read(db, act, { seatId, before }, { seat }) {
    const subject = `seat:${seatId}`
    const { personId, role: actor, grantedAt: from, revokedAt } = seat
    const entries = await auditEntries(
      db,
      { personId, actor, from, to: revokedAt ?? act.now, actions: ENTERED },
      before,
    )
    return act.tell({ thing: (await thingsOf(db, [subject]))(subject), ...entries }, { id: seatId })
  },
})

/** People, agencies, circulars and items that somebody may ask the log about. Refusal: name-needed. */
export const findInAudit = query('audit.find', {
  input: z.object({ words: z.string() }),
  load: anybody,
  async read(db, _, input) {
    const part = words(input.words)
    return part === '' ? refuse('name-needed') : done(await findAudited(db, part))
  },
})
