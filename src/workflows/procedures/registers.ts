import { z } from 'zod'
import { columnsFor, type EntryFacts, type KeptAnswer } from '#domain/procedures/documents.ts'
import type { BothWords, DocumentRule, ProcedureDefinition, RegisterRule } from '#domain/procedures/definition.ts'
import { isParty } from '#domain/procedures/flow.ts'
import type { Actor } from '#domain/people/actor.ts'
import { knowingReviews } from '#reads/procedures/reviewing.ts'
import { done, refuse } from '#shared/outcome.ts'
import { PAGE_SIZE, placeOf } from '#shared/paging.ts'
import { caseById } from '#storage/procedures/cases.ts'
import { currentProcedures, procedureById } from '#storage/procedures/procedures.ts'
import {
  countEntries,
  countFound,
  entriesIn,
  entriesOfCase,
  entryById,
  type EntryRow,
} from '#storage/procedures/registers.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, query } from '../act.ts'
import { caseInput, loadCase } from './load-case.ts'

/** Of more than that, more of the name has to be said. */
const FOUND = 8
/** A workbook holds so many. */
const EXPORTED = 10_000
const EVERYBODY = { about: {} }

/** A register with what this reader sees beside each name. */
interface Seen {
  id: string
  procedureId: number
  index: number
  title: BothWords
  columns: readonly string[]
  /** Everybody sees as much. */
  isOpen: boolean
  mayExport: boolean
}

const roleOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.role : null)

async function registersFor(db: Reader, actor: Actor): Promise<Seen[]> {
  const procedures = await currentProcedures(db)
  return procedures.flatMap(({ id: procedureId, key, definition }) =>
    Object.entries(definition.registers).flatMap(([name, rule], index): Seen[] => {
      const columns = columnsFor(rule, roleOf(actor))
      if (columns === null) return []
      const isOpen = columns.every((path) => rule.public?.includes(path) === true)
      const mayExport = rule.readers.some((reader) => reader === roleOf(actor))
      return [{ id: `${key}:${name}`, procedureId, index, title: rule.title, columns, isOpen, mayExport }]
    }),
  )
}

/** With the answers that this reader sees beside the name. */
export interface EntryLine extends EntryFacts {
  answers: KeptAnswer[]
}

const entryLine = (row: EntryRow, { title, columns }: Pick<Seen, 'title' | 'columns'>, now: Date): EntryLine => ({
  id: row.id,
  register: title,
  number: row.number,
  name: row.name,
  issuedAt: row.issuedAt.toISOString(),
  validUntil: row.validUntil?.toISOString() ?? null,
  standing: row.standing,
  isOver: row.validUntil !== null && row.validUntil < now,
  answers: columns.flatMap((path) => row.answers[path] ?? []),
})

const idsOf = (rows: readonly EntryRow[]): string => rows.map(({ id }) => id).join(',')

/** The registers that are open to the reader, with how many stand in them. */
export const readRegisters = query('register.list', {
  input: NONE,
  load: () => EVERYBODY,
  async read(db, { actor }) {
    const counts = await countEntries(db)
    const registers = await registersFor(db, actor)
    return done({
      registers: registers.map(({ id, procedureId, index, title }) => ({
        procedureId,
        index,
        title,
        count: counts.get(id) ?? 0,
      })),
    })
  },
})

/** A page of one register, the newest first. Refusal: not-found. */
export const readRegister = query('register.open', {
  input: z.object({ procedureId: z.number().int(), register: z.number().int(), page: z.number().int() }),
  load: () => EVERYBODY,
  async read(db, act, { procedureId, register, page }) {
    const all = await registersFor(db, act.actor)
    const seen = all.find((one) => one.procedureId === procedureId && one.index === register)
    if (seen === undefined) return refuse('not-found')
    const count = (await countEntries(db)).get(seen.id) ?? 0
    const { start, ...place } = placeOf(count, page)
    const rows = await entriesIn(db, [seen.id], null, { skip: start, take: PAGE_SIZE })
    const { index, title, mayExport } = seen
    const entries = rows.map((row) => entryLine(row, seen, act.now))
    const told = { procedureId, index, title, mayExport, count, ...place, entries }
    return seen.isOpen ? act.open(told) : act.tell(told, { id: procedureId, details: { entries: idsOf(rows) } })
  },
})

/** A whole register for its readers, the newest first. Plain JSON. Refusal: not-found. */
export const readRegisterExport = query('register.export', {
  input: z.object({ procedureId: z.number().int(), register: z.number().int() }),
  load: () => EVERYBODY,
  async read(db, act, { procedureId, register }) {
    const seen = (await registersFor(db, act.actor)).find(
      (one) => one.procedureId === procedureId && one.index === register && one.mayExport,
    )
    if (seen === undefined) return refuse('not-found')
    const rows = await entriesIn(db, [seen.id], null, { skip: 0, take: EXPORTED })
    const entries = rows.map((row) => entryLine(row, seen, act.now))
    const heads = seen.columns.flatMap((path) => rows.find(({ answers }) => answers[path])?.answers[path]?.title ?? [])
    return act.tell(
      { procedureId, index: register, title: seen.title, heads, entries },
      { id: procedureId, details: { register: seen.id, entries: rows.length } },
    )
  },
})

