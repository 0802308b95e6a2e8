import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
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
  const applied = await db.case.create({
    data: {
      ...personal,
      code: 'T8-EEEE-EEEE',
      procedureId: shipped.id,
      applicantId: focalId,
      step: 'apply',
      holder: 'applicant',
    },
  })
  const database = path.join(folder, 'restored.db')
  writeFileSync(parkedMark(database), '')
  await parkRestored(db, database)
  const { id: trayFileId } = await db.trayFile.findFirstOrThrow({ where: { addedBy: focalId } })
  const session = await planSession(coordinator.personId)
  const live = await planLive()
  const cycle = await cycleById(db, province.cycleId)
  const { contentHash } = cycle === null ? { contentHash: '' } : await tableNow(db, cycle)
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
    'case.may-attach': { caseId: applied.id },
    'meeting.book': { ...live, words: { title: 'ن', guests: 'ن', there: 'ن' } },
    'live.show': live,
    'live.item': live,
    'live.files': live,
    'session.show': session,
    'session.point': session,
    'session.papers': session,
    'session.minutes': session,
    'evidence.may-keep': { caption: '', albumId: '' },
    'register.export': { procedureId: shipped.id, register: 0 },
    'document.all': { caseId: issued.id },
    'service.card': { procedureId: shipped.id },
    'service.forms': { procedureId: shipped.id },
    'result.sign': { contentHash, madeAt: at.toISOString(), files: {} },
    'round.audience': { procedureId: known.procedureId, names: ['دستگاه نمونه 2'], audience: null },
  }

  /** An evaluator goes through the items of the agency with it; what each side keeps for itself. */
  async function planLive(): Promise<{ meetingId: number; pointId: number }> {
    const procedure = await db.procedure.findFirstOrThrow({ where: { key: 'live-review' } })
    const { code: _code, procedureId: _of, step: _step, holder: _holder, ...of } = copied
    const { id: caseId } = await db.case.create({
      data: { ...of, code: 'T7-DDDD-DDDD', procedureId: procedure.id, step: 'session', holder: 'evaluator' },
    })
    const planned = { minutes: 60, place: 'سالن', code: '1234', state: 'planned', plannedBy: evaluatorId } as const
    const guests = { create: { personId: otherId } }
    const { id: meetingId } = await db.meeting.create({
      data: { ...planned, caseId, step: 'session', at, plannedAt: at, guests },
    })
    const note = { personId: otherId, side: 'agency', isShared: true, text: words, at } as const
    const itemId = await province.itemOf(1, '1-1')
    const { id: pointId } = await db.meetingItem.create({
      data: { meetingId, itemId, state: 'open', notes: { create: note } },
    })
    return { meetingId, pointId }
  }

  /** To which the council is invited: what lies before it, what somebody has said on it, a paper. */
  async function planSession(preparedBy: number): Promise<{ sessionId: number; pointId: number }> {
    const sha256 = (await db.blob.findFirstOrThrow()).sha256
    const paper = {
      sha256,
      name: `${words}.pdf`,
      mimeType: 'application/pdf',
      sizeBytes: 9,
      platform: 'local',
      fileId: '',
      fileUniqueId: '',
      kind: 'document',
      addedBy: preparedBy,
      addedAt: at,
    } as const
    const remark = { personId: preparedBy, text: words, at }
    const point = { position: 1, kind: 'OTHER', title: words, text: words } as const
    const { id, points } = await db.councilSession.create({
      data: {
        cycleId: province.cycleId,
        state: 'CALLED',
        ballot: 'open',
        quorumPercent: 50,
        at,
        place: 'سالن',
        preparedBy,
        preparedAt: at,
        points: { create: { ...point, papers: { create: paper }, remarks: { create: remark } } },
        members: { create: { personId: preparedBy } },
      },
      select: { id: true, points: { select: { id: true } } },
    })
    return { sessionId: id, pointId: points[0]?.id ?? 0 }
  }
}
