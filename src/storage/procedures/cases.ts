import { cleanText, squash } from 'persian-text'
import type { CaseActKind, CaseEnd } from '#domain/procedures/cases.ts'
import type { Holder } from '#domain/procedures/definition.ts'
import type { Prisma } from '../generated/client.ts'
import { forgetBlobs } from '../evidence/attachments.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

export const CASE = {
  id: true,
  code: true,
  procedureId: true,
  roundId: true,
  cycleId: true,
  agencyId: true,
  inquiryId: true,
  unitId: true,
  applicantId: true,
  name: true,
  step: true,
  holder: true,
  stepSince: true,
  dueAt: true,
  claimedBy: true,
  asked: true,
  startedAt: true,
  endedAt: true,
  end: true,
  version: true,
  parties: { select: { personId: true }, orderBy: { namedAt: 'asc' } },
} as const satisfies Prisma.CaseSelect

type Raw = Prisma.CaseGetPayload<{ select: typeof CASE }>
/** `respondents`: the persons who were named for it. */
export interface CaseRow extends Omit<Raw, 'parties'> {
  respondents: number[]
}
export const caseOf = ({ parties, ...row }: Raw): CaseRow => ({
  ...row,
  respondents: parties.map(({ personId }) => personId),
})

export type NewCase = Pick<CaseRow, 'code' | 'procedureId' | 'name' | 'step' | 'stepSince'> &
  Partial<
    Pick<CaseRow, 'roundId' | 'cycleId' | 'agencyId' | 'inquiryId' | 'unitId' | 'applicantId' | 'holder' | 'dueAt'>
  >

/** @returns id of the case */
export async function addCase(tx: Tx, { name, ...row }: NewCase): Promise<number> {
  const data = { ...row, name: cleanText(name), searchKey: squash(name), startedAt: row.stepSince }
  return (await tx.case.create({ data, select: { id: true } })).id
}

export async function caseById(db: Reader, id: number): Promise<CaseRow | null> {
  const row = await db.case.findUnique({ where: { id }, select: CASE })
  return row === null ? null : caseOf(row)
}

/** Compare-and-set on the version. @returns whether this one changed it */
export async function changeCase(
  tx: Tx,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  data: {
    step?: string
    holder?: Holder | null
    stepSince?: Date
    dueAt?: Date | null
    claimedBy?: number | null
    asked?: string | null
    endedAt?: Date | null
    end?: CaseEnd | null
  },
): Promise<boolean> {
  const { count } = await tx.case.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } })
  return count === 1
}

/** Which question is before whoever fills it in: no change of the case itself. */
export async function setAsked(tx: Tx, id: number, asked: string | null): Promise<void> {
  await tx.case.updateMany({ where: { id }, data: { asked } })
}

export interface CaseActRow {
  id: number
  step: string
  kind: CaseActKind
  outcome: string | null
  note: string
  personId: number | null
  at: Date
}

export async function addAct(
  tx: Tx,
  act: Omit<CaseActRow, 'id' | 'outcome' | 'note'> &
    Partial<Pick<CaseActRow, 'outcome' | 'note'>> & { caseId: number; values?: PrismaJson },
): Promise<number> {
  const { outcome = null, note = '', values = {}, ...row } = act
  return (await tx.caseAct.create({ data: { ...row, outcome, note, values }, select: { id: true } })).id
}
type PrismaJson = Prisma.CaseActCreateInput['values']

/** Oldest first. */
export const actsOf = (db: Reader, caseId: number): Promise<CaseActRow[]> =>
  db.caseAct.findMany({
    where: { caseId },
    orderBy: { id: 'asc' },
    select: { id: true, step: true, kind: true, outcome: true, note: true, personId: true, at: true },
  })

/** How many times a repeated part of a case is over. */
export const timesOver = (db: Reader, caseId: number, step: string): Promise<number> =>
  db.caseAct.count({ where: { caseId, step, kind: 'repeat' } })

/** What was handed in, of one act or of the last one that said something of this question; null: nothing was. */
export async function handedIn(db: Reader, of: { id: number } | { caseId: number; path: string }) {
  const where = 'id' in of ? of : { caseId: of.caseId, kind: 'submit' as const }
  const acts = await db.caseAct.findMany({ where, orderBy: { id: 'desc' }, select: { values: true, at: true } })
  return acts.find(({ values }) => 'id' in of || values[of.path] !== undefined) ?? null
}

export async function nameParties(
  tx: Tx,
  caseId: number,
  personIds: readonly number[],
  namedBy: number | null,
  namedAt: Date,
) {
  for (const personId of personIds)
    await tx.caseParty.upsert({
      where: { caseId_personId: { caseId, personId } },
      create: { caseId, personId, namedBy, namedAt },
      update: {},
      select: { caseId: true },
    })
}

/** Whoever brings the first code of a request that came to the desk has made it. */
export const adoptCase = async (tx: Tx, id: number, applicantId: number): Promise<void> => {
  await tx.case.updateMany({ where: { id, applicantId: null }, data: { applicantId } })
}

