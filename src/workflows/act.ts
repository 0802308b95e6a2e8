import { type ZodType, z } from 'zod'
import {
  ACTS,
  type ActName,
  type ChangeName,
  type ConfidentialName,
  type EntryOf,
  type ReadName,
} from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'
import type { Actor, PersonActor } from '#domain/people/actor.ts'
import { isBoundToState, may, type Subject } from '#domain/people/may.ts'
import { unsettledUntil } from '#domain/people/second-person.ts'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { appendAudit } from '#storage/audit.ts'
import { judgedDigest } from '#storage/judged.ts'
import { restingSince } from '#storage/cycle/timetables.ts'
import { boundAccount } from '#storage/people/accounts.ts'
import { doneBefore, keepDone } from '#storage/done-requests.ts'
import type { FileStore } from '#storage/files.ts'
import { freezeOf } from '#storage/freeze.ts'
import { inTransaction, type Reader, type Tx } from '#storage/transaction.ts'
import { tellManyReads } from './audit/watch-reads.ts'
import { bySystem, type Caller, type Tools } from './tools.ts'

/** What every act is given: who calls, with which message, and the one instant at which it happens. */
export interface ActContext extends Caller {
  now: Date
  /** IANA zone in which days begin. */
  zone: string
  /** Platform the bot runs on; part of a person's identity. */
  platform: string
}

/** The same where the act declares that a person calls. */
export interface PersonContext extends ActContext {
  actor: PersonActor
  person: PersonActor
}

type ContextOf<N extends ActName> = (typeof ACTS)[N]['by'] extends 'person' ? PersonContext : ActContext

declare const written: unique symbol
/** An answer whose entry in the log is settled; only `record`, `unchanged`, `tell` and `open` make one. */
export type Recorded<T> = { ok: true; value: T; readonly [written]: true }

export type Refused = { ok: false; refusal: Refusal }

/** What a change may do besides writing its tables. */
export interface Recorder {
  /** The entry of another act that this one carries out on the way; it stands before the act's own. */
  note<M extends ChangeName>(name: M, entry: EntryOf<M>): void
  /** Written in a transaction of its own when the act is refused: whatever else it has written is undone. */
  evenIfRefused(write: (tx: Tx) => Promise<void>): void
}

export type ChangeContext<N extends ChangeName = ChangeName> = ContextOf<N> &
  Recorder & {
    /** The answer, and what the log says of it. */
    record<T>(value: T, entry: EntryOf<N>): Recorded<T>
    /** The answer where everything was as wished already, so that nothing has been written. */
    unchanged<T>(value: T): Recorded<T>
  }

export type ReadContext<N extends ReadName = ReadName> = ContextOf<N> & {
  files: FileStore
} & (N extends ConfidentialName
    ? {
        /** The answer, and what the log says of who has seen it. */
        tell<T>(value: T, entry: EntryOf<N>): Recorded<T>
        /** The answer where it holds only what everybody is told, or what is the caller's own. */
        open<T>(value: T): Recorded<T>
      }
    : unknown)

/** What was loaded, and what of it the permission is judged by. */
export interface Loaded {
  about: Subject
}

/** What `load` may answer: the rows, a refusal of its own, or null: they are not there. */
type LoadAnswer = Loaded | Refused | null
type LoadedBy<A extends LoadAnswer> = Exclude<A, Refused | null>

export interface ChangeSpec<N extends ChangeName, S extends ZodType, A extends LoadAnswer, T> {
  input: S
  /** Reads the rows to be judged and acted on. Writes nothing. */
  load(db: Reader, act: ContextOf<N>, input: z.output<S>): Promise<A> | A
  run(tx: Tx, act: ChangeContext<N>, input: z.output<S>, loaded: LoadedBy<A>): Promise<Recorded<T> | Refused>
}

/**
 * A thing a person or the clock can do, in ONE transaction: the input is parsed, the rows are loaded, the permission is judged by
 * them, then it runs and its entry is written. A refusal leaves nothing behind. With a request key it is idempotent: the second run
 * answers what the first one answered.
 */
