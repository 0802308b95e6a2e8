import { type ArgType, type ColumnType, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const DECLARED: Record<string, ColumnType> = {
  INT: ColumnTypeEnum.Int32,
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  DECIMAL: ColumnTypeEnum.Numeric,
  REAL: ColumnTypeEnum.Double,
  FLOAT: ColumnTypeEnum.Float,
  DOUBLE: ColumnTypeEnum.Double,
  DATETIME: ColumnTypeEnum.DateTime,
  DATE: ColumnTypeEnum.Date,
  TEXT: ColumnTypeEnum.Text,
  BLOB: ColumnTypeEnum.Bytes,
  BOOLEAN: ColumnTypeEnum.Boolean,
  JSONB: ColumnTypeEnum.Json,
}

/** The type of a column: as declared, else (expressions such as COUNT) by its first value. */
export function columnType(declared: string | null, rows: unknown[][], column: number): ColumnType {
  const known = DECLARED[declared?.toUpperCase() ?? '']
  if (known !== undefined) return known
  const value = rows.find((row) => row[column] !== null && row[column] !== undefined)?.[column]
  if (typeof value === 'string') return ColumnTypeEnum.Text
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64
  if (typeof value === 'number') return ColumnTypeEnum.Double
  return value === undefined ? ColumnTypeEnum.Int32 : ColumnTypeEnum.Bytes
}

export function fromDriver(value: unknown, type: ColumnType): unknown {
  if (type === ColumnTypeEnum.DateTime && (typeof value === 'bigint' || typeof value === 'number'))
    return new Date(Number(value)).toISOString()
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'number' && (type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64))
    return Math.trunc(value)
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  return value
}

// All instants are stored as `2026-11-20T11:45:28.473+00:00`, so that their text order is their order in time.
export const instantText = (date: Date): string => date.toISOString().replace('Z', '+00:00')

// What Prisma hands over as text though the column is none.
const FROM_TEXT: Record<string, ((text: string) => unknown) | undefined> = {
  int: (text) => Number.parseInt(text, 10),
  bigint: (text) => BigInt(text),
  float: Number.parseFloat,
  decimal: Number.parseFloat,
  datetime: (text) => instantText(new Date(text)),
  bytes: (text) => Buffer.from(text, 'base64'),
}

export function toDriver(value: unknown, type: ArgType | undefined): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return instantText(value)
  if (typeof value !== 'string') return value
  return FROM_TEXT[type?.scalarType ?? '']?.(value) ?? value
}
