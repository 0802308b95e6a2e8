import { access, constants, statfs } from 'node:fs/promises'
import { dayKey, examineZone } from 'persian-text'
import { plainApi } from '#platform/transport.ts'
import { errorFacts } from '#shared/log.ts'
import { makeFolder } from '#storage/make-folder.ts'
import type { Config } from '../config.ts'
import type { CliCommand, Desk } from './command.ts'
import { examinePlatform, type PlatformFinding, tableOf } from './doctor-platform.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'

interface Finding {
  what: string
  ok: boolean
  says: string
}

const ROOM_NEEDED_BYTES = 500_000_000

const settings = ({ platform, token, zone, databaseFile, dataDir, webhook }: Config): Finding => ({
  what: 'settings',
  ok: true,
  says: `platform ${platform}, token ${token === null ? 'none' : 'set'}, zone ${zone}, ${webhook === null ? 'long polling' : 'webhook'}, database ${databaseFile}, files ${dataDir}`,
})

const zoneData = ({ zone }: Config): Finding => {
  const { summer2021, summer2026, isCurrent } = examineZone(zone)
  const newYear = dayKey(new Date('2026-03-21T00:00:00Z'), 'Asia/Tehran')
  const ok = newYear === '1405-01-01' && isCurrent
  const says = `${zone} is UTC+${summer2026} (summer of 2021: +${summer2021}); 2026-03-21 is ${newYear}`
  return { what: 'zone data', ok, says }
}

async function disk({ dataDir }: Config): Promise<Finding> {
  try {
    makeFolder(dataDir)
    await access(dataDir, constants.W_OK)
    const { bavail, bsize } = await statfs(dataDir)
    const free = bavail * bsize
    return { what: 'disk', ok: free > ROOM_NEEDED_BYTES, says: `${Math.round(free / 1_000_000)} MB free in ${dataDir}` }
  } catch {
    return { what: 'disk', ok: false, says: `${dataDir} cannot be written` }
  }
}

async function database(desk: Desk): Promise<Finding> {
  try {
    const { db } = await desk.data()
    const cycle = await organizationCycle(db)
    const [agencies, people] = [await db.agency.count(), await db.person.count()]
    const year = cycle === null ? 'no cycle' : `cycle ${cycle.year} in ${cycle.state}`
    return { what: 'database', ok: true, says: `opens, ${agencies} agencies, ${people} people, ${year}` }
  } catch (error) {
    return { what: 'database', ok: false, says: String(errorFacts(error)['error']) }
  }
}

async function platform({ token, apiRoot }: Config): Promise<Finding> {
  if (token === null || apiRoot === null) return { what: 'platform', ok: true, says: 'local mode, nothing to reach' }
  try {
    const me = await plainApi(token, apiRoot, 10).getMe()
    return { what: 'platform', ok: true, says: `${apiRoot} answers as @${me.username}` }
  } catch (error) {
    return { what: 'platform', ok: false, says: `${apiRoot}: ${String(errorFacts(error)['error'])}` }
  }
}

/** What the platform takes, tried out; messages are written only to a chat that is named. */
async function accepted({ config, option }: Desk): Promise<PlatformFinding[]> {
  const { token, apiRoot } = config
  if (token === null || apiRoot === null) return []
  const chat = option('chat')
  const chatId = chat !== undefined && /^-?\d+$/.test(chat) ? Number(chat) : chat
  return examinePlatform(plainApi(token, apiRoot, 30), chatId)
}

export const doctor: CliCommand = {
  usage: '[--chat ID]',
  does: 'checks settings, zone data, disk and database, and what the messaging platform accepts (tried out in the given chat)',
  options: ['chat'],
  async run(desk) {
    const { config } = desk
    const reached = await platform(config)
    const findings = [settings(config), zoneData(config), await disk(config), await database(desk), reached]
    const accepts = reached.ok ? await accepted(desk) : []
    return {
      lines: [
        ...findings.filter(({ ok }) => ok).map(({ what, says }) => `ok    ${what}: ${says}`),
        ...tableOf(accepts),
      ],
      data: { healthy: findings.every(({ ok }) => ok), findings, accepts },
      faults: findings.filter(({ ok }) => !ok).map(({ what, says }) => `fault ${what}: ${says}`),
    }
  },
}