/** By a part of the name, or by the number, in all that is open to the reader: how many there are, and the newest. */
export const findEntries = query('register.find', {
  input: z.object({ words: z.string().min(2).max(100) }),
  load: () => EVERYBODY,
  async read(db, act, { words }) {
    const all = await registersFor(db, act.actor)
    const ids = all.map(({ id }) => id)
    const rows = await entriesIn(db, ids, words, { skip: 0, take: FOUND })
    const seenIn = ({ register }: EntryRow): Seen | undefined => all.find(({ id }) => id === register)
    const entries = rows.flatMap((row) => {
      const seen = seenIn(row)
      return seen === undefined ? [] : [entryLine(row, seen, act.now)]
    })
    const closed = rows.filter((row) => seenIn(row)?.isOpen === false)
    const told = { count: await countFound(db, ids, words), entries }
    if (closed.length === 0) return act.open(told)
    return act.tell(told, { id: 'search', details: { entries: idsOf(closed) } })
  },
})

const entryInput = z.object({ entryId: z.number().int() })

/** One entry, also to whoever holds it. Refusal: not-found. */
export const readEntry = query('register.entry', {
  input: entryInput,
  load: () => EVERYBODY,
  async read(db, act, { entryId }) {
    const { actor, now } = act
    const row = await entryById(db, entryId)
    const seen = (await registersFor(db, actor)).find(({ id }) => id === row?.register)
    const isHolder = actor.kind === 'person' && row !== null && row.holderId === actor.personId
    const rules = row === null ? null : await rulesOf(db, row)
    if (row === null || rules === null || (seen === undefined && !isHolder)) return refuse('not-found')
    const columns = isHolder ? rules.register.columns : (seen?.columns ?? [])
    const isOffice = roleOf(actor) === 'coordinator'
    const told = {
      ...entryLine(row, { title: rules.register.title, columns }, now),
      caseId: row.caseId,
      reason: isHolder || isOffice ? row.reason : '',
      mayChange: isOffice,
      maySee: isHolder || isOffice,
    }
    const isOpen = isHolder || (seen?.isOpen === true && !isOffice)
    return isOpen ? act.open(told) : act.tell(told, { id: row.caseId, agencyId: row.case.agencyId })
  },
})

async function rulesOf(
  db: Reader,
  row: EntryRow,
): Promise<{ definition: ProcedureDefinition; document: DocumentRule; register: RegisterRule } | null> {
  const definition = (await procedureById(db, row.case.procedureId))?.definition
  const document = definition?.documents[row.document]
  const register = definition?.registers[document?.register ?? '']
  return definition === undefined || document === undefined || register === undefined
    ? null
    : { definition, document, register }
}

/** What stands on the paper. */
export const readDocument = query('document.show', {
  input: entryInput,
  async load(db, { person }, { entryId }) {
    const entry = await entryById(db, entryId)
    const rules = entry === null ? null : await rulesOf(db, entry)
    const row = entry === null ? null : await caseById(db, entry.caseId)
    if (entry === null || rules === null || row === null) return null
    const isHolder = entry.holderId === person.personId
    return {
      about: { party: isHolder || isParty(await knowingReviews(db, person, row), rules.definition, row) },
      entry,
      rules,
    }
  },
  read: (_db, act, _input, { entry, rules }) =>
    Promise.resolve(act.tell(onPaper(entry, rules), { id: entry.caseId, agencyId: entry.case.agencyId })),
})

type Rules = NonNullable<Awaited<ReturnType<typeof rulesOf>>>

const onPaper = (entry: EntryRow, { document }: Pick<Rules, 'document'>) => ({
  title: document.title,
  text: document.text,
  signature: document.signature,
  number: entry.number,
  name: entry.name,
  receipt: entry.receipt,
  issuedAt: entry.issuedAt.toISOString(),
  validUntil: entry.validUntil?.toISOString() ?? null,
  answers: entry.answers,
})

/** All that was issued in a case, for one file. Refusal: not-found. */
export const readDocuments = query('document.all', {
  input: caseInput,
  load: loadCase,
  async read(db, act, { caseId }, { row }) {
    const papers: ReturnType<typeof onPaper>[] = []
    for (const entry of await entriesOfCase(db, caseId)) {
      const rules = await rulesOf(db, entry)
      if (rules !== null) papers.push(onPaper(entry, rules))
    }
    if (papers.length === 0) return refuse('not-found')
    return act.tell({ code: row.code, papers }, { id: caseId, agencyId: row.agencyId })
  },
})