/** Everybody who was named for a case of the round. */
export async function partiesOfRound(db: Reader, roundId: number): Promise<{ personId: number; name: string }[]> {
  const select = { personId: true, person: { select: { name: true } } } as const
  const rows = await db.caseParty.findMany({ where: { case: { roundId } }, orderBy: { namedAt: 'asc' }, select })
  return rows.map(({ personId, person: { name } }) => ({ personId, name }))
}

export async function unnameParty(tx: Tx, caseId: number, personId: number): Promise<void> {
  await tx.caseParty.deleteMany({ where: { caseId, personId } })
}

/** By tracking code or a part of the name, the newest first; the caller judges which of them may be seen. */
export async function searchCases(db: Reader, words: string, code: string | null, limit: number): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: code === null ? { searchKey: { contains: squash(words) } } : { code },
    orderBy: { id: 'desc' },
    take: limit,
    select: CASE,
  })
  return rows.map(caseOf)
}

const CLOCKS = { tables: ['Case'] as const }

/** When the next clock of an open case runs out, or the last one has; null: none runs. From memory until a case is written. */
export const firstClock = (db: Reader): Promise<Date | null> =>
  keptOf(
    db,
    CLOCKS,
    async () => (await db.case.aggregate({ where: { endedAt: null }, _min: { dueAt: true } }))._min.dueAt,
  )

const ERASED_AT_ONCE = 200
const OPEN = { tables: ['Case'] as const }
/** From memory until a case is written. */
export const isAnyOpen = (db: Reader): Promise<boolean> =>
  keptOf(db, OPEN, async () => (await db.case.findFirst({ where: { endedAt: null }, select: { id: true } })) !== null)

/** Open cases that run by these procedures. */
export async function openCasesBy(db: Reader, procedureIds: readonly number[]): Promise<CaseRow[]> {
  const where = { endedAt: null, procedureId: { in: [...procedureIds] } }
  return (await db.case.findMany({ where, orderBy: { id: 'asc' }, select: CASE })).map(caseOf)
}

/** Open cases whose clock has run out. */
export const overdueCases = (db: Reader, now: Date): Promise<CaseRow[]> => openWithClock(db, { lt: now })

/** Open cases with a clock that ends in this time. */
export async function openWithClock(db: Reader, dueAt: { gte?: Date; lt?: Date }): Promise<CaseRow[]> {
  const rows = await db.case.findMany({ where: { endedAt: null, dueAt }, orderBy: { id: 'asc' }, select: CASE })
  return rows.map(caseOf)
}

/** How many steps of cases are late, by whoever owes them, most first. */
export async function lateByHolder(db: Reader, now: Date): Promise<{ holder: Holder; count: number }[]> {
  const rows = await db.case.groupBy({
    by: ['holder'],
    where: { endedAt: null, dueAt: { lt: now }, holder: { not: null } },
    _count: true,
  })
  return rows
    .flatMap(({ holder, _count: count }) => (holder === null ? [] : [{ holder, count }]))
    .toSorted((a, b) => b.count - a.count)
}

/** Open cases about a unit. */
export async function openCasesOfUnit(db: Reader, unitId: number): Promise<CaseRow[]> {
  return (await db.case.findMany({ where: { unitId, endedAt: null }, select: CASE })).map(caseOf)
}

/** How many cases that somebody applied with are so. */
export const countApplied = (db: Reader, where: Prisma.CaseWhereInput): Promise<number> =>
  db.case.count({ where: { applicantId: { not: null }, ...where } })

/** What it is about becomes known later, by what is filled in. */
export const renameCase = async (tx: Tx, id: number, name: string): Promise<void> => {
  await tx.case.updateMany({ where: { id }, data: { name: cleanText(name), searchKey: squash(name) } })
}

/** What somebody entered goes, in what was handed in as well; that it was, and by whom, stays. @returns how much went */
export async function eraseEntered(tx: Tx, id: number): Promise<{ answers: number; files: number }> {
  const { count: answers } = await tx.caseAnswer.deleteMany({ where: { caseId: id } })
  const hashes = (await tx.caseFile.findMany({ where: { caseId: id }, select: { sha256: true } })).map(
    (one) => one.sha256,
  )
  const { count: files } = await tx.caseFile.deleteMany({ where: { caseId: id } })
  await forgetBlobs(tx, hashes)
  await tx.caseAct.updateMany({ where: { caseId: id }, data: { values: {} } })
  await tx.meetingNote.deleteMany({ where: { meetingItem: { meeting: { caseId: id } } } })
  return { answers, files }
}

/** Cases that run by these procedures, came to their end before this and still hold what was entered. */
export const casesToErase = (
  db: Reader,
  procedureIds: readonly number[],
  endedBefore: Date,
): Promise<{ id: number }[]> =>
  db.case.findMany({
    where: {
      procedureId: { in: [...procedureIds] },
      endedAt: { lt: endedBefore },
      OR: [{ answers: { some: {} } }, { files: { some: {} } }],
    },
    orderBy: { id: 'asc' },
    take: ERASED_AT_ONCE,
    select: { id: true },
  })

/** All of a round, in the order of their ids. */
export async function casesOfRound(db: Reader, roundId: number): Promise<CaseRow[]> {
  const rows = await db.case.findMany({ where: { roundId }, orderBy: { id: 'asc' }, select: CASE })
  return rows.map(caseOf)
}
