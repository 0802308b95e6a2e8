import { audienceOf } from '#domain/circulars/audience.ts'
import { mayConfirm } from '#domain/circulars/may-confirm.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { may } from '#domain/people/may.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { done } from '#shared/outcome.ts'
import { circularScreen } from '#outbox/kinds/circulars.ts'
import { type AttachmentRow, attachmentsOf, filesToSend } from '#storage/attachments.ts'
import { audienceSeats } from '#storage/circular-recipients.ts'
import {
  type CircularHeading,
  type CircularRow,
  countProposed,
  sentHeadings,
  unsentHeadings,
} from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import type { By, Tools } from '../command.ts'
import { officer, ownCircular } from './own-circular.ts'
import { maySend } from './send-circular.ts'

export interface DeskList {
  rows: CircularHeading[]
  /** May begin one, not only confirm. */
  writes: boolean
}

/** Those at work and then those sent, for whoever writes or confirms; who only confirms sees what is laid before him. Refusal: not-your-role. */
export async function readDesk(tools: Tools, by: By) {
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
export const waitingProposals = async (tools: Tools, by: By): Promise<number> =>
  by.actor.kind === 'person' && may(by.actor, 'circular.confirm').ok ? countProposed(tools.db, by.actor.personId) : 0

export interface DeskCircular {
  circular: CircularRow
  author: string
  files: AttachmentRow[]
  may: { change: boolean; propose: boolean; confirm: boolean; send: boolean; cancel: boolean; follow: boolean }
}

/** One on the desk with what this actor may do to it now. Refusals: not-your-role, not-found. */
export async function readDeskCircular(tools: Tools, by: By, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.confirm', id)
  if (!own.ok) return own
  const { circular, person } = own.value
  const writes = may(by.actor, 'circular.write').ok
  const desk: DeskCircular = {
    circular,
    author: await personName(tools.db, circular.createdBy),
    files: await attachmentsOf(tools.db, { circularId: id }),
    may: {
      change: writes && circularStep(circular.state, 'change').ok,
      propose: writes && circularStep(circular.state, 'propose').ok,
      confirm: mayConfirm({ ...circular, authorId: circular.createdBy }, person.personId, circular.version).ok,
      send: writes && circularStep(circular.state, 'send').ok,
      cancel: writes && circularStep(circular.state, 'cancel').ok,
      follow: writes && circular.state === 'SENT',
    },
  }
  return done(desk)
}

/** What a reader will get, made by the very notice that will bring it. Refusals: not-your-role, not-found. */
export async function previewCircular(tools: Tools, by: By, id: number, language: Language) {
  const own = await ownCircular(tools.db, by, 'circular.confirm', id)
  if (!own.ok) return own
  const files = filesToSend(await attachmentsOf(tools.db, { circularId: id }))
  return done<Screen>(circularScreen(language, own.value.circular, files))
}

export interface SendPlan {
  circular: CircularRow
  people: number
  agencies: number
  /** Of these people: who owe no acknowledgement. */
  readers: number
}

/** Whom it would reach if it went out now. Refusals: those of the door and of `maySend`. */
export async function readAudience(tools: Tools, by: By, id: number) {
  const own = await ownCircular(tools.db, by, 'circular.write', id)
  if (!own.ok) return own
  const open = await maySend(tools.db, own.value.circular)
  if (!open.ok) return open
  const { people, agencies } = audienceOf(await audienceSeats(tools.db))
  const readers = people.filter(({ agencyId }) => agencyId === null).length
  return done<SendPlan>({ circular: own.value.circular, people: people.length, agencies, readers })
}
