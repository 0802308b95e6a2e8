import { z } from 'zod'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type Freeze, freezeOf, removeFreeze, writeFreeze } from '#storage/freeze.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'

const FREEZE = z.object({ frozenAt: z.string(), reason: z.string() })
const anybody = () => ({ about: {} })

const noteFreeze = command('service.freeze', {
  input: FREEZE,
  load: anybody,
  async run(tx, act, { frozenAt, reason }) {
    const to = await holdersOf(tx, ['coordinator', 'auditor'])
    const notice = { key: `service-frozen:${frozenAt}`, args: { frozenAt, reason } }
    const told = await enqueue(tx, act.now, { kind: 'service-frozen', to, ...notice })
    return act.record(told, { id: 'all', details: { reason, told } })
  },
})

const noteThaw = command('service.thaw', {
  input: FREEZE,
  load: anybody,
  async run(tx, act, { frozenAt, reason }) {
    const to = await holdersOf(tx, ['coordinator', 'auditor'])
    const notice = { key: `service-thawed:${frozenAt}`, args: { frozenAt, thawedAt: act.now.toISOString(), reason } }
    const told = await enqueue(tx, act.now, { kind: 'service-thawed', to, ...notice })
    return act.record(told, { id: 'all', details: { frozenAt, told } })
  },
})

/**
 * From now on nobody changes anything; the coordinators and auditors are told. Refusal: service-frozen, when it is already.
 * @returns how many were told
 */
export async function freezeService(tools: Tools, reason: string): Promise<Outcome<number>> {
  const { folder } = tools.files
  const now = tools.clock.now()
  const existing = freezeOf(folder)
  if (existing !== null) return refuse('service-frozen', { ...existing })
  const freeze: Freeze = { frozenAt: now.toISOString(), reason }
  writeFreeze(folder, freeze)
  const outcome = await noteFreeze(tools, bySystem(now), freeze)
  if (!outcome.ok) removeFreeze(folder)
  return outcome
}

export const isFrozen = ({ files }: Tools): boolean => freezeOf(files.folder) !== null

/**
 * What it has taken of windows is given back (`returnTime`) before anything moves again.
 * @returns how many were told; null: it was not frozen
 */
export async function thawService(
  tools: Tools,
  returnTime: (tools: Tools, lost: { from: Date; to: Date }) => Promise<void>,
): Promise<Outcome<number | null>> {
  const { folder } = tools.files
  const now = tools.clock.now()
  const freeze = freezeOf(folder)
  if (freeze === null) return done(null)
  await returnTime(tools, { from: new Date(freeze.frozenAt), to: now })
  const outcome = await noteThaw(tools, bySystem(now), freeze)
  if (outcome.ok) removeFreeze(folder)
  return outcome
}
