import { type Ended, tahavolOver } from '../support/command-line.ts'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readProvince } from '#documents/workbook/read-province.ts'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { openDatabase } from '#storage/database.ts'
import { openFileStore } from '#storage/files.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tahavol-cli-'))
})

const tahavol = (args: string[], data = 'data', env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  tahavolOver({ folder: path.join(folder, data), url: `file:${path.join(folder, data, 'tahavol.db')}` })(args, env)

const database = (data = 'data') => openDatabase(`file:${path.join(folder, data, 'tahavol.db')}`)
const inFolder = (name: string): string => path.join(folder, name)

/** An evidence file as an attachment would leave it. */
async function keepEvidence(text: string): Promise<string> {
  const files = await openFileStore(inFolder('data'))
  const kept = await files.keep(
    (async function* () {
      await Promise.resolve()
      yield new TextEncoder().encode(text)
    })(),
  )
  if (!kept.ok) throw new Error(kept.refusal.code)
  const { sha256, sizeBytes } = kept.value
  const db = database()
  await db.blob.create({ data: { sha256, sizeBytes, mimeType: 'text/plain', storedAt: new Date(0) } })
  await db.$disconnect()
  return sha256
}

describe('the operator’s command line', () => {
  it('makes the first coordinator a one-time code, kept as a hash only', async () => {
    const ended = await tahavol(['invite', 'coordinator', '--name', 'سارا احمدی', '--json'])
    const made = JSON.parse(ended.out) as { code: string; link: null }
    expect([ended.status, ended.errors, made.link, made.code.length]).toEqual([0, [], null, 22])
    const db = database()
    const codes = await db.startCode.findMany()
    await db.$disconnect()
    expect([codes.length, codes[0]?.role, JSON.stringify(codes).includes(made.code)]).toEqual([1, 'coordinator', false])
  })

  it('tells every time in the zone of the province, whatever the zone of the computer', {
    timeout: 60_000,
  }, async () => {
    const far = { TZ: 'America/New_York', TIME_ZONE: 'Asia/Tehran' }
    const { out } = await tahavol(['invite', 'coordinator', '--json'], 'data', far)
    const { expiresAt } = JSON.parse(out) as { expiresAt: string }
    const local = (at: Date) =>
      `${new Date(at.getTime() + 3.5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} (Asia/Tehran)`
    const told = /until (.*\))/.exec((await tahavol(['invite', 'coordinator'], 'data', far)).out)?.[1]
    const minutes = (text = '') => new Date(`${text.slice(0, 16).replace(' ', 'T')}Z`).getTime() / 60_000
    expect(told).toContain('(Asia/Tehran)')
    expect(Math.abs(minutes(told) - minutes(local(new Date(expiresAt))))).toBeLessThan(5)
    const db = database()
    const receivedAt = new Date('2026-01-10T21:00:00Z')
    const row = { platform: 'local', updateId: 1, chatKey: '7', payload: '{}', receivedAt, state: 'DEAD' } as const
    await db.inboxUpdate.create({ data: row })
    await db.$disconnect()
    // Half past midnight of the next day there, the afternoon of this one in New York.
    expect((await tahavol(['updates'], 'data', far)).out).toContain('2026-01-11 00:30 (Asia/Tehran)')
    const confirmed = (await tahavol(['clock', 'confirm'], 'data', far)).out
    expect(Math.abs(minutes(/is (\d.*)/.exec(confirmed)?.[1]) - minutes(local(new Date())))).toBeLessThan(5)
  })

  it('ends with status 1 and one readable line for a role, command, option or setting it does not know', async () => {
    const wrong = await Promise.all([
      tahavol(['invite', 'king']),
      tahavol(['fly']),
      tahavol(['verify', '--wings']),
      tahavol(['verify'], 'data', { TIME_ZONE: 'Nowhere/City', PORT: 'x' }),
    ])
    expect(wrong.map(({ status, out, errors }) => [status, out, errors.length])).toEqual(wrong.map(() => [1, '', 1]))
    expect(wrong[3]?.errors[0]).toMatch(/PORT.*TIME_ZONE|TIME_ZONE.*PORT/)
  })

  it('confirms what waits for a second person, by name and with a reason for the log', async () => {
    expect((await tahavol(['confirm'])).out).toContain('Nothing waits.')
    const db = database()
    const at = new Date()
    const one = await db.person.create({ data: { name: 'ندا رهنما', searchKey: 'ندارهنما', createdAt: at } })
    const seat = { role: 'deputy', personId: one.id } as const
    const { id } = await db.seatProposal.create({ data: { ...seat, createdAt: at } })
    const listed = await tahavol(['confirm', '--json'])
    expect(JSON.parse(listed.out)).toMatchObject([{ kind: 'seat', id, name: 'ندا رهنما', roles: ['deputy'] }])
    const nameless = await tahavol(['confirm', 'seat-999', '--reason', 'the only one here'])
    const wordless = await tahavol(['confirm', 'all'])
    expect([nameless, wordless].map(({ status, errors }) => [status, errors.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(await db.seat.count()).toBe(0)
    const confirmed = await tahavol(['confirm', `seat-${id}`, '--reason', 'the only one here'])
    expect([confirmed.errors, confirmed.out.includes('Confirmed')]).toEqual([[], true])
    expect(await db.seat.findMany({ select: { role: true, personId: true } })).toEqual([seat])
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'seat.confirm' } })
    expect([entry.actor, JSON.stringify(entry.details).includes('the only one here')]).toEqual(['system', true])
    expect((await tahavol(['confirm'])).out).toContain('Nothing waits.')
    await db.$disconnect()
  })

  it('takes a forgotten PIN away, of one named person and with a reason', async () => {
    await tahavol(['verify'])
    const db = database()
    const at = new Date()
    const people = []
    for (const role of ['coordinator', 'deputy'] as const) {
      const one = await db.person.create({ data: { name: 'سارا احمدی', searchKey: 'سارااحمدی', createdAt: at } })
      const { id } = await db.seat.create({ data: { role, personId: one.id, grantedAt: at } })
      await db.pin.create({ data: { personId: one.id, hash: 'x', setAt: at } })
      people.push({ seat: `seat-${id}`, personId: one.id })
    }
    const refused = []
    for (const args of [['سارا احمدی'], ['سارا احمدی', '--reason', 'lost'], ['نبود', '--reason', 'lost']])
      refused.push((await tahavol(['forget-pin', ...args])).errors.join())
    expect(refused).toEqual([
      expect.stringContaining('why'),
      expect.stringContaining('More than one'),
      expect.stringContaining('Nobody'),
    ])
    expect(await db.pin.count()).toBe(2)
    const done = await tahavol(['forget-pin', people[0]?.seat ?? '', '--reason', 'lost'])
    expect([done.status, done.errors]).toEqual([0, []])
    expect(await db.pin.findMany({ select: { personId: true } })).toEqual([{ personId: people[1]?.personId }])
    expect(
      await db.auditEntry.count({ where: { action: 'pin.forget', subject: `person:${people[0]?.personId}` } }),
    ).toBe(1)
    expect((await tahavol(['forget-pin', people[0]?.seat ?? '', '--reason', 'lost'])).errors.join()).toContain(
      'has no PIN',
    )
    await db.$disconnect()
  })

  it('refuses a focal point without an agency', async () => {
    const ended = await tahavol(['invite', 'focal-point'])
    expect([ended.status, ended.errors]).toEqual([
      1,
      ['This role must belong to an agency. Please choose the agency first.'],
    ])
  })

  it('writes a template that is itself a readable workbook, and never over an existing file', async () => {
    const file = inFolder('empty.xlsx')
    expect((await tahavol(['template', file])).status).toBe(0)
    const { readFile } = await import('node:fs/promises')
    const read = await readProvince(await readFile(file))
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).not.toContain('sheet-missing')
    expect((await tahavol(['template', file])).status).toBe(1)
  })

  it('imports a workbook; a dry run writes nothing, and what takes many away asks first', {
    timeout: 120_000,
  }, async () => {
    const file = inFolder('province.xlsx')
    writeFileSync(file, await writeProvince(loadSampleProvince()))
    const dry = await tahavol(['import', file, '--dry-run'])
    expect([dry.status, dry.out.includes('agencies: 52 new')]).toEqual([0, true])
    const db = database()
    expect(await db.agency.count()).toBe(0)
    const real = await tahavol(['import', file, '--json'])
    expect(JSON.parse(real.out)).toMatchObject({ dryRun: false, left: 'cycle-needed' })
    expect(await db.agency.count()).toBe(52)
    // Half of the people are left out: most likely by mistake.
    const province = loadSampleProvince()
    const people = province.people.filter((_, i) => i % 2 === 0)
    const keys = new Set(people.map(({ key }) => key))
    const assignments = province.assignments.filter(({ person }) => person === undefined || keys.has(person))
    writeFileSync(file, await writeProvince({ ...province, people, assignments }))
    const before = await db.person.count()
    const asked = await tahavol(['import', file])
    expect([asked.status, asked.errors.join(' ')]).toEqual([1, expect.stringContaining('Then say --sure.')])
    const revoked = () => db.seat.count({ where: { revokedAt: { not: null } } })
    expect([await db.person.count(), await revoked()]).toEqual([before, 0])
    expect((await tahavol(['import', file, '--sure'])).status).toBe(0)
    expect(await revoked()).toBeGreaterThan(10)
    // One more row of a name that stands there already.
    const double = { key: '', name: province.people[0]?.name ?? '', role: 'committee-member' as const }
    writeFileSync(file, await writeProvince({ ...province, people: [...province.people, double] }))
    const doubted = await tahavol(['import', file, '--sure'])
    expect([doubted.status, doubted.errors.join(' ')]).toEqual([1, expect.stringMatching(/row \d+.*--same.*--others/s)])
    const row = /row (\d+)/.exec(doubted.errors[0] ?? '')?.[1] ?? ''
    const persons = await db.person.count()
    expect((await tahavol(['import', file, '--sure', '--same', '3'])).errors.join(' ')).toContain('3 is no row')
    expect((await tahavol(['import', file, '--sure', '--same', row])).status).toBe(0)
    expect(await db.person.count()).toBe(persons)
    expect((await tahavol(['import', file, '--sure', '--others'])).status).toBe(0)
    expect(await db.person.count()).toBe(persons + 1)
    // Somebody of whom no row tells, and a row of the same name.
    const kept = await db.person.create({ data: { name: 'ندا رهنما', searchKey: '', createdAt: new Date() } })
    const fresh = { key: 'n', name: 'ندا رهنما', role: 'committee-member' as const }
    writeFileSync(file, await writeProvince({ ...province, people: [...province.people, fresh] }))
    const open = await tahavol(['import', file, '--sure'])
    expect([open.status, open.errors.join(' ')]).toEqual([
      1,
      expect.stringContaining(`#${kept.id} ندا رهنما (no role)`),
    ])
    expect((await tahavol(['import', file, '--sure', '--same', `#${kept.id}`])).status).toBe(0)
    expect(await db.person.count()).toBe(persons + 2)
    expect(await db.importKey.count({ where: { key: 'n', personId: kept.id } })).toBe(1)
    await db.$disconnect()
  })

  it('names sheet, row and column of every fault and writes nothing', async () => {
    const file = inFolder('wrong.xlsx')
    const province = loadSampleProvince()
    const people = province.people.map((person, i) => (i === 3 ? { ...person, agencyCode: '99999' } : person))
    writeFileSync(file, await writeProvince({ ...province, people }))
    const ended = await tahavol(['import', file])
    expect([ended.status, ended.errors.length, ended.errors.at(-1)]).toEqual([1, 2, 'Nothing was written.'])
    expect(ended.errors[0]).toContain('row 5')
  })

  it('verify finds a changed file, a missing one and a broken audit chain', async () => {
    await tahavol(['invite', 'coordinator'])
    const [changed, missing] = [await keepEvidence('one'), await keepEvidence('two')]
    expect((await tahavol(['verify'])).status).toBe(0)
    const place = (sha256: string) => inFolder(path.join('data', 'files', sha256.slice(0, 2), sha256))
    writeFileSync(place(changed), 'other')
    rmSync(place(missing))
    const db = database()
    await db.$executeRawUnsafe('DROP TRIGGER IF EXISTS "AuditEntry_no_update"')
    for (const { name } of await db.$queryRaw<
      { name: string }[]
    >`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
      await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
    await db.$executeRaw`UPDATE "AuditEntry" SET "action" = 'nothing'`
    await db.$disconnect()
    const ended = await tahavol(['verify', '--json'])
    expect(ended.status).toBe(1)
    expect(JSON.parse(ended.out)).toMatchObject({
      sound: false,
      files: { checked: 2, missing: [missing], changed: [changed] },
      audit: { brokenAt: 1 },
    })
  })

  it('a backup restored into an empty place is the same data, files included', async () => {
    await tahavol(['invite', 'coordinator'])
    const sha256 = await keepEvidence('evidence')
    expect((await tahavol(['backup', inFolder('all.backup')])).errors).toEqual([])
    const ended = await tahavol(['restore', inFolder('all.backup')], 'elsewhere')
    expect([ended.status, ended.errors]).toEqual([0, []])
    expect(await (await openFileStore(inFolder('elsewhere'))).digest(sha256)).toBe(sha256)
    const [before, after] = [database(), database('elsewhere')]
    const [was, is] = [await before.startCode.findMany(), await after.startCode.findMany()]
    await before.$disconnect()
    await after.$disconnect()
    expect(is).toEqual(was)
    expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(false)
  })

  it('restores nothing from a damaged backup, and nothing while the bot runs', async () => {
    await tahavol(['invite', 'coordinator'])
    await tahavol(['backup', inFolder('all.backup')])
    writeFileSync(inFolder('torn.backup'), 'SQLite format 3\u0000 torn')
    expect((await tahavol(['restore', inFolder('torn.backup')])).errors[0]).toContain('Nothing was changed')
    const unlock = lockForSingleProcess(inFolder(path.join('data', 'tahavol.db.lock')))
    const ended = await tahavol(['restore', inFolder('all.backup')])
    unlock()
    expect(ended.errors).toEqual(['The bot is running on this database; stop it first.'])
    expect(existsSync(inFolder(path.join('data', 'tahavol.db.before-restore')))).toBe(false)
  })

  it('doctor reports settings, zone data, disk, database and platform', async () => {
    const ended = await tahavol(['doctor', '--json'])
    const report = JSON.parse(ended.out) as { healthy: boolean; findings: { what: string; ok: boolean }[] }
    expect([ended.status, report.healthy]).toEqual([0, true])
    expect(report.findings.map(({ what }) => what)).toEqual(['settings', 'zone data', 'disk', 'database', 'platform'])
  })

  it('doctor says that the platform does not answer, and never the token', async () => {
    const token = '123456:secret-part-of-token'
    const env = { BOT_TOKEN: token, BOT_API_ROOT: 'http://127.0.0.1:9', BOT_PLATFORM: 'telegram' }
    const ended = await tahavol(['doctor'], 'data', env)
    expect([ended.status, ended.errors.length]).toEqual([1, 1])
    expect(ended.out + ended.errors.join()).not.toContain('secret-part')
  })
})
