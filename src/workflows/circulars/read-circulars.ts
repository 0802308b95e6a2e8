import { mustAcknowledge } from '#domain/circulars/audience.ts'
import { type CircularStanding, standingOf } from '#domain/circulars/standing.ts'
import { may } from '#domain/people/may.ts'
import { squash } from '#domain/text/search-key.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { attachmentsOf, filesToSend } from '#storage/attachments.ts'
import { type NamedReceipt, owedCirculars, receiptOf, receiptsOf } from '#storage/circular-recipients.ts'
import {
  type CircularHeading,
  type CircularRow,
  mayRead,
  readableBy,
  sentCircular,
  sentHeadings,
  sentTexts,
  withKnownForerunner,
} from '#storage/circulars.ts'
import type { Caller, Tools } from '../command.ts'

export interface ListedCircular extends CircularHeading {
  /** In force and not acknowledged by the one who looks. */
  unseen: boolean
  standing: CircularStanding
}

const readerOf = ({ actor }: Caller): number | null => (actor.kind === 'person' ? actor.personId : null)

/**
 * What has gone out for everybody (requirement B15) or to the one who looks, newest first; with `search`, where number, title or text
 * hold the words.
 */
export async function listCirculars(tools: Tools, by: Caller, search: string | null = null) {
  const allowed = may(by.actor, 'circular.read')
  if (!allowed.ok) return allowed
  const personId = readerOf(by)
  const now = tools.clock.now()
  const owed = new Set(personId === null ? [] : await owedCirculars(tools.db, personId, now))
  const where = readableBy(personId)
  const rows = search === null ? await sentHeadings(tools.db, where) : await found(tools, search, personId)
  return done(
    await Promise.all(
      rows.map(
        async (row): Promise<ListedCircular> => ({
          ...(await withKnownSuccessor(tools, row, personId)),
          unseen: owed.has(row.id),
          standing: standingOf({ ...row, isReplaced: row.replacedBy !== null }, now),
        }),
      ),
    ),
  )
}

/** A successor that was meant for others is not named. */
async function withKnownSuccessor<T extends CircularHeading>(
  { db }: Tools,
  row: T,
  personId: number | null,
): Promise<T> {
  const { replacedBy } = row
  return replacedBy === null || (await mayRead(db, replacedBy.id, personId)) ? row : { ...row, replacedBy: null }
}

async function found(tools: Tools, search: string, personId: number | null): Promise<CircularHeading[]> {
  const key = squash(search)
  const rows = await sentTexts(tools.db, readableBy(personId))
  return rows.filter(({ number, title, body }) => squash(`${number} ${title} ${body}`).includes(key))
}

export interface OpenCircular {
  circular: CircularRow
  standing: CircularStanding
  files: FileToSend[]
  seenAt: Date | null
  /** «رؤیت شد» is still due from the one who looks. */
  owed: boolean
  /** Of his own agency; empty for others. */
  colleagues: Pick<NamedReceipt, 'name' | 'seenAt'>[]
}

/**
 * One that has gone out, for whom it was meant and for those who send them. Whatever has not gone out, or was meant for others, sounds
 * like what is not there. Refusals: not-found.
 */
export async function openCircular(tools: Tools, by: Caller, id: number) {
  const allowed = may(by.actor, 'circular.read')
  if (!allowed.ok) return allowed
  const { db } = tools
  const personId = readerOf(by)
  const found = await sentCircular(db, id)
  if (found === null) return refuse('not-found')
  const isOfficer = may(by.actor, 'circular.confirm').ok
  if (!isOfficer && !(await mayRead(db, id, personId))) return refuse('not-found')
  const named = await withKnownSuccessor(tools, found, personId)
  const circular = isOfficer ? named : await withKnownForerunner(db, named, personId)
  const standing = standingOf({ ...found, isReplaced: found.replacedBy !== null }, tools.clock.now())
  const files = filesToSend(await attachmentsOf(db, { circularId: id }))
  const open: OpenCircular = { circular, standing, files, seenAt: null, owed: false, colleagues: [] }
  const { actor } = by
  if (actor.kind !== 'person') return done(open)
  const own = await receiptOf(db, id, actor.personId)
  const owes = (await owedCirculars(db, actor.personId, tools.clock.now())).includes(id)
  const sitsForAgency = actor.role !== null && mustAcknowledge(actor.role)
  return done({
    ...open,
    seenAt: own?.seenAt ?? null,
    owed: owes,
    colleagues: sitsForAgency && actor.agencyId !== null ? await colleaguesOf(tools, id, actor.agencyId) : [],
  })
}

const colleaguesOf = async (tools: Tools, id: number, agencyId: number): Promise<OpenCircular['colleagues']> =>
  (await receiptsOf(tools.db, id, agencyId))
    .filter(({ seated, seenAt }) => seated || seenAt !== null)
    .map(({ name, seenAt }) => ({ name, seenAt }))

/** How many of those in force this person has to acknowledge yet. */
export const unseenCount = async (tools: Tools, personId: number): Promise<number> =>
  (await owedCirculars(tools.db, personId, tools.clock.now())).length
