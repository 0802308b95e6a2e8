import { makeDocument } from '#documents/makers.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { createLog } from '#shared/log.ts'
import { configureWording } from 'chat-wording'
import type { RehearsalOrder } from '#workflows/rehearsal/rehearse.ts'
import type { Answered, Asked } from '#shared/child.ts'

/** What the processes of `shared/child.ts` do. */
const JOBS: Record<string, (...input: never) => Promise<unknown>> = { document: makeDocument, rehearsal }

async function rehearsal(order: RehearsalOrder): Promise<Rehearsal> {
  configureWording({ timeZone: order.zone })
  const [{ rehearse }, { YEAR_PLAY: year }] = await Promise.all([
    import('#workflows/rehearsal/rehearse.ts'),
    import('#jobs/year-play.ts'),
  ])
  return rehearse(order, { year, log: createLog('warn') })
}

async function answerTo({ job, input }: Asked): Promise<Answered> {
  try {
    return { value: await JOBS[job]?.(...(input as never)) }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { fault: { message, stack } }
  }
}

process.on('message', (asked: Asked) => void answerTo(asked).then((answer) => process.send?.(answer)))
// Signals of a terminal or a service manager reach the whole group; the parent still waits for answers, and ends this one itself.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))
