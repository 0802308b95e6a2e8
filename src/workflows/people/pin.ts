import { z } from 'zod'
import { checkPin, lockedUntil, PIN_TRIES, pinDigits, triesNow } from '#domain/people/pin.ts'
import { isLateFirstPin, maySecond } from '#domain/people/second-person.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { isSlowHashOf, slowHash } from '#shared/secrets.ts'
import { type Outcome, refuse } from '#shared/outcome.ts'
import { boundAccount, noteTrust } from '#storage/people/accounts.ts'
import { forgetPin, noteForgotten, notePin, noteTries, pinOf, setPin } from '#storage/people/pins.ts'
import { personName } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { REASON } from '../vouching.ts'
import { personOf } from './second-person.ts'
import { unsealed } from './sealed.ts'

/** What comes from this chat is closed before it is kept, from here on or no longer; and whether the person has a PIN. */
export async function awaitPin({ db, clock }: Tools, { actor, accountId }: Caller, waits: boolean): Promise<boolean> {
  if (accountId === null || actor.kind !== 'person') return false
  await inTransaction(db, (tx) => notePin(tx, accountId, { pinAskedAt: waits ? clock.now() : null }))
  return (await pinOf(db, actor.personId)) !== null
}

const enter = command('pin.enter', {
  input: z.object({ against: z.string(), isRight: z.boolean() }),
  async load(db, { person }, { against }) {
    const pin = await pinOf(db, person.personId)
    return pin?.hash === against ? { about: {}, pin } : null
  },
  async run(tx, act, { isRight }, { pin }) {
    const { personId } = act.person
    const until = lockedUntil(pin, act.now)
    if (until !== null) return refuse('pin-locked', { untilAt: until.toISOString() })
    const tries = isRight ? 0 : triesNow(pin, act.now) + 1
    await noteTries(tx, personId, tries, isRight ? null : tries === 1 ? act.now : pin.triesSince)
    if (isRight && act.accountId !== null) await notePin(tx, act.accountId, { pinAskedAt: null, pinEnteredAt: act.now })
    return act.record({ isRight, left: PIN_TRIES - tries }, { id: act.accountId ?? 0, details: { isRight } })
  },
})

/** Reliability S16: entered as it was written, or as the inbox keeps it. Refusals: not-found, pin-locked {untilAt}, pin-form: nobody can read it any more. */
export async function enterPin(
  tools: Tools,
  caller: Caller,
  { written }: { written: string },
): Promise<Outcome<{ isRight: boolean; left: number }>> {
  const text = unsealed(written)
  const pin = caller.actor.kind === 'person' ? await pinOf(tools.db, caller.actor.personId) : null
  if (text === null) return refuse('pin-form')
  if (pin === null) return refuse('not-found')
  // Nobody is made to wait for a hash that counts for nothing.
  const isRight = lockedUntil(pin, tools.clock.now()) === null && (await isSlowHashOf(pin.hash, pinDigits(text)))
  return enter(tools, caller, { against: pin.hash, isRight })
}

const set = command('pin.set', {
  input: z.object({ hash: z.string() }),
  load: () => ({ about: {} }),
  async run(tx, act, { hash }) {
    const { personId } = act.person
    const account = act.accountId === null ? null : await boundAccount(tx, act.accountId)
    const isLate = account !== null && isLateFirstPin(account, act.now) && (await pinOf(tx, personId)) === null
    await setPin(tx, personId, hash, act.now)
    if (account !== null) {
      await notePin(tx, account.id, { pinAskedAt: null, pinEnteredAt: act.now })
      if (isLate) await noteTrust(tx, account.id, { firstPinAt: act.now, liftedBy: null, liftedAt: null })
    }
    await tell(tx, act.now, personId, 'set')
    return act.record({ isLate }, { id: act.accountId ?? 0 })
  },
})

/** A new PIN, written twice. Refusals: pin-form, pin-differs; those of the frame: pin-needed where there is one already. */
export async function setOwnPin(
  tools: Tools,
  caller: Caller,
  { written, again }: { written: string; again: string },
): Promise<Outcome<{ isLate: boolean }>> {
  const pin = checkPin(unsealed(written) ?? '')
  if (!pin.ok) return pin
  if (pin.value !== pinDigits(unsealed(again) ?? '')) return refuse('pin-differs')
  const has = caller.actor.kind === 'person' && (await pinOf(tools.db, caller.actor.personId)) !== null
  // Whoever has none yet proves nothing by it.
  return set(tools, has ? caller : { ...caller, isUnproven: false }, { hash: await slowHash(pin.value) })
}

/**
 * Two others, or the operator with a reason, take a forgotten PIN away; its person then sets a new one. Refusals: not-found, own-proposal;
 * invalid-input: the operator names a reason.
 */
export const forgetPinOf = command('pin.forget', {
  input: z.object({ personId: z.number().int(), reason: REASON }),
  async load(db, _, { personId }) {
    const pin = await pinOf(db, personId)
    return pin === null ? null : { about: {}, pin }
  },
  async run(tx, act, { personId, reason }, { pin }) {
    const other = personOf(act)
    if (other === null && reason === undefined) return refuse('invalid-input', { field: 'reason' })
    const second = maySecond({ personId, before: [pin.forgottenBy] }, other)
    if (!second.ok) return second
    const isDone = other === null || pin.forgottenBy !== null
    if (isDone) {
      await forgetPin(tx, personId)
      await tell(tx, act.now, personId, 'forgotten')
    } else await noteForgotten(tx, personId, other)
    const details = { isDone, reason: other === null ? (reason ?? null) : null }
    return act.record({ name: await personName(tx, personId), isDone }, { id: personId, details })
  },
})

/** The person on all their accounts, and the auditors. */
async function tell(tx: Tx, now: Date, personId: number, what: 'set' | 'forgotten'): Promise<void> {
  const changed = { kind: 'pin-changed', key: `pin-changed:${personId}:${what}:${now.getTime()}` } as const
  const name = await personName(tx, personId)
  const auditors = (await holdersOf(tx, ['auditor'])).filter((auditor) => auditor !== personId)
  await enqueue(tx, now, { ...changed, to: [personId], args: { name, what, isOwn: true } })
  await enqueue(tx, now, { ...changed, to: auditors, args: { name, what, isOwn: false } })
}
