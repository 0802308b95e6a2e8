import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuse } from '#shared/outcome.ts'
import { addAttachment, attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import { inTransaction } from '#storage/transaction.ts'
import { removeFile, takeFile } from '#workflows/evidence/files.ts'
import { atItem, openAgencyWorld } from '../../support/evidence.ts'
import { type Cast, DAY_MS, MORNING, type SmallProvince, type World } from '../../support/world.ts'
import { docxFile, jpegFile, pdfFile, pngFile, segment, xlsxFile, zipFile } from '../../support/zip-file.ts'

let world: World
let province: SmallProvince
let focal: Cast
let itemId: number
beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
  itemId = await province.itemOf(0, '1-1')
})
afterEach(() => world.close())

const mine = async (sentAt?: Date) => atItem(world, await focal.by(sentAt === undefined ? {} : { sentAt }), itemId)

/** Names of all files in the store, also of those that are only coming in. */
const bytesOnDisk = (): string[] =>
  readdirSync(path.join(world.tools.files.folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('bytes of a day (S19)', () => {
  const sent = (megabytes: number, addedAt = MORNING, personId = focal.personId) =>
    inTransaction(world.db, async (tx) => {
      const sizeBytes = megabytes * 1024 * 1024
      const mark = `${personId} ${sizeBytes}`.padEnd(64, '0')
      const file = { sha256: mark, sizeBytes, name: 'a.pdf', mimeType: 'application/pdf', platform: 'local' }
      const submission = await tx.submission.findFirstOrThrow()
      const ids = { fileId: 'f', fileUniqueId: 'u', kind: 'document' as const }
      await addAttachment(tx, { submissionId: submission.id }, { ...file, ...ids, addedBy: personId, addedAt })
    })

  it('of one person end at 800 MB, in words, until a day has passed', async () => {
    expect(await (await mine()).send('الف.pdf')).toBe('file 1')
    await sent(799)
    expect(await (await mine()).send('ب.pdf')).toBe('file 3')
    await sent(800)
    const before = bytesOnDisk()
    expect(await (await mine()).send('پ.pdf')).toBe('files-of-day-full')
    expect(bytesOnDisk()).toEqual(before)
    world.clock.advance(DAY_MS)
    expect(await (await mine()).send('پ.pdf')).toBe('file 5')
  })

  it('of one agency end at 2 GB, whoever of it has sent them', async () => {
    expect(await (await mine()).send('الف.pdf')).toBe('file 1')
    const agencyId = province.agencies[0]?.id ?? 0
    for (const megabytes of [700, 701, 702]) {
      const other = await world.person('focal-point', { agencyId })
      await sent(megabytes, MORNING, other.personId)
    }
    expect(await (await mine()).send('ب.pdf')).toBe('files-of-day-full')
  })
})

describe('files of a draft (requirement E3)', () => {
  it('are bytes, row and audit entry by the time they are told to be kept (reliability R15)', async () => {
    const bytes = pdfFile('گزارش')
    expect(await (await mine()).send('گزارش.pdf', bytes)).toBe('file 1')
    const row = await world.db.attachment.findFirstOrThrow()
    expect(await world.tools.files.digest(row.sha256)).toBe(row.sha256)
    expect(await world.tools.files.read(row.sha256)).toEqual(Buffer.from(bytes))
    const audited = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'evidence.attach-file' } })
    expect(audited.details).toMatchObject({ sha256: row.sha256, attachmentId: row.id })
  })

  it.each([
    ['letter.docx', docxFile()],
    ['table.xlsx', xlsxFile()],
    ['photo.jpg', jpegFile()],
    ['scan.png', pngFile()],
    ['all.zip', zipFile([{ name: 'a.pdf' }])],
    ['notes.txt', Buffer.from('متن')],
  ])('are taken as what their bytes are: %s', async (name, bytes) => {
    expect(await (await mine()).send(name, bytes)).toBe('file 1')
  })

  it.each([
    ['report.pdf', Buffer.from('MZ\u0090\u0000\u0003this program'), 'file-kind-other'],
    ['report.pdf.exe', pdfFile(), 'file-kind-other'],
    ['page.html', Buffer.from('<html>'), 'file-kind-other'],
    ['macro.docm', docxFile(), 'file-macro'],
    ['macro.docx', docxFile({ 'word/vbaProject.bin': 'x' }), 'file-macro'],
    ['old.docx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'file-old-office'],
    ['slip.zip', zipFile([{ name: '../x' }]), 'file-archive-unsafe'],
    ['empty.pdf', new Uint8Array(), 'file-empty'],
  ])('are refused and leave no row when hostile: %s', async (name, bytes, code) => {
    expect(await (await mine()).send(name, bytes)).toBe(code)
    expect(await world.db.attachment.count()).toBe(0)
    expect((await (await mine()).page()).shown).toBe('EMPTY')
    expect(bytesOnDisk()).toEqual([])
  })

  it('whose extension was put right go out as our own bytes under our own name', async () => {
    expect(await (await mine()).send('shot.png', jpegFile())).toBe('file 1')
    const draft = await world.db.submission.findFirstOrThrow()
    const [file] = filesToSend(await attachmentsOf(world.db, { submissionId: draft.id }))
    expect(file).toMatchObject({ name: 'shot.jpg', fileId: '', mimeType: 'image/jpeg' })
  })

  it('that told where they were taken go out as our own bytes, which do not', async () => {
    expect(await (await mine()).send('photo.jpg', jpegFile([segment(0xe1, 'Exif\0\0GPS')]))).toBe('file 1')
    const draft = await world.db.submission.findFirstOrThrow()
    const [file] = filesToSend(await attachmentsOf(world.db, { submissionId: draft.id }))
    expect(file).toMatchObject({ name: 'photo.jpg', fileId: '' })
    expect(await world.tools.files.read(file?.sha256 ?? '')).toEqual(Buffer.from(jpegFile()))
    expect(bytesOnDisk()).toEqual([file?.sha256])
  })

  it('sent a second time under another name are told, not doubled', async () => {
    const bytes = pdfFile('same')
    expect(await (await mine()).send('a.pdf', bytes)).toBe('file 1')
    expect(await (await mine()).send('b.pdf', bytes)).toBe('known')
    expect(await world.db.attachment.count()).toBe(1)
  })

  it('are twenty at most', async () => {
    const taken = await mine()
    for (let i = 1; i <= 20; i++) expect(await taken.attach(String(i).padStart(64, '0'))).toBe('ok')
    expect(await taken.attach('21'.padStart(64, '0'))).toBe('too-many-files')
  })

  it('are taken when sent at the deadline and refused one second later', async () => {
    const due = new Date(MORNING.getTime() + 15 * DAY_MS)
    expect(await (await mine(due)).send('a.pdf')).toBe('file 1')
    expect(await (await mine(new Date(due.getTime() + 1000))).send('b.pdf')).toBe('deadline-passed')
  })

  it('are not even fetched for somebody who may not attach them', async () => {
    const head = await world.person('agency-head', { agencyId: province.agencies[0]?.id ?? 0 })
    const file = { fileId: 'f', fileUniqueId: 'u', name: 'a.pdf', kind: 'document' as const }
    const outcome = await takeFile(world.tools, await head.by(), { itemId }, file, () => {
      throw new Error('fetched')
    })
    expect(outcome).toMatchObject({ refusal: { code: 'not-your-role' } })
  })

  it('that the messenger does not hand over are refused and change nothing', async () => {
    const file = { fileId: 'f', fileUniqueId: 'u', name: 'a.pdf', kind: 'document' as const }
    const outcome = await takeFile(world.tools, await focal.by(), { itemId }, file, () =>
      Promise.resolve(refuse('file-unavailable')),
    )
    expect(outcome).toEqual({ ok: false, refusal: { code: 'file-unavailable' } })
    expect(await world.db.submission.count()).toBe(0)
  })

  it('go out again under the id the messenger knows them by', async () => {
    await (await mine()).send('a.pdf')
    const draft = await world.db.submission.findFirstOrThrow()
    const [file] = filesToSend(await attachmentsOf(world.db, { submissionId: draft.id }))
    expect(file).toMatchObject({ name: 'a.pdf', fileId: 'id-a.pdf', platform: 'local', mimeType: 'application/pdf' })
  })
})

