import { receiptFrom } from '#domain/receipts/receipt.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { Database } from '#storage/database.ts'
import { installShipped } from '#storage/procedures/procedures.ts'

const CODE = receiptFrom(Uint8Array.from([1, 2, 3, 4, 5]))
const DESK = 500
const ROUNDS = 12
const SUBJECTS = 1600

/** A desk of judges, twelve rounds of 1,600 subjects that have ended, and one case that a focal point fills in. */
export async function fillCases(db: Database, now: Date): Promise<void> {
  await installShipped(db, now)
  const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: 'base-data' } })
  const dueAt = new Date(now.getTime() + 5 * 86_400_000)
  await db.$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${DESK})
    INSERT INTO "Case" ("code", "procedureId", "agencyId", "name", "searchKey", "step", "holder", "stepSince", "dueAt", "startedAt")
      SELECT printf('D4-DESK-%04d', i), ${procedureId}, a."id", a."name", a."searchKey", 'check', 'coordinator', ${now}, ${dueAt}, ${now}
      FROM n JOIN (SELECT *, ROW_NUMBER() OVER (ORDER BY "id") - 1 AS r, COUNT(*) OVER () AS c FROM "Agency") a ON a.r = n.i % a.c`
  for (let i = 1; i <= ROUNDS; i++) {
    const round = await db.round.create({ data: { procedureId, title: `نوبت ${i}`, openedAt: now, dueAt } })
    await db.$executeRaw`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${SUBJECTS})
      INSERT INTO "Case" ("code", "procedureId", "roundId", "name", "searchKey", "step", "stepSince", "startedAt", "endedAt", "end")
        SELECT printf('R%02d-%04d', ${i}, i), ${procedureId}, ${round.id}, printf('موضوع %d', i), printf('موضوع%d', i), 'check', ${now}, ${now}, ${now}, 'done'
        FROM n`
  }
  const seat = await db.seat.findFirstOrThrow({ where: { role: 'focal-point' }, orderBy: { id: 'asc' } })
  const of = {
    procedureId,
    agencyId: seat.agencyId,
    step: 'fill',
    holder: 'agency',
    name: 'کاربرگ من',
    searchKey: 'کاربرگمن',
  } as const
  const { id: caseId } = await db.case.create({ data: { ...of, code: CODE, stepSince: now, startedAt: now, dueAt } })
  // Begun, so that each run goes on with the next question.
  await db.caseAnswer.create({ data: { caseId, path: 'structure.units', value: { is: 3 }, at: now } })
}

type Scene = [role: Role, name: string, ...steps: { says?: string; taps?: string }[]]

export const CASE_SCENES: readonly Scene[] = [
  ['coordinator', 'desk of 500 cases', { says: '/cases' }],
  ['coordinator', 'its second page', { says: '/cases' }, { taps: 'بعدی' }],
  ['coordinator', 'a case of it by its code', { says: `/cases ${CODE}` }],
  ['coordinator', 'home with a desk of 500', { says: '/menu' }],
  ['coordinator', 'page of a board of 1,600', { says: '/cases' }, { taps: 'نوبت‌ها' }, { taps: 'نوبت 12' }],
  ['focal-point', 'page of a case', { says: `/cases ${CODE}` }, { taps: 'کاربرگ من' }],
  [
    'focal-point',
    'answer in a form',
    { says: `/cases ${CODE}` },
    { taps: 'کاربرگ من' },
    { taps: 'ادامهٔ پاسخ‌ها' },
    { says: '12' },
  ],
]
