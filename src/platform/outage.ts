import { GrammyError, HttpError } from 'grammy'

/** The messenger is out of reach or asks to wait: the same work can succeed later, unlike with a fault of ours. */
export const isOutage = (error: unknown): boolean =>
  error instanceof HttpError || (error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500))

const REFUSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/** The connection was refused or the host not found: nobody got the call. */
export const wasRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && REFUSED.has(String(error.code))
