import type { Action } from '../people/actions.ts'
import type { IdParts } from './ids.ts'

/** What an act is about, as the audit log writes it: `item:12`. */
export type Entity =
  | 'account'
  | 'agency'
  | 'audit'
  | 'case'
  | 'circular'
  | 'cycle'
  | 'decision'
  | 'extension'
  | 'item'
  | 'message'
  | 'notice'
  | 'people'
  | 'person'
  | 'procedure'
  | 'province'
  | 'question'
  | 'round'
  | 'seat'
  | 'service'
  | 'start-code'

/**
 * - `change` writes, and leaves an entry in the transaction of what it writes.
 * - `confidential-read` tells what is not for everybody, and leaves an entry before anything is told.
 * - `read` tells what whoever may see it has before his eyes anyway, or what is everybody's.
 * - `screen` decides nothing: a question, a menu, a way back.
 */
export type ActKind = 'change' | 'confidential-read' | 'read' | 'screen'

/**
 * Reliability S17: why a reading leaves no entry. `public`: it is everybody's. `own`: it is of the caller's own agency or account, and the
 * frame tells it to nobody else. `in-hand`: the entry is that of the claim before it or of the change after it. `plain`: counts, dates,
 * states and names in office; no evidence, score, objection or telephone number. Whatever tells those of others is a `confidentialRead`.
 */
export type Tells = 'public' | 'own' | 'in-hand' | 'plain'

declare const details: unique symbol

/** What an entry says besides its entity: plain values, never words of a person. */
export type Details = Readonly<Record<string, string | number | boolean | null>>

/** A thing that somebody can do, declared once: its name is that of the button, the command or query, and the entry in the log. */
export interface Act {
  kind: ActKind
  /** `person`: only somebody with an account that belongs to a person. `anyone`: strangers, the clock, the operator too, as the permission says. */
  by: 'person' | 'anyone'
  /** The row of people/rules.ts that says who may; null for a screen. */
  permission: Action | null
  /** What a button to it carries; null: no button leads here. */
  ids: IdParts | null
  entity: Entity | null
  /** Its entry carries the hash of what its item's judgement stands on, as the act leaves it. */
  judged?: boolean
  /** Only of a `read`. */
  tells?: Tells
  /** Shows whoever takes it what others have handed in, so that it counts as a reading (workflows/audit/watch-reads.ts). */
  opens?: boolean
  /** Goes on while nobody changes anything (reliability S18). */
  whenFrozen?: boolean
  /** A step to the release: not by an account that is new to its person (domain/people/second-person.ts). */
  settled?: boolean
  /** From the chat only within minutes of the PIN (reliability S16, domain/people/pin.ts). */
  stepUp?: boolean
  /** Of a screen: the act it leads to, whose PIN is asked for before and not behind all that is written. */
  leadsTo?: string
  readonly [details]?: Details
}

type Common<I> = {
  permission: Action
  ids?: I
  by?: Act['by']
  judged?: true
  opens?: true
  whenFrozen?: true
  settled?: true
  stepUp?: true
}

interface Described<K extends ActKind, I, E, B, D> {
  kind: K
  by: B
  permission: K extends 'screen' ? null : Action
  ids: I
  entity: E
  readonly [details]?: D
}

type By<C> = C extends { by: infer B } ? B : 'person'
type Ids<C> = C extends { ids: infer I extends IdParts } ? I : null

/** Types alone: what `details` of an entry have to say. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- naming the type is what it is for
export const says = <D extends Details>(): D => ({}) as D

const described = (kind: ActKind, act: object): unknown => {
  const { details: _, ...rest } = {
    by: 'person',
    ids: null,
    entity: null,
    permission: null,
    details: null,
    ...act,
  }
  return { kind, ...rest }
}

/** A `change` or a `confidential-read`: with an entity, and with what its entry has to say. */
const entered =
  <K extends 'change' | 'confidential-read'>(kind: K) =>
  <const C extends Common<IdParts> & { entity: Entity; details?: Details }>(act: C) =>
    described(kind, act) as Described<
      K,
      Ids<C>,
      C['entity'],
      By<C>,
      C extends { details: infer D } ? D : Record<never, never>
    >

export const change = entered('change')
export const confidentialRead = entered('confidential-read')

export const read = <const C extends Common<IdParts> & { tells: Tells }>(act: C) =>
  described('read', act) as Described<'read', Ids<C>, null, By<C>, Record<never, never>>

/** A page or question that decides nothing; `ids` of its button. */
export const screen = <const I extends IdParts = Record<never, never>>(ids?: I, leadsTo?: string) =>
  described('screen', { ids: ids ?? {}, by: 'anyone', ...(leadsTo === undefined ? {} : { leadsTo }) }) as Described<
    'screen',
    I,
    null,
    'anyone',
    Record<never, never>
  >

export type DetailsOf<A> = A extends { readonly [details]?: infer D } ? Exclude<D, undefined> : never
