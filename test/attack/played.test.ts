import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VisibleMessage } from 'bot-api-emulator'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import { seeded } from '../support/product-process.ts'
import { figure, isLong } from '../faults/long.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { REVIEW_MORNING } from '../support/review-world.ts'
import { type SmallProvince, smallProvince } from '../support/world.ts'

/** Issue 9, part 7: what an attack by hand tried over the Bot API, kept so that it is tried again. */
let stage: Stage
let province: SmallProvince
let coordinator: Player
let focal: Player

beforeEach(async () => {
  stage = await openStage({ at: REVIEW_MORNING })
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'REVIEW' })
  coordinator = await stage.enters(7, 'coordinator')
  focal = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const db = () => stage.app.tools.db

/** What an attack may not change: who sits where, the year, its items, announcements, decisions. */
async function state(): Promise<string> {
  const { seat, cycle, item, circular, decision, startCode, extension, stage: stages } = db()
  const rows = [seat, cycle, item, circular, decision, startCode, extension, stages] as {
    findMany(): Promise<unknown>
  }[]
  return JSON.stringify(await Promise.all(rows.map((table) => table.findMany())))
}

const SCREENS = [
  '/menu',
  '/cycle',
  '/approvals',
  '/people',
  '/announce',
  '/work',
  '/undelivered',
  '/decisions',
  '/progress',
]

/** What the buttons of a person carry, as a messenger would hand it back. */
async function buttonsOf(player: Player, commands: readonly string[]): Promise<string[]> {
  for (const command of commands) {
    await player.says(command)
    for (const label of player.buttons().slice(0, 6)) {
      await player.says(command)
      if (player.buttons().includes(label)) await player.taps(label)
    }
  }
  await player.says('/cancel')
  return [...new Set(player.messages().flatMap(({ buttons }) => buttons.flat().flatMap(({ data }) => data ?? [])))]
}

let updates = 900_000
async function presses(userId: number, data: string, message?: VisibleMessage): Promise<void> {
  const from = { id: userId, is_bot: false, first_name: 'ن' }
  const chat = { id: userId, type: 'private', first_name: 'ن' }
  stage.emulator.pushRaw({
    update_id: ++updates,
    callback_query: {
      id: String(updates),
      from,
      chat_instance: '1',
      data,
      message: { message_id: message?.id ?? 1, date: 1, chat, from: { ...from, is_bot: true } },
    },
  })
  await stage.settle()
}

describe('a focal point', () => {
  it('does nothing with the buttons of the coordinator, nor with the ids of others in their own', async () => {
    const theirs = await buttonsOf(coordinator, SCREENS)
    const own = await buttonsOf(focal, ['/menu', '/evidence', '/status', '/deadlines'])
    const before = await state()
    const entries = await db().auditEntry.count()
    const others = (await db().item.findMany({ where: { agencyId: province.agencies[1]?.id ?? 0 } })).map(
      ({ id }) => id,
    )
    const mark = own[0]?.slice(own[0].lastIndexOf('~')) ?? ''
    const forged = [
      ...theirs,
      ...theirs.map((data) => data.replace(/~.*$/, mark)),
      ...own.flatMap((data) => others.map((id) => data.replace(/:\d+/, `:${id}`)).filter((other) => other !== data)),
      ...own.flatMap((data) => [data.slice(0, -1), `${data}A`, data.replace('~', '~~'), data.toUpperCase()]),
    ]
    const last = focal.messages().at(-1)
    for (const data of forged.filter((data) => !own.includes(data))) await presses(8, data, last)
    expect(theirs.length).toBeGreaterThan(40)
    expect(await state()).toBe(before)
    expect(await db().auditEntry.count()).toBe(entries)
    figure('buttons of others and forged ones, pressed', '0 taken', `${forged.length}, 0`)
  }, 120_000)

  it('gains nothing by forwarding what others were sent, nor by putting commands into old messages', async () => {
    await coordinator.says('/people')
    for (const message of coordinator.messages().slice(-3)) {
      stage.emulator.act(8).forwards(message)
      await focal.hears()
    }
    await focal.says('سلام')
    const old = focal.messages().findLast(({ from }) => from === 'user')
    if (old === undefined) throw new Error('nothing was written')
    const made = await invite(stage.app.tools, bySystem(stage.clock.now()), { role: 'deputy', name: 'نام' })
    if (!made.ok) throw new Error(made.refusal.code)
    const before = await state()
    for (const text of [`/start ${made.value.code}`, made.value.code, '/import', '/cycle', '/pin 140512']) {
      stage.emulator.act(8).edits(old, text)
      expect(plain((await focal.hears()).text)).toContain('تغییر نکرد')
    }
    expect(await state()).toBe(before)
  })
})

