import type { PlatformRules } from './platform-rules.ts'
import { apiSchema, type SchemaField } from './schema-file.ts'
import type { SchemaFault } from './schema-fault.ts'
import { type Fields, indexed, type SchemaBook, walkObject } from './schema-walk.ts'
import type { Upload } from './upload.ts'
import type { Params } from './wire.ts'

export interface RequestCheck {
  /** The schema's spelling of a method, however it was written in the request. */
  methodNamed(name: string): string | undefined
  /** Turns the strings of forms into what the schema says they are, and lists every fault. */
  check(method: string, raw: Params, uploads: ReadonlyMap<string, Upload>): { params: Params; faults: SchemaFault[] }
}

export const createRequestCheck = (rules: PlatformRules): RequestCheck => {
  const schema = apiSchema()
  const book: SchemaBook = { schema, rules, typeFields: new Map() }
  const names = new Map(Object.keys(schema.methods).map((name) => [name.toLowerCase(), name]))
  const methodFields = new Map<string, Fields>()
  const classicFields: SchemaField[] = Object.entries(rules.classicParameters).map(([name, type]) => ({
    name,
    types: [type],
  }))

  const fieldsOf = (method: string): Fields => {
    let fields = methodFields.get(method)
    if (fields === undefined) {
      fields = indexed([...(schema.methods[method]?.fields ?? []), ...classicFields])
      methodFields.set(method, fields)
    }
    return fields
  }
  const isTaken = (method: string, name: string): boolean => {
    const own = rules.methodParameters[method]
    return own === undefined ? rules.parameters?.has(name) !== false : own.includes(name)
  }

  return {
    methodNamed: (name) => names.get(name.toLowerCase()),
    check(method, raw, uploads) {
      if (rules.methods?.has(method) === false) {
        return {
          params: raw,
          faults: [{ path: method, kind: 'platform', detail: 'this platform does not know this method' }],
        }
      }
      const fields = fieldsOf(method)
      const faults: SchemaFault[] = []
      const params: Params = {}
      for (const [name, value] of Object.entries(raw)) {
        if (value === null || value === undefined) continue
        const field = fields.get(name)
        params[name] = field === undefined ? value : fromString(field.types, value)
      }
      for (const [name, upload] of uploads) if (fields.has(name)) params[name] = upload
      for (const name of Object.keys(params)) {
        if (fields.has(name) && !isTaken(method, name)) {
          faults.push({ path: name, kind: 'platform', detail: 'this platform does not know this parameter' })
        }
      }
      walkObject(book, fields, params, '', faults)
      return { params, faults }
    },
  }
}

const switches: Record<string, boolean> = { true: true, True: true, '1': true, false: false, False: false, '0': false }

/** Forms, queries and multipart bodies carry numbers, switches and objects as strings. */
const fromString = (types: readonly string[], value: unknown): unknown => {
  if (typeof value !== 'string') return value
  if (types.includes('Number') && types.includes('String')) return /^-?\d{1,15}$/.test(value) ? Number(value) : value
  if (types.some((type) => type === 'String' || type === 'InputFile' || type.startsWith('="'))) return value
  if (types.includes('Number')) return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
  if (types.includes('Boolean')) return switches[value] ?? value
  if (!/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}