describe('removing a file', () => {
  it('takes it from the draft and leaves it in the version that was submitted', async () => {
    const taken = await mine()
    await taken.assess(100)
    await taken.send('a.pdf')
    await taken.send('b.pdf')
    await taken.submit()
    await taken.withdraw(1)
    const [first] = (await taken.page()).files
    const outcome = await removeFile(world.tools, await focal.by(), { itemId, attachmentId: first?.id ?? 0 })
    expect(outcome).toEqual({ ok: true, value: { name: 'a.pdf', count: 1 } })
    expect((await taken.page()).files.map((file) => file.name)).toEqual(['b.pdf'])
    const submitted = await world.db.submission.findFirstOrThrow({ where: { number: 1 } })
    expect(await attachmentsOf(world.db, { submissionId: submitted.id })).toHaveLength(2)
  })

  it('that is gone already is told', async () => {
    expect(await removeFile(world.tools, await focal.by(), { itemId, attachmentId: 7 })).toEqual({
      ok: false,
      refusal: { code: 'file-gone' },
    })
  })

  it('leaves nothing behind when it is refused after a draft has been opened', async () => {
    const at = world.clock.now()
    const version = { itemId, state: 'SUBMITTED', createdAt: at, submittedAt: at, itemStateBefore: 'DRAFT' } as const
    const { id: submissionId } = await world.db.submission.create({ data: { ...version, number: 1 } })
    // The last version, which a draft is copied from, was taken back and has no files.
    await world.db.submission.create({ data: { ...version, number: 2, withdrawnAt: at } })
    const file = { sha256: '1'.padStart(64, '0'), sizeBytes: 1, name: 'a.pdf', mimeType: 'application/pdf' }
    const origin = { platform: 'local', fileId: 'f', fileUniqueId: 'u', kind: 'document' as const }
    const attachment = { ...file, ...origin, addedBy: focal.personId, addedAt: at }
    const attachmentId = await inTransaction(world.db, (tx) => addAttachment(tx, { submissionId }, attachment))
    const deficiencyDueAt = new Date(+at + DAY_MS)
    await world.db.item.update({
      where: { id: itemId },
      data: { state: 'DEFICIENT', submittedAt: at, deficiencyDueAt },
    })
    const stored = () =>
      Promise.all([
        world.db.item.findUnique({ where: { id: itemId } }),
        world.db.submission.findMany({ where: { itemId } }),
      ])
    const before = await stored()

    const outcome = await removeFile(world.tools, await focal.by(), { itemId, attachmentId })
    expect(outcome).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await stored()).toEqual(before)
  })
})
