import { z } from 'zod'
import { READER_KINDS, type ReaderKind } from '#domain/circulars/audience.ts'
import { mayConfirm } from '#domain/circulars/confirm.ts'
import { isCorrectable, mayConfirmCorrection } from '#domain/circulars/correction.ts'
import { OPTION_NAMES } from '#domain/circulars/options.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { may } from '#domain/people/may.ts'
import { done } from '#shared/outcome.ts'
import { namedAudience, proposalOf, reachedBy, reachList, readersOf, unreachableOf } from '#reads/circulars/audience.ts'
import type { DeskCircular, DeskCorrection, DeskList, Preview, SendPlan } from '#reads/circulars/desk.ts'
import { offersOf } from '#reads/circulars/offers.ts'
import { attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import { correctionById, correctionsWaiting, openCorrection } from '#storage/circulars/corrections.ts'
import {
  type CircularHeading,
  circularById,
  sentHeadings,
  unsentHeadings,
  withKnownForerunner,
} from '#storage/circulars/circulars.ts'
import { searchAgencies } from '#storage/people/members.ts'
import { personName } from '#storage/people/people.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, query } from '../act.ts'
import { loadCircular, ONE } from './load-circular.ts'
import { readyToSend } from './send-circular.ts'

/** Those at work and then those sent, for whoever writes or confirms; who only confirms sees what was proposed. */
export const readDesk = query('circular.desk', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, { actor }) {
    const writes = may(actor, 'circular.write').ok
    const unsent = await unsentHeadings(db)
    const rows: CircularHeading[] = writes
      ? [...unsent, ...(await sentHeadings(db))]
      : unsent.filter(({ state }) => state === 'PROPOSED')
    return done<DeskList>({ rows, writes })
  },
})

/** One on the desk with what this actor may do to it now. */
export const readDraft = query('circular.draft', {
  input: ONE,
  load: loadCircular,
  async read(db, { actor, person }, _, { circular }) {
    const writes = may(actor, 'circular.write').ok
    const reached = await reachedBy(db, circular)
    const { transition, asks } = await proposalOf(db, circular, reached)
    const { state, createdBy, version } = circular
    return done<DeskCircular>({
      circular,
      author: await personName(db, createdBy),
      files: await attachmentsOf(db, { circularId: circular.id }),
      audience: await namedAudience(db, circular),
      people: reached.people.length,
      agencies: reached.agencies,
      may: {
        change: writes && circularStep(state, 'change').ok,
        propose: writes && circularStep(state, transition).ok,
        confirm: mayConfirm({ ...circular, authorId: createdBy }, person.personId, version).ok,
        // What only its author has passed waits for the second person who is asked for by now.
        send: writes && circularStep(state, 'send').ok && !(asks && transition === 'propose-again'),
        cancel: writes && circularStep(state, 'cancel').ok,
        follow: writes && state === 'SENT',
      },
    })
  },
})

/** What one kind of reader will get; `reader` falls back to the first kind there is. */
export const previewCircular = query('circular.preview', {
  input: ONE.extend({ reader: z.enum(READER_KINDS).default('agency' satisfies ReaderKind) }),
  load: loadCircular,
  async read(db, _, input, { circular }) {
    const readers = readersOf(circular, await reachedBy(db, circular))
    const reader = readers.includes(input.reader) ? input.reader : (readers[0] ?? 'agency')
    const shown = reader === 'channel' ? await withKnownForerunner(db, circular, null) : circular
    const files = filesToSend(await attachmentsOf(db, { circularId: circular.id }))
    return done<Preview>({ circular: shown, files, reader, readers })
  },
})

/** What may be chosen for one option of a draft. */
export const readOffers = query('circular.option', {
  input: ONE.extend({ option: z.enum(OPTION_NAMES) }),
  load: loadCircular,
  read: async (db, _, { option }, { circular }) =>
    done({ circular, option, offers: await offersOf(db, circular, option) }),
})

/** As many as one message may offer as buttons. */
const FOUND_LIMIT = 8

/** Agencies by part of name or code, and whether the draft names them already. */
export const findAgencies = query('circular.find-agency', {
  input: ONE.extend({ part: z.string() }),
  load: loadCircular,
  async read(db, _, { part }, { circular }) {
    const chosen = circular.audience?.agencies ?? []
    const found = await searchAgencies(db, part, FOUND_LIMIT)
    return done(found.map((agency) => ({ ...agency, isChosen: chosen.includes(agency.id) })))
  },
})

/** Whom it would reach if it went out now. Refusals: those of `readyToSend`. */
export const readPlan = query('circular.plan', {
  input: ONE,
  load: loadCircular,
  async read(db, { now, platform }, _, { circular }) {
    const ready = await readyToSend(db, circular, now)
    if (!ready.ok) return ready
    const { people, agencies } = ready.value
    const gone = await unreachableOf(db, platform, ready.value)
    const readers = people.filter(({ agencyId }) => agencyId === null).length
    return done<SendPlan>({ circular, people: people.length, agencies, readers, unreachable: gone.size })
  },
})

/** The same by name, also for whoever is to confirm it. */
export const readReach = query('circular.reach', {
  input: ONE,
  load: loadCircular,
  read: async (db, act, _, { circular }) => act.tell(await reachList(db, circular, act.platform), { id: circular.id }),
})

async function deskCorrection(db: Reader, correctionId: number, personId: number): Promise<DeskCorrection | null> {
  const correction = await correctionById(db, correctionId)
  const circular = correction === null ? null : await circularById(db, correction.circularId)
  if (correction === null || circular === null) return null
  return {
    circular,
    correction,
    author: await personName(db, correction.createdBy),
    may: { confirm: mayConfirmCorrection(correction, personId).ok, discard: correction.state === 'PROPOSED' },
  }
}

/** One correction with what this actor may do to it now. */
export const readCorrection = query('correction.open', {
  input: z.object({ correctionId: z.number().int() }),
  async load(db, { person }, { correctionId }) {
    const page = await deskCorrection(db, correctionId, person.personId)
    return page === null ? null : { about: {}, page }
  },
  read: (_db, _act, _input, { page }) => Promise.resolve(done(page)),
})

/** Corrections this actor may confirm, oldest first. */
export const waitingCorrections = query('correction.waiting', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, { person: { personId } }) {
    const ids = await correctionsWaiting(db, personId)
    const pages = await Promise.all(ids.map((id) => deskCorrection(db, id, personId)))
    return done(pages.filter((page) => page !== null))
  },
})

/**
 * What a correction of this circular starts from: its words, whether «رؤیت شد» is owed, and the proposal that waits (id) or null.
 * Refusals: those of `isCorrectable`.
 */
export const readCorrectable = query('correction.start', {
  input: ONE,
  load: loadCircular,
  async read(db, { now }, _, { circular }) {
    const { id, number, title, body, acknowledge, version } = circular
    const correctable = isCorrectable(circular, now)
    if (!correctable.ok) return correctable
    const open = await openCorrection(db, id)
    return done({ number, title, body, acknowledge, version, openId: open?.id ?? null })
  },
})