describe('an invitation', () => {
  it('is good once, for nobody else, and not when it is over', async () => {
    const codeFor = async (name: string): Promise<string> => {
      const made = await invite(stage.app.tools, bySystem(stage.clock.now()), { role: 'auditor', name })
      if (!made.ok) throw new Error(made.refusal.code)
      return made.value.code
    }
    const code = await codeFor('حسابرس')
    expect((await stage.player(31).says(`/start ${code}`)).text).toContain('خوش آمدید')
    const seats = await db().seat.count()
    for (const [who, text] of [
      [32, `/start ${code}`],
      [32, code],
      [31, code],
      [8, `سلام\nhttps://t.me/tahavol_bot?start=${code}`],
    ] as const)
      expect((await stage.player(who).says(text)).text).not.toContain('خوش آمدید')
    const late = await codeFor('دیرآمده')
    await stage.waits(60 * 86_400_000)
    expect((await stage.player(33).says(`/start ${late}`)).text).not.toContain('خوش آمدید')
    expect(await db().seat.count()).toBe(seats)
  })
})

describe('an evaluator with ties', () => {
  it('is shown no item of those agencies, whatever queue they open', async () => {
    const evaluator = await stage.enters(12, 'evaluator', { name: 'ارزیاب وابسته' })
    const { personId } = await db().seat.findFirstOrThrow({ where: { role: 'evaluator' } })
    await db().seat.updateMany({ where: { personId }, data: { teamId: province.teamId } })
    const agencyId = province.agencies[0]?.id ?? 0
    await db().seat.create({ data: { personId, role: 'agency-head', agencyId, grantedAt: stage.clock.now() } })
    const tied = province.agencies[1]?.id ?? 0
    await db().assignment.create({ data: { cycleId: province.cycleId, kind: 'conflict', personId, agencyId: tied } })
    await db().item.updateMany({ data: { state: 'SUBMITTED', submittedAt: stage.clock.now() } })
    for (const { id: itemId } of await db().item.findMany())
      await db().submission.create({
        data: {
          itemId,
          number: 1,
          state: 'SUBMITTED',
          claimHundredths: 100,
          createdAt: stage.clock.now(),
          submittedAt: stage.clock.now(),
          itemStateBefore: 'DRAFT',
        },
      })
    const seen: string[] = []
    await evaluator.says('/queue')
    for (let step = 0; step < 12; step++) {
      seen.push(
        plain(
          evaluator
            .messages()
            .slice(-2)
            .map(({ text }) => text ?? '')
            .join('\n'),
        ),
      )
      const next = evaluator.buttons().find((label) => /بعدی|شروع|ادامه|مورد/.test(label))
      if (next === undefined) break
      await evaluator.taps(next)
    }
    expect(seen.join()).not.toMatch(/دستگاه نمونه [12]/)
    const claimed = await db().item.findMany({ where: { claimedBy: { not: null } }, select: { agencyId: true } })
    expect(claimed.filter((item) => item.agencyId === agencyId || item.agencyId === tied)).toEqual([])
  })
})

describe('a coordinator alone', () => {
  it('comes to no release, whatever they press and write, for days', async () => {
    for (const { id, indicator } of await db().item.findMany({ include: { indicator: true } }))
      await db().item.update({
        where: { id },
        data: {
          state: 'SCORED',
          preliminaryHundredths: indicator.maximumHundredths / 2,
          submittedAt: stage.clock.now(),
        },
      })
    const next = seeded(9)
    const steps = isLong ? 600 : 120
    const pressed = new Set<string>()
    for (let step = 0; step < steps; step++) {
      const labels = coordinator.buttons()
      const label = labels[Math.floor(next() * labels.length)]
      if (label === undefined || next() < 0.15) {
        const commands = [...SCREENS, 'همهٔ مدارک بررسی شده است و دلیل آن در صورت‌جلسه است.', 'امروز', '140512']
        await coordinator.says(commands[Math.floor(next() * commands.length)] ?? '/menu')
      } else {
        pressed.add(label)
        await coordinator.taps(label)
      }
      if (step % 40 === 39) await stage.waits(4 * 86_400_000)
    }
    const { state: reached } = await db().cycle.findFirstOrThrow({ where: { id: province.cycleId } })
    expect(['REVIEW', 'NATIONAL_TRANSFER']).toContain(reached)
    figure('a coordinator alone, pressing at random', 'no release', `${pressed.size} buttons in ${steps} steps, none`)
    expect(pressed.size).toBeGreaterThan(20)
  }, 240_000)
})
