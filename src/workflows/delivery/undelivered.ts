import { z } from 'zod'
import { PARTIES } from '#domain/delivery/acts.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { isTheirs } from '#outbox/kind.ts'
import { kindOf } from '#outbox/kinds.ts'
import { messageKinds, partyFacts, type PartyPage, reasonOf, undeliveredList } from '#reads/delivery/undelivered.ts'
import {
  closeUndelivered,
  countUndelivered,
  countUnhandled,
  type PartyKey,
  peopleWithPhones,
  reopenAccounts,
  type UndeliveredNotice,
  undeliveredOf,
} from '#storage/delivery/undelivered.ts'
import { sendAgain as putBack } from '#storage/notices.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

const PARTY = z.object({
  upTo: z.number().int(),
  party: z.enum(PARTIES),
  personId: z.number().int().nullable(),
})
const PERSON = z.object({ upTo: z.number().int(), personId: z.number().int() })

const anybody = () => ({ about: {} })
const toOf = ({ party, personId }: PartyKey): string => (personId === null ? party : `${party}:${personId}`)
const ofPerson = (personId: number): PartyKey => ({ party: 'person', personId })

/** What may have arrived and is meant to come once only; also what this program knows no more. */
const mayComeTwice = ({ kind, state }: UndeliveredNotice): boolean =>
  state === 'UNCERTAIN' && kindOf(kind)?.guarantee !== 'at-least-once'

/** Those that this party may still be told of. */
async function theirs(db: Reader, { party, personId }: PartyKey, notices: readonly UndeliveredNotice[]) {
  const due: UndeliveredNotice[] = []
  for (const notice of notices) {
    const kind = kindOf(notice.kind)
    if (kind === undefined) continue
    if (party !== 'person' || (await isTheirs(kind, { db, personId }, notice.args as never))) due.push(notice)
  }
  return due
}

/** Who did not get something, and how much; no text of any message, no telephone number. */
export const readUndelivered = query('delivery.show', {
  input: z.object({ page: z.number() }),
  load: anybody,
  read: async (db, { platform }, { page }) => done(await undeliveredList(db, platform, page)),
})

/** All that one party did not get. Refusal: not-found, when nothing is left. */
export const readParty = query('delivery.party', {
  input: PARTY,
  load: anybody,
  async read(db, { platform }, { party, personId }) {
    const key = { party, personId }
    const notices = await undeliveredOf(db, key)
    const [newest] = notices
    if (newest === undefined) return refuse('not-found')
    const facts = (await partyFacts(db, platform, personId === null ? [] : [personId]))(personId)
    const messageOf = await messageKinds(db, notices)
    const known = facts.seats.some(({ reach }) => reach !== 'never')
    const page: PartyPage = {
      ...key,
      ...facts,
      upTo: newest.id,
      messages: notices.map((notice) => ({
        ...messageOf(notice),
        reason: reasonOf(key, notice),
        since: notice.createdAt.toISOString(),
      })),
      canSend: party !== 'person' || (known && (await theirs(db, key, notices)).length > 0),
      asks: notices.some(mayComeTwice),
    }
    return done(page)
  },
})

/**
 * Puts back what did not arrive, once; whether it is still wanted is judged when it leaves. What may have arrived and is meant to come
 * once only is left alone unless somebody is sure. Refusal: nothing-to-send.
 */
export const sendAgain = command('delivery.send-again', {
  input: PARTY.extend({ sure: z.enum(['yes', 'no']) }),
  load: anybody,
  async run(tx, act, { sure, upTo, party, personId }) {
    const key = { party, personId }
    const due = await theirs(tx, key, await undeliveredOf(tx, key, upTo))
    const notices = due.filter((notice) => sure === 'yes' || !mayComeTwice(notice))
    if (personId !== null && notices.some(({ state }) => state === 'BLOCKED'))
      await reopenAccounts(tx, act.platform, personId)
    const count = await putBack(
      tx,
      notices.map(({ id }) => id),
      act.now,
    )
    if (count === 0) return refuse('nothing-to-send')
    return act.record({ count }, { id: upTo, details: { to: toOf(key), count } })
  },
})

/** The telephone number of somebody who did not get something. Refusal: not-found. */
export const readPhone = query('delivery.phone', {
  input: PERSON,
  load: anybody,
  async read(db, act, { personId, upTo }) {
    const [person] = await peopleWithPhones(db, [personId])
    const notices = await undeliveredOf(db, ofPerson(personId), upTo)
    if (person === undefined || notices.length === 0) return refuse('not-found')
    const messageOf = await messageKinds(db, notices)
    return act.tell({ ...person, messages: notices.map(messageOf) }, { id: personId })
  },
})

/** Refusal: not-found, when nothing of it is left. */
export const tellByPhone = command('delivery.tell-by-phone', {
  input: PERSON,
  load: anybody,
  async run(tx, act, { personId, upTo }) {
    const count = await closeUndelivered(tx, ofPerson(personId), upTo, act.now)
    return count === 0 ? refuse('not-found') : act.record({ count }, { id: personId, details: { upTo, count } })
  },
})

/** Takes note: it is counted no longer. Refusal: not-found, when nothing of it is left. */
export const closeParty = command('delivery.close', {
  input: PARTY,
  load: anybody,
  async run(tx, act, { upTo, party, personId }) {
    const key = { party, personId }
    const count = await closeUndelivered(tx, key, upTo, act.now)
    return count === 0 ? refuse('not-found') : act.record({ count }, { id: upTo, details: { to: toOf(key), count } })
  },
})

/** For the home screen of who may handle it; null for everybody else. */
export const readUndeliveredHome = async (
  { db }: Tools,
  { actor }: Caller,
): Promise<{ notices: number; unhandled: number } | null> =>
  may(actor, 'delivery.handle').ok ? { ...(await countUndelivered(db)), unhandled: await countUnhandled(db) } : null
