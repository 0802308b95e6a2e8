import type { PlatformRules } from './platform-rules.ts'
import type { ApiSchema, SchemaField } from './schema-file.ts'
import type { SchemaFault } from './schema-fault.ts'
import { Upload } from './upload.ts'

export type Fields = ReadonlyMap<string, SchemaField>

/** The schema with its indexes, and the rules of one platform. */
export interface SchemaBook {
  schema: ApiSchema
  rules: PlatformRules
  typeFields: Map<string, Fields>
}

export const indexed = (fields: readonly SchemaField[]): Fields => new Map(fields.map((field) => [field.name, field]))

/** Their limits count after marks are parsed, so whoever parses the text measures it. */
const measuredAfterParsing = new Set(['text', 'caption', 'question', 'explanation', 'description', 'quote'])

const fieldsOfType = (book: SchemaBook, type: string): Fields | undefined => {
  let fields = book.typeFields.get(type)
  const declared = book.schema.types[type]?.fields
  if (fields === undefined && declared !== undefined) {
    fields = indexed(declared)
    book.typeFields.set(type, fields)
  }
  return fields
}

export const walkObject = (
  book: SchemaBook,
  fields: Fields,
  value: Record<string, unknown>,
  path: string,
  faults: SchemaFault[],
  allowed?: readonly string[],
): void => {
  const under = (name: string): string => (path === '' ? name : `${path}.${name}`)
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue
    const field = fields.get(name)
    if (field === undefined)
      faults.push({ path: under(name), kind: 'unknown', detail: 'the schema does not know this field' })
    else if (allowed !== undefined && !allowed.includes(name)) {
      faults.push({ path: under(name), kind: 'platform', detail: 'this platform does not know this field' })
    } else walkField(book, field, item, under(name), faults)
  }
  for (const field of fields.values()) {
    if (field.required === true && (value[field.name] === undefined || value[field.name] === null)) {
      faults.push({ path: under(field.name), kind: 'missing', detail: 'required' })
    }
  }
}

const walkField = (book: SchemaBook, field: SchemaField, value: unknown, path: string, faults: SchemaFault[]): void => {
  const before = faults.length
  walkTypes(book, field.types, value, path, faults)
  if (faults.length > before) return
  if (field.name === 'parse_mode' && typeof value === 'string' && !book.rules.parseModes.includes(value)) {
    faults.push({ path, kind: 'platform', detail: `parse mode ${value}` })
  }
  if (field.limit === undefined || measuredAfterParsing.has(field.name) || typeof value !== 'string') return
  const size = field.limit.unit === 'bytes' ? Buffer.byteLength(value) : value.length
  if (size < field.limit.min || size > field.limit.max) {
    faults.push({
      path,
      kind: 'limit',
      detail: `${size} ${field.limit.unit}, allowed are ${field.limit.min} to ${field.limit.max}`,
    })
  }
}

const weights: Partial<Record<SchemaFault['kind'], number>> = { type: 10, missing: 5 }

/**
 * How badly a value fits a type. A fault deep inside says little, the value's own fields say much, and there a wrong literal or a
 * missing field says "this is another type" louder than an unknown field does.
 */
const misfit = (found: readonly SchemaFault[], path: string): number =>
  found.reduce((sum, fault) => {
    const isDeep = /[.[].*[.[]/.test(fault.path.slice(path.length))
    return sum + (weights[fault.kind] ?? 1) * (isDeep ? 1 : 100)
  }, 0)

/** Of several possible types the one with the fewest faults is meant. */
const walkTypes = (
  book: SchemaBook,
  types: readonly string[],
  value: unknown,
  path: string,
  faults: SchemaFault[],
): void => {
  let best: SchemaFault[] | undefined
  for (const type of types) {
    const found: SchemaFault[] = []
    walkType(book, type, value, path, found)
    if (found.length === 0) return
    if (best === undefined || misfit(found, path) < misfit(best, path)) best = found
  }
  if (best !== undefined) faults.push(...best)
}

const isPlain: Record<string, (value: unknown) => boolean> = {
  True: (value) => value === true,
  False: (value) => value === false,
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  InputFile: (value) => value instanceof Upload || typeof value === 'string',
}

/** `="HTML"` or `=3`. */
const isLiteral = (type: string, value: unknown): boolean =>
  typeof value === 'string' ? type === `=${JSON.stringify(value)}` : typeof value === 'number' && type === `=${value}`

const walkType = (book: SchemaBook, type: string, value: unknown, path: string, faults: SchemaFault[]): void => {
  const wrong = (): void => {
    faults.push({ path, kind: 'type', detail: `expected ${type}` })
  }
  const plain = isPlain[type]
  if (plain !== undefined) {
    if (!plain(value)) return wrong()
    // Half a sign, as a careless cut leaves it: the platform refuses the whole request.
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
      faults.push({ path, kind: 'limit', detail: 'strings must be encoded in UTF-8' })
    return
  }
  if (type.startsWith('=')) return isLiteral(type, value) ? undefined : wrong()
  if (type.startsWith('Array of ')) {
    const item = type.slice('Array of '.length)
    const items = item.startsWith('(') ? item.slice(1, -1).split('|') : [item]
    if (!Array.isArray(value)) return wrong()
    for (const [index, one] of value.entries()) walkTypes(book, items, one, `${path}[${index}]`, faults)
    return
  }
  if (type === 'KeyboardButton' && typeof value === 'string') return
  if (type === 'RichText' && (typeof value === 'string' || Array.isArray(value))) return
  const declared = book.schema.types[type]
  const others = declared?.alias ?? declared?.subtypes
  if (others !== undefined) return walkTypes(book, others, value, path, faults)
  const fields = fieldsOfType(book, type)
  if (fields === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return wrong()
  walkObject(book, fields, value as Record<string, unknown>, path, faults, book.rules.typeFields[type])
}
