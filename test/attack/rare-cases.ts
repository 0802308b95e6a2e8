import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { parkedMark, parkRestored } from '#storage/parking.ts'
import { installShipped } from '#storage/procedures/procedures.ts'
import type { ReviewWorld } from '../support/review-world.ts'

interface Secrets {
  words: string
  phone: string
  evaluatorId: number
  focalId: number
  /** Whose telephone number and document they are. */
  otherId: number
}

/**
 * The same of cases: one in the hand of an agency, a meeting, a task, an entry of a register with a telephone number beside it, and an
 * outbox that waits after a restore.
 */
export async function plantRareCases(
  { world, province, coordinator }: ReviewWorld,
  { words, phone, evaluatorId, focalId, otherId }: Secrets,
): Promise<Record<string, Record<string, unknown>>> {
  const { db, clock, folder } = world
  const at = clock.now()
  const known = await db.case.findFirstOrThrow()
  const { id: _, answers: __, ...copied } = { ...known, answers: null }
  const own = await db.case.create({
    data: {
      ...copied,
      code: 'T5-BBBB-BBBB',
      agencyId: province.agencies[0]?.id ?? 0,
      step: 'apply',
      holder: 'agency',
      answers: { create: { path: 'wish.purpose', value: { is: words }, personId: focalId, at } },
    },
  })
  const byCoordinator = { plannedBy: coordinator.personId, plannedAt: at }
  const held = { step: 'judge', at, minutes: 60, place: 'اتاق ۳', code: '1234', state: 'planned' } as const
  const meeting = await db.meeting.create({ data: { ...held, ...byCoordinator, caseId: known.id } })
  const owed = {
    step: 'judge',
    text: 'صورت‌جلسه',
    ownerId: evaluatorId,
    dueAt: at,
    setBy: coordinator.personId,
    setAt: at,
  }
  const task = await db.caseTask.create({ data: { ...owed, caseId: known.id } })

  await installShipped(db, at)
  const shipped = await db.procedure.findFirstOrThrow({ where: { key: 'instructor-qualification' } })
  const { code: ___, procedureId: ____, roundId: _____, agencyId: ______, ...personal } = copied
  const issued = await db.case.create({
    data: {
      ...personal,
      code: 'T6-CCCC-CCCC',
      procedureId: shipped.id,
      applicantId: otherId,
      step: 'thanks',
      holder: null,
    },
  })
  const number = { title: { fa: 'تلفن', en: 'Telephone' }, kind: 'phone', value: phone, choices: [] } as const
  const entry = await db.registerEntry.create({
    data: {
      caseId: issued.id,
      register: 'instructor-qualification:instructors',
      document: 'certificate',
      place: 1,
      number: '1',
      receipt: receiptFrom(new Uint8Array([5, 4, 3, 2, 1])),
      name: 'مدرس نمونه',
      searchKey: 'مدرسنمونه',
      holderId: otherId,
      answers: { 'identity.phone': number },
      salt: '',
      content: '',
      link: '',
      issuedBy: coordinator.personId,
      issuedAt: at,
      standingAt: at,
      reason: words,
    },
  })
  const database = path.join(folder, 'restored.db')
  writeFileSync(parkedMark(database), '')
  await parkRestored(db, database)
  const { id: trayFileId } = await db.trayFile.findFirstOrThrow({ where: { addedBy: focalId } })
  const form = { agencyCode: 'A1', year: 1404, sheet: 'شاخص‌ها', base: {}, rows: [] }
  return {
    'case.workbook': { caseId: own.id },
    'meeting.show': { meetingId: meeting.id },
    'meeting.minutes': { meetingId: meeting.id },
    'task.show': { taskId: task.id },
    'apply.terms': { procedureId: shipped.id },
    'register.open': { procedureId: shipped.id, register: 0 },
    'register.find': { words: 'مدرس' },
    'register.entry': { entryId: entry.id },
    'document.show': { entryId: entry.id },
    'evidence.check-form': { trayFileId, form, files: [] },
    'outbox.show': {},
    'round.audience': { procedureId: known.procedureId, names: ['دستگاه نمونه 2'], audience: null },
  }
}
