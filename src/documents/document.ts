import { Child } from '#shared/child.ts'
import type { Outcome } from '#shared/outcome.ts'
import { wordingTimeZone } from 'chat-wording'
import type { Makers } from './makers.ts'

const LIMIT_MS = 60_000
/** The next picture of the same minute finds it warm. */
const IDLE_MS = 15_000

const child = new Child({ limitMs: LIMIT_MS, idleMs: IDLE_MS })

/**
 * Makes or reads a document in a process of its own: the loop of this one stays free, and its memory as it was.
 * Refusal: child-failed.
 */
export const document = <N extends keyof Makers>(
  name: N,
  ...input: Parameters<Makers[N]>
): Promise<Outcome<Awaited<ReturnType<Makers[N]>>>> => child.run('document', [wordingTimeZone(), name, ...input])