export function command<N extends ChangeName, S extends ZodType, A extends LoadAnswer, T>(
  name: N,
  spec: ChangeSpec<N, S, A, T>,
): (tools: Tools, caller: Caller, input: z.input<S>) => Promise<Outcome<T>> {
  return async (tools, caller, raw) => {
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) return invalid(parsed.error)
    if (caller.isUnproven === true && (ACTS[name] as Act).stepUp === true) return refuse('pin-needed')
    const freeze = (ACTS[name] as Act).whenFrozen === true ? null : freezeOf(tools.files.folder)
    if (freeze !== null) return refuse('service-frozen', { ...freeze })
    const context = contextOf(tools, caller)
    const key = caller.requestKey === null ? null : `${name}:${caller.requestKey}`
    const notes: Entry[] = []
    const afterRefusal: ((tx: Tx) => Promise<void>)[] = []
    const entered = { own: null as Entry | null }
    const recorder = {
      note: (other: ChangeName, entry: EntryOf<ChangeName>) => void notes.push({ name: other, ...entry }),
      evenIfRefused: (write: (tx: Tx) => Promise<void>) => void afterRefusal.push(write),
      record: <V>(value: V, entry: EntryOf<N>) => {
        entered.own = { name, ...entry }
        return done(value) as Recorded<V>
      },
      unchanged: <V>(value: V) => done(value) as Recorded<V>,
    }
    const act = { ...context, ...recorder } as unknown as ChangeContext<N>

    const run = async (tx: Tx): Promise<Outcome<T>> => {
      const earlier = key === null ? undefined : await doneBefore(tx, key)
      if (earlier !== undefined) return earlier as Outcome<T>
      const loaded = await permitted(name, act, () => spec.load(tx, act, parsed.data))
      const halted = loaded.ok && rests(name, loaded.value.about) ? await restingSince(tx) : null
      if (halted !== null) throw new RolledBack(refuse('cycle-suspended', { sinceAt: halted.toISOString() }))
      const settled = loaded.ok ? await settledFor(name, tx, context) : loaded
      const outcome =
        loaded.ok && settled.ok ? await spec.run(tx, act, parsed.data, loaded.value) : (settled as Refused)
      if (!outcome.ok) throw new RolledBack(outcome)
      for (const entry of [...notes, ...(entered.own === null ? [] : [entered.own])]) await enter(tx, context, entry)
      if (entered.own !== null && (ACTS[name] as Act).opens === true) await watchReads(tx, context)
      if (key !== null) await keepDone(tx, key, context.now, outcome)
      return outcome
    }
    try {
      return await inTransaction(tools.db, run)
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
      if (afterRefusal.length > 0)
        await inTransaction(tools.db, async (tx) => {
          for (const write of afterRefusal) await write(tx)
          if (key !== null) await keepDone(tx, key, context.now, error.refused)
        })
      else if (key !== null) await keepDone(tools.db, key, context.now, error.refused)
      return error.refused
    }
  }
}

export interface ReadSpec<N extends ReadName, S extends ZodType, A extends LoadAnswer, T> {
  input: S
  load(db: Reader, act: ContextOf<N>, input: z.output<S>): Promise<A> | A
  read(
    db: Reader,
    act: ReadContext<N>,
    input: z.output<S>,
    loaded: LoadedBy<A>,
  ): Promise<(N extends ConfidentialName ? Recorded<T> : { ok: true; value: T }) | Refused>
}

/** The input of what needs none; what a button carries besides, such as a page, is not its. */
export const NONE = z.preprocess(() => undefined, z.void()) as unknown as z.ZodVoid

/**
 * Something that is told to whoever may know it, outside any transaction. What is confidential is told only when the entry that says
 * who has seen it is written.
 */
export function query<N extends ReadName, S extends ZodType, A extends LoadAnswer, T>(
  name: N,
  spec: ReadSpec<N, S, A, T>,
): (tools: Tools, caller: Caller, input: z.input<S>) => Promise<Outcome<T>> {
  return async (tools, caller, raw) => {
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) return invalid(parsed.error)
    const context = contextOf(tools, caller)
    const entered = { own: null as Entry | null }
    const tell = <V>(value: V, entry: EntryOf<ConfidentialName>) => {
      entered.own = { name, ...entry }
      return done(value) as Recorded<V>
    }
    const open = <V>(value: V) => done(value) as Recorded<V>
    const act = { ...context, files: tools.files, tell, open } as unknown as ReadContext<N>
    const loaded = await permitted(name, act, () => spec.load(tools.db, act, parsed.data))
    if (!loaded.ok) return loaded
    if (isOfOthers(name, context, loaded.value.about)) return refuse('not-found')
    const outcome = await spec.read(tools.db, act, parsed.data, loaded.value)
    const { own } = entered
    if (outcome.ok && own !== null)
      await inTransaction(tools.db, async (tx) => {
        await enter(tx, context, own)
        await watchReads(tx, context)
      })
    return outcome
  }
}

