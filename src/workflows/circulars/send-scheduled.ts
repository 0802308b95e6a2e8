import { sendingDue } from '#domain/circulars/send-time.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type CircularRow, circularById, dueCirculars, moveCircular } from '#storage/circulars.ts'
import { seatsHeld } from '#storage/seats.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, bySystem, type Tools } from '../command.ts'
import { sendOut } from './send-out.ts'

/**
 * Sends what was scheduled, each in a transaction of its own, so that neither a crash nor a second tick sends it twice. What cannot go
 * out loses its hour, stays confirmed, and its author hears why. @returns how many went out
 */
export async function sendScheduled(tools: Tools): Promise<number> {
  // Looked at without a lock first: on most minutes nothing is due.
  const due = await dueCirculars(tools.db, tools.clock.now())
  let sent = 0
  for (const { id } of due) if (await inTransaction(tools.db, (tx) => sendOne(tx, tools, id))) sent++
  return sent
}

async function sendOne(tx: Tx, tools: Tools, id: number): Promise<boolean> {
  const now = tools.clock.now()
  const by: Act = { ...bySystem(now), now, tools }
  const circular = await circularById(tx, id)
  if (circular === null || circular.state !== 'CONFIRMED' || circular.sendAt === null) return false
  const due = sendingDue(circular.sendAt, now)
  if (due === 'wait') return false
  if (due === 'too-late') return keepBack(tx, by, circular, circular.sendAt, 'send-too-late')
  const outcome = await sendOut(tx, by, circular, null)
  return outcome.ok ? true : keepBack(tx, by, circular, circular.sendAt, outcome.refusal.code)
}

async function keepBack(tx: Tx, by: Act, circular: CircularRow, sendAt: Date, reason: string): Promise<false> {
  const { id, createdBy, version } = circular
  if (!(await moveCircular(tx, circular, 'CONFIRMED', { sendAt: null }))) return false
  await audit(tx, by, 'circulars.not-sent', `circular:${id}`, { details: { reason } })
  const coordinators = new Set((await seatsHeld(tx, ['coordinator'])).map(({ personId }) => personId))
  await enqueue(tx, by.now, {
    kind: 'circular-not-sent',
    key: `circular-not-sent:${id}:${version}`,
    // An author who has left his seat can do nothing about it any more.
    to: coordinators.has(createdBy) ? [createdBy] : [...coordinators],
    args: { circularId: id, reason, sendAt: sendAt.toISOString() },
  })
  return false
}
