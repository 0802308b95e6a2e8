import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { ExportedEvidence } from '#domain/evidence/evidence-export.ts'
import { exportCommand } from '../../src/cli/export.ts'
import { installShipped } from '#storage/procedures/procedures.ts'
import { atItem } from '../support/evidence.ts'
import { openWorld, type SmallProvince, smallProvince, type World } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let world: World
let province: SmallProvince
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world, { state: 'OPEN' })
})
afterEach(() => world.close())

const target = (): string => path.join(world.folder, 'evidence.zip')
const exported = (year = '1404', file = target()) =>
  exportCommand.run({
    config: { language: 'fa' } as never,
    words: ['evidence', file],
    option: (name) => (name === 'cycle' ? year : undefined),
    flag: () => false,
    data: () => Promise.resolve(world.tools),
    out: () => undefined,
  })

interface Entry {
  name: string
  bytes: Buffer
}

async function unzipped(): Promise<Entry[]> {
  const zip = await fromBufferPromise(readFileSync(target()))
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    entries.push({ name: entry.fileName, bytes: Buffer.concat(chunks) })
  }
  return entries
}

/** Two versions of one indicator, the second with two files of one name and one of a hostile name. */
async function handedIn(): Promise<void> {
  const agencyId = province.agencies[0]?.id ?? 0
  const by = await (await world.person('focal-point', { agencyId })).by()
  const { id } = await world.db.item.findFirstOrThrow({ where: { agencyId }, orderBy: { id: 'asc' } })
  const item = atItem(world, by, id)
  const version = async (text: string, files: readonly (readonly [string, string])[]): Promise<void> => {
    expect([await item.assess(100), await item.explain(text)]).toEqual(['ok', 'ok'])
    for (const [name, content] of files) expect(await item.send(name, pdfFile(content))).toMatch(/^file/)
    expect(await item.submit()).toBe('ok')
  }
  await version('نخستین', [['گزارش.pdf', 'one']])
  expect(await item.withdraw(1)).toBe('ok')
  await version('دومین', [
    ['گزارش.pdf', 'two'],
    ['گزارش.pdf', 'three'],
    ['../../etc/passwd.pdf', 'four'],
  ])
}

describe('the evidence of a year as an archive (interface part 3)', () => {
  it('holds what was entered in the cases of the year with their files, and nothing of another year', async () => {
    const { db, tools, clock } = world
    await installShipped(db, clock.now())
    const procedure = await db.procedure.findFirstOrThrow({ where: { key: 'base-data' } })
    const at = clock.now()
    const bytes = pdfFile('آمار')
    const kept = await tools.files.keep(
      (async function* () {
        yield bytes
      })(),
    )
    if (!kept.ok) throw new Error(kept.refusal.code)
    const { sha256 } = kept.value
    const { personId } = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
    const adds = async (code: string, cycleId: number | null): Promise<void> => {
      const of = { code, procedureId: procedure.id, cycleId, agencyId: province.agencies[0]?.id ?? 0 }
      const turn = { step: 'fill', holder: 'agency', stepSince: at, startedAt: at } as const
      const { id: caseId } = await db.case.create({
        data: { ...of, ...turn, name: 'دستگاه نمونه 1', searchKey: 'دستگاه' },
      })
      await db.caseAnswer.create({ data: { caseId, path: 'staff.count', value: { is: 120 }, at } })
      const file = { sha256, sizeBytes: bytes.length, mimeType: 'application/pdf' }
      await db.blob.upsert({ where: { sha256 }, create: { ...file, storedAt: at }, update: {} })
      const sent = {
        platform: 'local',
        fileId: code,
        fileUniqueId: code,
        kind: 'document',
        addedBy: personId,
        addedAt: at,
      } as const
      await db.caseFile.create({ data: { caseId, path: 'staff.papers', ...file, ...sent, name: 'آمار.pdf' } })
    }
    await adds('T4-CASE-0001', province.cycleId)
    await adds('T4-CASE-0002', null)
    expect((await exported()).lines[0]).toContain('1 versions, 1 files')
    const entries = await unzipped()
    const manifest = JSON.parse(entries.find(({ name }) => name === 'manifest.json')?.bytes.toString() ?? '') as {
      evidence: (ExportedEvidence & { files: { path: string }[] })[]
    }
    expect(manifest.evidence).toMatchObject([
      { version: 'case-T4-CASE-0001', indicatorCode: 'base-data', answers: { 'staff.count': 120 } },
    ])
    const path1 = manifest.evidence[0]?.files[0]?.path ?? ''
    expect(path1).toContain('base-data/case-T4-CASE-0001/01 آمار.pdf')
    expect(entries.find(({ name }) => name === path1)?.bytes.equals(bytes)).toBe(true)
  })

  it('holds every version with its files under their own names, whole', async () => {
    await handedIn()
    const answer = await exported()
    const entries = await unzipped()
    const manifest = JSON.parse(entries.find(({ name }) => name === 'manifest.json')?.bytes.toString() ?? '') as {
      year: number
      evidence: (ExportedEvidence & { files: { path: string; sha256: string }[] })[]
    }
    const files = manifest.evidence.flatMap((one) => one.files)
    const found = new Map(entries.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]))
    expect(manifest.year).toBe(1404)
    expect(manifest.evidence.map(({ version, withdrawnAt, text }) => [version, withdrawnAt !== null, text])).toEqual([
      [1, true, 'نخستین'],
      [2, false, 'دومین'],
    ])
    expect(files.map(({ path: place, sha256 }) => found.get(place) === sha256)).toEqual(files.map(() => true))
    expect(answer.data).toMatchObject({ versions: 2, files: files.length })
    expect(entries.map(({ name }) => name).filter((name) => name.includes('..') || name.startsWith('/'))).toEqual([])
    expect(new Set(found.keys()).size).toBe(files.length + 2)
  })

  it('has a table of contents for people', async () => {
    await handedIn()
    await exported()
    const index = (await unzipped()).find(({ name }) => name === 'index.xlsx')
    const { sheets } = await readXlsx(index?.bytes ?? Buffer.alloc(0))
    expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['جای فایل در بایگانی', 'دومین', '۱ (پس گرفته شده)']))
  })

  it('holds no score and no name of an evaluator', async () => {
    await handedIn()
    const evaluator = await world.person('evaluator', { name: 'ارزیاب پنهان' })
    await world.db.item.updateMany({ data: { preliminaryHundredths: 4242, firstScorerId: evaluator.personId } })
    await exported()
    const manifest = (await unzipped()).find(({ name }) => name === 'manifest.json')?.bytes.toString() ?? ''
    expect([manifest.includes('4242'), manifest.includes('ارزیاب پنهان')]).toEqual([false, false])
  })

  it('says which file is damaged and leaves no archive', async () => {
    await handedIn()
    const { sha256 } = await world.db.attachment.findFirstOrThrow({ orderBy: { id: 'desc' } })
    rmSync(world.tools.files.path(sha256))
    await expect(exported()).rejects.toThrow('damaged or missing')
    expect([existsSync(target()), existsSync(`${target()}.part`)]).toEqual([false, false])
  })

  it('refuses a year without a cycle and a target of another kind', async () => {
    await expect(exported('1399')).rejects.toThrow('No cycle was found for that year')
    await expect(exported('1404', `${target()}.tar`)).rejects.toThrow('must end in .zip')
  })

  it('is written down', async () => {
    await exported()
    expect(await world.db.auditEntry.count({ where: { action: 'evidence.export' } })).toBe(1)
  })
})
