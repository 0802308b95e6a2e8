/**
 * One text for one content, whatever order its keys were written in: what is hashed for approvals. Dates become ISO texts,
 * undefined fields are left out. Throws TypeError for what JSON cannot hold, because a hash over it would vouch for nothing.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(`no canonical form for ${typeof value}`)
  let fields = ''
  for (const [key, field] of fieldsOf(value))
    fields += `${fields === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`
  return `{${fields}}`
}

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The same text piece by piece, for what is too long to lie in memory once more: lists in lists, `depth` deep, come row by row. */
export function* canonicalPieces(value: unknown, depth = 3): Generator<string> {
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  if (depth === 0 || !(Array.isArray(value) || isPlain)) return yield canonicalJson(value)
  const parts: [string, unknown][] = Array.isArray(value)
    ? value.map((one: unknown) => ['', one])
    : fieldsOf(value).map(([key, field]) => [`${JSON.stringify(key)}:`, field])
  yield Array.isArray(value) ? '[' : '{'
  for (const [i, [before, one]] of parts.entries()) {
    yield `${i === 0 ? '' : ','}${before}`
    yield* canonicalPieces(one, depth - 1)
  }
  yield Array.isArray(value) ? ']' : '}'
}
