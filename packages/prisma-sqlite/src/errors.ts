import { DriverAdapterError } from '@prisma/driver-adapter-utils'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a statement cannot do without the disk, the lock or the memory it needs; the fault lies in none of its values. */
const TROUBLE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CORRUPT|NOTADB|NOMEM|CANTOPEN|PROTOCOL|READONLY|INTERRUPT|MISUSE)/

export const isTrouble = (error: unknown): boolean => TROUBLE.test(codeOf(error))

const lockedOut = new WeakSet<Error>()

/** Remembers that this error came from a BEGIN that found the lock taken: nothing of the transaction has happened. */
export function noteLockedOut(error: unknown): boolean {
  if (!(error instanceof Error) || !codeOf(error).startsWith('SQLITE_BUSY')) return false
  lockedOut.add(error)
  return true
}

export const isLockedOut = (error: unknown): boolean => error instanceof Error && lockedOut.has(error)

/** SQLite's errors in the words Prisma's client understands (P2002, P2003, …). */
export function translation(error: unknown): unknown {
  const code = codeOf(error)
  if (!(error instanceof Error) || !code.startsWith('SQLITE_')) return error
  const message = error.message.replace(/^SQLITE_[A-Z_]+: /, '')
  const original = { originalCode: code, originalMessage: error.message }
  const fields = message
    .split('constraint failed: ')
    .at(1)
    ?.split(', ')
    .map((field) => field.split('.').at(-1) ?? field)
  const constraint = fields === undefined ? {} : { constraint: { fields } }
  if (message.startsWith('UNIQUE constraint'))
    return new DriverAdapterError({ ...original, kind: 'UniqueConstraintViolation', ...constraint })
  if (message.startsWith('NOT NULL constraint'))
    return new DriverAdapterError({ ...original, kind: 'NullConstraintViolation', ...constraint })
  if (message.startsWith('FOREIGN KEY constraint'))
    return new DriverAdapterError({
      ...original,
      kind: 'ForeignKeyConstraintViolation',
      constraint: { foreignKey: {} },
    })
  if (code.startsWith('SQLITE_BUSY')) return new DriverAdapterError({ ...original, kind: 'SocketTimeout' })
  if (message.startsWith('no such table'))
    return new DriverAdapterError({ ...original, kind: 'TableDoesNotExist', table: message.split(': ').at(1) ?? '' })
  return new DriverAdapterError({ ...original, kind: 'sqlite', extendedCode: 1, message })
}
