import { READER_KINDS, type ReaderKind } from '#domain/circulars/audience.ts'
import { mayConfirm } from '#domain/circulars/may-confirm.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { may } from '#domain/people/may.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { done } from '#shared/outcome.ts'
import { circularMessage } from '#outbox/kinds/circulars.ts'
import { type AttachmentRow, attachmentsOf, filesToSend } from '#storage/attachments.ts'
import {
  type CircularHeading,
  type CircularRow,
  countProposed,
  sentHeadings,
  unsentHeadings,
  withKnownForerunner,
} from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import type { Caller, Tools } from '../command.ts'
import { type Reached, reachedBy } from './audience-of.ts'
import { type NamedAudience, namedAudience } from './named-audience.ts'
import { officer, ownCircular } from './own-circular.ts'
import { proposalOf } from './propose-circular.ts'

export interface DeskList {
  rows: CircularHeading[]
  /** May begin one, not only confirm. */
  writes: boolean
}

/** Those at work and then those sent, for whoever writes or confirms; who only confirms sees what is laid before him. Refusal: not-your-role. */
export async function readDesk(tools: Tools, by: Caller) {
  const person = officer(by, 'circular.confirm')
  if (!person.ok) return person
  const writes = may(by.actor, 'circular.write').ok
  const unsent = await unsentHeadings(tools.db)
  const rows: CircularHeading[] = writes
    ? [...unsent, ...(await sentHeadings(tools.db))]
    : unsent.filter(({ state }) => state === 'PROPOSED')
  return done<DeskList>({ rows, writes })
}

/** How many proposals wait for this actor; 0 for whoever may not confirm. */
export const waitingProposals = async (tools: Tools, by: Caller): Promise<number> =>
  by.actor.kind === 'person' && may(by.actor, 'circular.confirm').ok ? countProposed(tools.db, by.actor.personId) : 0

export interface DeskCircular {
  circular: CircularRow
  author: string
  files: AttachmentRow[]
  /** Its conditions by name; null: everybody. */
  audience: NamedAudience | null
  /** Whom it would reach if it went out now. */
  people: number
  agencies: number
  may: { change: boolean; propose: boolean; confirm: boolean; send: boolean; cancel: boolean; follow: boolean }
}

/** One on the desk with what this actor may do to it now. Refusals: not-your-role, not-found. */
export async function readDeskCircular(tools: Tools, by: Caller, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.confirm', id)
  if (!own.ok) return own
  const { circular, person } = own.value
  const { db } = tools
  const writes = may(by.actor, 'circular.write').ok
  const reached = await reachedBy(db, circular)
  const { act, asks } = await proposalOf(db, circular, reached)
  const { people, agencies } = reached
  const desk: DeskCircular = {
    circular,
    author: await personName(db, circular.createdBy),
    files: await attachmentsOf(db, { circularId: id }),
    audience: await namedAudience(db, circular),
    people: people.length,
    agencies,
    may: {
      change: writes && circularStep(circular.state, 'change').ok,
      propose: writes && circularStep(circular.state, act).ok,
      confirm: mayConfirm({ ...circular, authorId: circular.createdBy }, person.personId, circular.version).ok,
      // What only its author has passed waits for the second person who is asked for by now.
      send: writes && circularStep(circular.state, 'send').ok && !(asks && act === 'lay-again'),
      cancel: writes && circularStep(circular.state, 'cancel').ok,
      follow: writes && circular.state === 'SENT',
    },
  }
  return done(desk)
}

export interface Preview {
  screen: Screen
  reader: ReaderKind
  /** The kinds of readers it is meant for, this one among them. */
  readers: ReaderKind[]
}

const readersOf = ({ audience }: CircularRow, { people }: Reached): ReaderKind[] =>
  READER_KINDS.filter((kind) => {
    if (kind === 'channel') return audience === null
    return people.some(({ agencyId }) => (agencyId === null ? 'reader' : 'agency') === kind)
  })

/**
 * What one kind of reader will get, made by the very code that will send it; `wanted` falls back to the first kind there is. Refusals:
 * not-your-role, not-found.
 */
export async function previewCircular(
  tools: Tools,
  by: Caller,
  id: number,
  language: Language,
  wanted: ReaderKind = 'agency',
) {
  const own = await ownCircular(tools.db, by, 'circular.confirm', id)
  if (!own.ok) return own
  const { circular } = own.value
  const readers = readersOf(circular, await reachedBy(tools.db, circular))
  const reader = readers.includes(wanted) ? wanted : (readers[0] ?? 'agency')
  const files = filesToSend(await attachmentsOf(tools.db, { circularId: id }))
  const shown = reader === 'channel' ? await withKnownForerunner(tools.db, circular, null) : circular
  return done<Preview>({ screen: circularMessage(language, shown, files, reader), reader, readers })
}
