import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#shared/log.ts'
import { returnOutage } from '#workflows/extensions/return-outage.ts'
import { freezeService, thawService } from '#workflows/services/freeze.ts'
import type { Tools } from '#workflows/tools.ts'
import { openData } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

const HOUR_MS = 3_600_000
const REASON = 'بررسی یک دسترسی ناشناس'

let stage: Stage
let coordinator: Player
let auditor: Player
let focal: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(6, 'coordinator')
  auditor = await stage.enters(8, 'auditor')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

/** As the operator's command does it: another process over the same data, while the bot runs. */
async function operator<T>(work: (tools: Tools) => Promise<T>): Promise<T> {
  const DATABASE_URL = `file:${stage.folder}/tahavol.db`
  const config = readConfig({ DATABASE_URL, DATA_DIR: stage.app.tools.files.folder, BOT_PLATFORM: 'local' })
  if (!config.ok) throw new Error(config.refusal.list)
  const { tools, close } = await openData(config.value, stage.clock, createLog('silent'))
  try {
    return await work(tools)
  } finally {
    await close()
  }
}

const submits = async (code: string): Promise<string> => {
  await focal.says(`/evidence ${code}`)
  await focal.taps(`شاخص ${plain(code)}`)
  await focal.taps('خود ارزیابی')
  return plain((await focal.says('۱۰')).text)
}

describe('a freeze (reliability S18)', () => {
  it('refuses every change with its reason and whom to ask, leaves reading, and tells coordinators and auditors', async () => {
    expect(await operator((tools) => freezeService(tools, REASON))).toEqual({ ok: true, value: 2 })
    await stage.settle()
    for (const told of [coordinator, auditor]) expect(plain((await told.hears()).text)).toContain(REASON)
    const refused = await submits('1-1')
    expect(refused).toContain(REASON)
    expect(refused).toContain('هماهنگ‌کننده')
    expect(await stage.app.tools.db.submission.count()).toBe(0)
    expect(plain((await focal.says('/deadlines')).text)).toContain('نوبت شما')
    expect(plain((await focal.says('/evidence')).text)).toContain('مستندات ارزیابی')
    const log = await stage.app.tools.db.auditEntry.findMany({ where: { action: 'service.freeze' } })
    expect(log).toMatchObject([{ actor: 'system', subject: 'service:all', details: { reason: REASON, told: 2 } }])
  })

  it('holds over a restart, moves nothing and sends nothing; ended, it goes on', async () => {
    await operator((tools) => freezeService(tools, REASON))
    await stage.settle()
    await stage.restart()
    expect(await submits('1-1')).toContain(REASON)
    await stage.waits(16 * DAY_MS)
    const waiting = await stage.app.tools.db.cycle.findFirst({ select: { state: true } })
    expect(waiting?.state).toBe('OPEN')
    expect((await auditor.hears()).messages.length).toBe(1)
    await operator((tools) => thawService(tools, returnOutage))
    await stage.waits(60_000)
    expect(plain((await coordinator.hears()).text)).toContain('دوباره برقرار است')
    expect((await stage.app.tools.db.auditEntry.findMany({ where: { action: 'service.thaw' } })).length).toBe(1)
    expect(await submits('1-1')).not.toContain(REASON)
  })

  it('gives back what it has taken of the last day of a window', async () => {
    await stage.waits(15 * DAY_MS - 2 * HOUR_MS)
    await operator((tools) => freezeService(tools, REASON))
    await stage.waits(5 * HOUR_MS)
    await operator((tools) => thawService(tools, returnOutage))
    const [{ dueAt } = {}] = await stage.app.tools.db.extension.findMany({ take: 1 })
    expect(dueAt?.getTime()).toBe(stage.clock.now().getTime() + 2 * HOUR_MS)
  })

  it('gives back once what a restart in the midst of it has taken as well', async () => {
    await stage.waits(15 * DAY_MS - 2 * HOUR_MS)
    await operator((tools) => freezeService(tools, REASON))
    await stage.waits(HOUR_MS)
    await stage.restart(() => {
      stage.clock.advance(2 * HOUR_MS)
    })
    await stage.waits(HOUR_MS)
    await operator((tools) => thawService(tools, returnOutage))
    const end = Math.max(...(await stage.app.tools.db.extension.findMany()).map(({ dueAt }) => dueAt?.getTime() ?? 0))
    expect(end).toBe(stage.clock.now().getTime() + 2 * HOUR_MS)
  })

  it('is told once: a second one is refused with the reason of the first', async () => {
    await operator((tools) => freezeService(tools, REASON))
    const second = await operator((tools) => freezeService(tools, 'دیگر'))
    expect(second).toMatchObject({ ok: false, refusal: { code: 'service-frozen', reason: REASON } })
  })
})
