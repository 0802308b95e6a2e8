import type { Role } from '#domain/vocabulary.ts'
import { type AuditOf, auditRows, subjectRows } from '#storage/audit-reading.ts'
import type { Reader } from '#storage/transaction.ts'

/** What an entry is about, in facts that a screen has words for. */
export interface AuditedThing {
  entity: string
  id: string
  name: string
  /** Of an indicator, or the year of a cycle. */
  code: string
  role: Role | null
}

export interface AuditLine {
  seq: number
  at: Date
  personId: number | null
  /** Null: the service itself or its operator. */
  name: string | null
  actor: string
  action: string
  thing: AuditedThing
}

export interface AuditEntries {
  lines: AuditLine[]
  /** Number of the last entry shown, when there are older ones. */
  older: number | null
}

const SHOWN = 4

/** The newest entries of a person, of an agency, about one thing, or all; from before one of them on. */
export async function auditEntries(db: Reader, of: AuditOf, before: number | null): Promise<AuditEntries> {
  const rows = await auditRows(db, of, before, SHOWN + 1)
  const shown = rows.slice(0, SHOWN)
  const thingOf = await thingsOf(
    db,
    shown.flatMap(({ subject, personId }) => [subject, ...(personId === null ? [] : [`person:${personId}`])]),
  )
  const lines = shown.map(({ subject, ...row }) => {
    const name = row.personId === null ? null : thingOf(`person:${row.personId}`).name
    return { ...row, name, thing: thingOf(subject) }
  })
  return { lines, older: rows.length > SHOWN ? (lines.at(-1)?.seq ?? null) : null }
}

/** What these subjects are called; the bare id where a row is gone. */
export async function thingsOf(db: Reader, subjects: readonly string[]): Promise<(subject: string) => AuditedThing> {
  const parts = subjects.map(partsOf)
  const idsOf = (entity: string): number[] => [
    ...new Set(parts.flatMap(({ entity: own, id }) => (own === entity && /^\d+$/.test(id) ? [Number(id)] : []))),
  ]
  const rows = await subjectRows(db, idsOf)
  const names = new Map<string, { name: string; role?: Role; code?: string }>([
    ...rows.items.map(
      ({ id, indicator, agency }) => [`item:${id}`, { code: indicator.code, name: agency.name }] as const,
    ),
    ...rows.agencies.map(({ id, name }) => [`agency:${id}`, { name }] as const),
    ...rows.circulars.map(({ id, number }) => [`circular:${id}`, { name: number }] as const),
    ...rows.extensions.map(({ id, agency }) => [`extension:${id}`, { name: agency.name }] as const),
    ...rows.seats.map(({ id, role, person }) => [`seat:${id}`, { name: person.name, role }] as const),
    ...rows.people.map(({ id, name }) => [`person:${id}`, { name }] as const),
    ...rows.cycles.map(({ id, year }) => [`cycle:${id}`, { name: '', code: String(year) }] as const),
  ])
  return (subject) => {
    const { entity, id } = partsOf(subject)
    const found = names.get(subject)
    return { entity, id, name: found?.name ?? id, code: found?.code ?? '', role: found?.role ?? null }
  }
}

const partsOf = (subject: string): { entity: string; id: string } => {
  const at = subject.indexOf(':')
  return { entity: subject.slice(0, at), id: subject.slice(at + 1) }
}
