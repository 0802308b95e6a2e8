import { GrammyError, HttpError } from 'grammy'

/** The messenger is out of reach or asks to wait: the same work can succeed later, unlike with a fault of ours. */
export const isOutage = (error: unknown): boolean =>
  error instanceof HttpError || (error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500))

const NOT_STORED =
  /SQLITE_(?:FULL|IOERR|BUSY|NOMEM|CANTOPEN)|database or disk is full|disk I\/O error|database is locked|ENOSPC|EDQUOT|SocketTimeout|Operation has timed out|transaction in the given time/

/** Nothing can be saved for now, because the disk is full or another process writes: no fault of what was to be saved (R13, R14). */
export function isStorageOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: unknown }
  return NOT_STORED.test(`${String(code)} ${error.message}`) || isStorageOutage(error.cause)
}

/** Our token is refused: no fault of what was to be sent. */
export const isTokenRefused = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 401

/** How long the messenger wants to be left alone; null where it does not say. */
export const askedToWaitMs = (error: unknown): number | null =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined
    ? 1000 * error.parameters.retry_after
    : null

const REFUSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/** The connection was refused or the host not found: nobody got the call. */
export const wasRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && REFUSED.has(String(error.code))
