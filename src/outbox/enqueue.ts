import { keepNotices, type NewNotice } from '#storage/notices.ts'
import type { Tx } from '#storage/transaction.ts'
import type { NoticeArgs, NoticeKind } from './kind.ts'
import { NOTICE_KINDS, type NoticeKinds } from './kinds.ts'

type ArgsOf<K> = K extends NoticeKind<infer A> ? A : never

export interface Envelope<K extends keyof NoticeKinds> {
  kind: K
  args: ArgsOf<NoticeKinds[K]>
  /** What makes this notice one and the same: `score-released:<cycle>`; the recipient is added. */
  key: string
  /** People, the public channel, or the account that the arguments name (`toAccount`) and that is nobody's any more. */
  to: readonly number[] | 'channel' | 'account'
  subject?: string
  notBefore?: Date
}

/** Puts notices into the outbox, in the transaction of the change they tell of. @returns how many were new */
export const enqueue = <K extends keyof NoticeKinds>(tx: Tx, now: Date, envelope: Envelope<K>): Promise<number> =>
  enqueueAll(tx, now, [envelope])

/** The same for thousands that each have arguments of their own. */
export const enqueueAll = <K extends keyof NoticeKinds>(
  tx: Tx,
  now: Date,
  envelopes: readonly Envelope<K>[],
): Promise<number> =>
  keepNotices(
    tx,
    envelopes.flatMap((envelope) => noticesOf(now, envelope)),
  )

function noticesOf<K extends keyof NoticeKinds>(now: Date, envelope: Envelope<K>): NewNotice[] {
  const { kind, key, to, subject } = envelope
  const args: NoticeArgs = envelope.args
  const base = {
    kind,
    args,
    lane: NOTICE_KINDS[kind].lane,
    notBefore: envelope.notBefore ?? now,
    createdAt: now,
    ...(subject === undefined ? {} : { subject }),
  }
  if (to === 'account') return [{ ...base, uniqueKey: `${key}:account`, personId: null }]
  return to === 'channel'
    ? [{ ...base, uniqueKey: `${key}:channel`, personId: null, channel: true }]
    : to.map((personId) => ({ ...base, uniqueKey: `${key}:${personId}`, personId }))
}
