import { Ring } from './ring.ts'

export interface RecordedRequest {
  method: string
  params: Record<string, unknown>
  /** ISO instant by the emulator's clock. */
  at: string
  ok: boolean
  error?: string
  /** HTTP-like code of a refusal. */
  code?: number
  chatId?: number
  /** The fault that struck, when one did. */
  fault?: string
}

export interface Violation {
  method: string
  path: string
  kind: 'unknown' | 'missing' | 'type' | 'limit' | 'platform' | 'not-emulated'
  detail: string
}

export interface RequestLog {
  readonly requests: Ring<RecordedRequest>
  readonly violations: Ring<Violation>
}

export const createRequestLog = (): RequestLog => ({ requests: new Ring(5_000), violations: new Ring(5_000) })
