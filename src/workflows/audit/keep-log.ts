import { dayKey } from 'persian-text'
import { z } from 'zod'
import { headLine, headOf, headText } from '#domain/audit/head.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { endOfAudit } from '#storage/audit.ts'
import { auditKeysOf, type NewKey, signHead } from '#storage/audit-keys.ts'
import { unenteredItems } from '#storage/judged.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'

/** The newest key and why it is there, with the hashes of what was judged before there were any; the auditors are told. */
const changeKey = command('audit.key', {
  input: z.object({ why: z.enum(['first', 'changed', 'lost']) satisfies z.ZodType<NewKey> }),
  load: () => ({ about: {} }),
  async run(tx, act, { why }) {
    const items = await unenteredItems(tx)
    for (const id of items) act.note('audit.item', { id })
    const { id: key = '', from = 1 } = auditKeysOf(tx).at(-1) ?? {}
    const told = await holdersOf(tx, ['auditor'])
    if (why !== 'first')
      await enqueue(tx, act.now, { kind: 'log-key', key: `log-key:${key}:${from}`, to: told, args: { why, key } })
    return act.record(null, { id: key, details: { why, key, items: items.length } })
  },
})

export const noteAuditKey = async (tools: Tools, why: NewKey | null): Promise<void> => {
  if (why !== null) await changeKey(tools, bySystem(tools.clock.now()), { why })
}

const LAST_HEAD = 'audit-head'

const tellHead = command('audit.head', {
  input: z.object({ inChannel: z.boolean() }),
  load: () => ({ about: {} }),
  async run(tx, act, { inChannel }) {
    const day = dayKey(act.now, act.zone)
    const last = await lastRun(tx, LAST_HEAD)
    if (last !== null && dayKey(last, act.zone) === day) return act.unchanged(0)
    await noteRun(tx, LAST_HEAD, act.now)
    const to = await holdersOf(tx, ['auditor'])
    if (to.length === 0 && !inChannel) return act.unchanged(0)
    const end = await endOfAudit(tx)
    if (end.count === 0) return act.unchanged(0)
    const head = headOf(day, end)
    const line = headLine(head, signHead(auditKeysOf(tx), headText(head)))
    const notice = { key: `log-head:${day}`, args: { at: act.now.toISOString(), count: head.count, line } }
    const told = await enqueue(tx, act.now, { kind: 'log-head', to, ...notice })
    if (inChannel) await enqueue(tx, act.now, { kind: 'log-head-public', to: 'channel', ...notice })
    return act.record(told, { id: day, details: { day, count: head.count, told } })
  },
})

/** Reliability S17: once a day, where the log ends is told to those who are to hold it against a later change of it. */
export async function tellDailyHead(tools: Tools): Promise<void> {
  const now = tools.clock.now()
  const last = await lastRun(tools.db, LAST_HEAD)
  if (last !== null && dayKey(last, tools.zone) === dayKey(now, tools.zone)) return
  await tellHead(tools, bySystem(now), { inChannel: tools.headsInChannel === true })
}
