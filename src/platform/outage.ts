import { GrammyError, HttpError } from 'grammy'

/** The messenger is out of reach or asks to wait: the same work can succeed later, unlike with a fault of ours. */
export const isOutage = (error: unknown): boolean =>
  error instanceof HttpError || (error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500))

/** The connection was refused or the host not found: nobody got the call. */
export function wasRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && (cause.code === 'ECONNREFUSED' || cause.code === 'ENOTFOUND')
}