/** Reliability S17: what leaves no entry because it is one's own is told of nobody else's, whatever the permission would allow. */
const isOfOthers = (name: ReadName, { actor }: ActContext, { agencyId }: Subject): boolean =>
  (ACTS[name] as Act).tells === 'own' &&
  agencyId !== undefined &&
  actor.kind === 'person' &&
  agencyId !== actor.agencyId

const invalid = ({ issues }: z.ZodError) => refuse('invalid-input', { field: issues[0]?.path.join('.') ?? '' })

/** Nothing that hangs on the state of the cycle is done while it rests. */
const rests = (name: ChangeName, { cycleState }: Subject): boolean =>
  cycleState != null && cycleState !== 'DRAFT' && cycleState !== 'CLOSED' && isBoundToState(ACTS[name].permission)

/** Carries a refusal out of the transaction, which is undone by it. */
class RolledBack extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.refusal.code)
    this.refused = refused
  }
}

function contextOf(tools: Tools, caller: Caller): ActContext & { person: Actor } {
  const { actor, ...message } = caller
  const now = tools.clock.now()
  return { actor, person: actor, ...message, now, zone: tools.zone, platform: tools.platform }
}

/** Loads, and judges by what was loaded. Whoever has not the role hears that before anything about the rows. */
async function permitted<A extends LoadAnswer>(
  name: ChangeName | ReadName,
  { actor }: ActContext,
  load: () => Promise<A> | A,
): Promise<Outcome<LoadedBy<A>>> {
  const { by, permission } = ACTS[name]
  const role = may(actor, permission)
  if (!role.ok && role.refusal.code === 'not-your-role') return role
  if (by === 'person' && actor.kind !== 'person') return refuse('not-found')
  const loaded = await load()
  if (loaded === null) return refuse('not-found')
  if ('ok' in loaded) return loaded
  const allowed = may(actor, permission, loaded.about)
  return allowed.ok ? done(loaded as LoadedBy<A>) : allowed
}

/** Reliability S6: an account that is new to its person takes no step to the release. A rehearsed person has no account. */
async function settledFor(name: ChangeName, tx: Tx, { accountId, now }: ActContext): Promise<Outcome<void>> {
  if ((ACTS[name] as Act).settled !== true || accountId === null) return done(undefined)
  const account = await boundAccount(tx, accountId)
  const until = account === null ? now : unsettledUntil(account, now)
  return until === null ? done(undefined) : refuse('account-new', { untilAt: until.toISOString() })
}

type Entry = {
  name: ActName
  id: number | string
  agencyId?: number | null
  details?: Record<string, string | number | boolean | null> | undefined
}

/** An alarm where there have been very many readings, this one among them. */
async function watchReads(tx: Tx, context: ActContext): Promise<void> {
  const { actor, now } = context
  const count = actor.kind === 'person' ? await tellManyReads(tx, actor.personId, now) : null
  if (actor.kind !== 'person' || count === null) return
  await enter(tx, { ...context, ...bySystem(now) }, { name: 'audit.alarm', id: actor.personId, details: { count } })
}

async function enter(tx: Tx, { actor, accountId, now }: ActContext, entry: Entry): Promise<void> {
  const { name, id, agencyId = null, details = {} } = entry
  const { entity, judged }: Act = ACTS[name]
  // Peers row 29: it is done by the stand-in by name, in the place of somebody.
  const said =
    actor.kind === 'person' && actor.standsInFor !== undefined
      ? { ...details, standsInFor: actor.standsInFor }
      : details
  await appendAudit(tx, {
    at: now,
    personId: actor.kind === 'person' ? actor.personId : null,
    accountId,
    actor: actor.kind === 'person' ? (actor.role ?? 'person') : actor.kind,
    action: name,
    subject: `${entity}:${id}`,
    agencyId,
    details: judged === true ? { ...said, judged: await judgedDigest(tx, Number(id)) } : said,
  })
}
