import { mustAcknowledge } from '#domain/circulars/audience.ts'
import { may } from '#domain/people/may.ts'
import { squash } from '#domain/text/search-key.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { attachmentsOf, filesToSend } from '#storage/attachments.ts'
import {
  agencyOfReader,
  type NamedReceipt,
  owedCirculars,
  receiptOf,
  receiptsOf,
} from '#storage/circular-recipients.ts'
import { type CircularHeading, type CircularRow, sentCircular, sentHeadings, sentTexts } from '#storage/circulars.ts'
import type { By, Tools } from '../command.ts'

export interface ListedCircular extends CircularHeading {
  /** In force and not acknowledged by the one who looks. */
  unseen: boolean
}

/** What has gone out, newest first, for everybody (requirement B15); with `search`, where number, title or text hold the words. */
export async function listCirculars(tools: Tools, by: By, search: string | null = null) {
  const allowed = may(by.actor, 'circular.read')
  if (!allowed.ok) return allowed
  const owed = new Set(by.actor.kind === 'person' ? await owedCirculars(tools.db, by.actor.personId) : [])
  const rows = search === null ? await sentHeadings(tools.db) : await found(tools, search)
  return done(rows.map((row): ListedCircular => ({ ...row, unseen: owed.has(row.id) })))
}

async function found(tools: Tools, search: string): Promise<CircularHeading[]> {
  const key = squash(search)
  const rows = await sentTexts(tools.db)
  return rows.filter(({ number, title, body }) => squash(`${number} ${title} ${body}`).includes(key))
}

export interface OpenCircular {
  circular: CircularRow
  files: FileToSend[]
  seenAt: Date | null
  /** «رؤیت شد» is still due from the one who looks. */
  owed: boolean
  /** Of his own agency; empty for others. */
  colleagues: Pick<NamedReceipt, 'name' | 'seenAt'>[]
}

/** One that has gone out. Whatever has not sounds like what is not there. Refusals: not-found. */
export async function openCircular(tools: Tools, by: By, id: number) {
  const allowed = may(by.actor, 'circular.read')
  if (!allowed.ok) return allowed
  const { db } = tools
  const circular = await sentCircular(db, id)
  if (circular === null) return refuse('not-found')
  const files = filesToSend(await attachmentsOf(db, { circularId: id }))
  const open: OpenCircular = { circular, files, seenAt: null, owed: false, colleagues: [] }
  const { actor } = by
  if (actor.kind !== 'person') return done(open)
  const own = await receiptOf(db, id, actor.personId)
  const owes = own === null ? (await owedCirculars(db, actor.personId)).includes(id) : own.agencyId !== null
  const sitsForAgency = actor.role !== null && mustAcknowledge(actor.role)
  return done({
    ...open,
    seenAt: own?.seenAt ?? null,
    owed: owes && own?.seenAt == null && (await agencyOfReader(db, actor.personId)) !== null,
    colleagues: sitsForAgency && actor.agencyId !== null ? await colleaguesOf(tools, id, actor.agencyId) : [],
  })
}

const colleaguesOf = async (tools: Tools, id: number, agencyId: number): Promise<OpenCircular['colleagues']> =>
  (await receiptsOf(tools.db, id, agencyId))
    .filter(({ seated, seenAt }) => seated || seenAt !== null)
    .map(({ name, seenAt }) => ({ name, seenAt }))

/** How many of those in force this person has to acknowledge yet. */
export const unseenCount = async (tools: Tools, personId: number): Promise<number> =>
  (await owedCirculars(tools.db, personId)).length
