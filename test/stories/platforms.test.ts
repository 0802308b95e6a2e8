import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { MovableClock } from '#shared/clock.ts'
import { bySystem } from '#workflows/tools.ts'
import { invite, inviteHolder } from '#workflows/people/invite.ts'
import { openStage, type Player, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')
const BODY = 'مستندات را پیش از پایان مهلت بفرستید. '.repeat(88)

/** What must hold of everything the product has sent to the messenger. */
const MANNERS = {
  telegram: { parseMode: 'HTML', preview: { link_preview_options: { is_disabled: true } }, scopes: true },
  soroush: { parseMode: 'HTML', preview: { disable_web_page_preview: true }, scopes: false },
  bale: { parseMode: undefined, preview: {}, scopes: false },
} as const

describe.each(['telegram', 'soroush', 'bale'] as const)('the bot on %s', (platform) => {
  let stage: Stage
  let focal: Player

  beforeEach(async () => {
    stage = await openStage({
      platform,
      prepare: async (app) => {
        const clock = new MovableClock(MORNING, { frozen: true })
        await smallProvince({ db: app.tools.db, clock }, { profile: { circularNeedsSecondPerson: true } })
      },
    })
    focal = await enters(7, 'focal-point', 'A1')
  })
  afterEach(async () => {
    expect(stage.emulator.violations).toEqual([])
    expect(stage.log).toEqual([])
    await stage.close()
  })

  async function enters(userId: number, role: Role, agencyCode?: string): Promise<Player> {
    const agency = agencyCode === undefined ? {} : { agencyCode }
    const by = bySystem(stage.clock.now())
    const made = await invite(stage.app.tools, by, { role, name: `شخص ${userId}`, reason: 'معرفی با نامه', ...agency })
    if (!made.ok) throw new Error(made.refusal.code)
    const player = stage.player(userId)
    expect(plain((await player.says(`/start ${made.value.code}`)).text)).toContain('خوش آمدید')
    return player
  }
  it('lets a name with signs of form arrive as it is written', async () => {
    const { db } = stage.app.tools
    const { id } = await db.agency.findFirstOrThrow({ where: { code: 'A1' } })
    const name = '*الف*_ب_ [پ](https://example.ir)'
    await db.agency.update({ where: { id }, data: { name } })
    const { messages } = await focal.says('/status')
    // No form but ours; where a sign cannot be told from form, one that looks like it stands in its place.
    const shown = messages.map(({ text }) => plain(text ?? '')).join('\n')
    const asWritten = shown.replaceAll('∗', '*').replaceAll('＿', '_').replaceAll('［', '[')
    expect(asWritten).toContain(name)
    const links = messages.flatMap(({ entities }) => entities.filter(({ type }) => type === 'text_link'))
    expect(links).toEqual([])
    for (const { text = '', entities } of messages)
      for (const { type, offset, length } of entities)
        if (type === 'bold' || type === 'italic')
          expect(['الف', 'ب']).not.toContain(plain(text.slice(offset, offset + length)))
  })

  const sent = (...methods: string[]) => stage.emulator.requests.filter(({ method }) => methods.includes(method))

  it(`takes evidence with text and file to its receipt (${platform})`, async () => {
    await focal.says('/evidence ۱-۱')
    await focal.taps('شاخص 1-1')
    await focal.taps('خود ارزیابی')
    await focal.says('۲۵۰')
    await focal.taps('توضیح')
    expect(plain((await focal.says('گزارش <سالانه> & پیوست')).text)).toContain('«گزارش <سالانه> & پیوست»')
    expect(plain((await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() })).text)).toContain('تاکنون ۱ فایل')
    await focal.taps('دیدن شاخص')
    const summary = await focal.taps('ثبت نهایی')
    const receipt = await focal.taps('ثبت نهایی')
    expect(plain(receipt.text)).toMatch(/T\w-\w{4}-\w{4}/)
    // The pressed message itself changes.
    expect(receipt.messages[0]?.id).toBe(summary.last?.id)

    const { parseMode, preview } = MANNERS[platform]
    const texts = sent('sendMessage', 'editMessageText')
    expect(texts.length).toBeGreaterThan(5)
    for (const { params } of texts) expect(params).toMatchObject(preview)
    expect(new Set(texts.map(({ params }) => params['parse_mode']))).toEqual(new Set([parseMode]))
  })

  it(`carries a long circular to a person and to the channel, written in a dialogue (${platform})`, async () => {
    const coordinator = await enters(8, 'coordinator')
    const deputy = await enters(9, 'deputy')
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('بخشنامه')
    await coordinator.says('1405/12')
    await coordinator.taps('امروز')
    await coordinator.says('آغاز خود ارزیابی')
    await coordinator.says(BODY)
    await coordinator.sends({ name: 'دستورالعمل.pdf', bytes: pdfFile() })
    await coordinator.taps('دیدن پیام')
    await coordinator.taps('پیشنهاد برای تأیید')
    await deputy.hears()
    await deputy.taps('پیش‌نمایش')
    await deputy.taps('تأیید می‌کنم')
    await coordinator.says('/announce')
    await coordinator.taps('آغاز خود ارزیابی')
    await coordinator.taps('فرستادن')
    await coordinator.taps('نفر فرستاده شود')

    const heard = await focal.hears()
    expect(plain(heard.text)).toContain('مستندات را پیش از پایان مهلت')
    expect(heard.messages.some((message) => message.file?.name === 'دستورالعمل.pdf')).toBe(true)
    expect((await focal.taps('رؤیت شد')).toast).toContain('ثبت شد')
    const posts = stage.emulator.channel('tahavol').messages
    expect(posts.map(({ text }) => plain(text ?? '')).join()).toContain('بخشنامهٔ شمارهٔ ۱۴۰۵/۱۲')
    expect(posts.some((post) => post.file?.name === 'دستورالعمل.pdf')).toBe(true)
    expect([...heard.messages, ...posts].map(({ text }) => text ?? '').join()).not.toMatch(/<\/?[bi]>/)
  })

  it(`answers a text of ten thousand characters that came in pieces (${platform})`, async () => {
    await focal.says('/evidence ۱-۱')
    await focal.taps('شاخص 1-1')
    await focal.taps('توضیح')
    const heard = await focal.says('متن '.repeat(2500))
    expect(plain(heard.last?.text ?? '')).toContain('متن در پیش‌نویس مانده است')
  })

  it(`publishes a menu as the messenger knows it (${platform})`, async () => {
    // With scopes: for everybody in three ways, and for the person who has come in.
    await expect.poll(() => sent('setMyCommands').length).toBe(MANNERS[platform].scopes ? 4 : 1)
    for (const { params, ok } of sent('setMyCommands')) {
      expect(ok).toBe(true)
      expect('scope' in params).toBe(MANNERS[platform].scopes)
    }
  })

  it(`gives whoever comes in the menu of the role, where a chat can have one of its own (${platform})`, async () => {
    const { scopes } = MANNERS[platform]
    const own = (): string[] =>
      sent('setMyCommands')
        .filter(({ params }) => JSON.stringify(params['scope'] ?? '').includes('"chat"'))
        .map(({ params }) => JSON.stringify(params['commands']))
    await expect.poll(() => sent('setMyDescription').length).toBe(scopes ? 2 : 0)
    expect(own().map((commands) => commands.includes('evidence'))).toEqual(scopes ? [true] : [])
  })
})

describe('moving to another messenger', () => {
  it('a person keeps seat and work: the new account is bound to the same person', async () => {
    let seatId = 0
    const stage = await openStage({
      platform: 'bale',
      prepare: async ({ tools: { db } }) => {
        const clock = new MovableClock(MORNING, { frozen: true })
        const { agencies } = await smallProvince({ db, clock })
        const at = { name: 'سارا', searchKey: 'سارا', createdAt: MORNING }
        const person = await db.person.create({ data: at })
        const account = { platform: 'telegram', userId: '7', chatId: '7', displayName: 'Sara', firstSeenAt: MORNING }
        await db.account.create({ data: { ...account, personId: person.id } })
        const held = {
          personId: person.id,
          role: 'focal-point',
          agencyId: agencies[0]?.id ?? 0,
          grantedAt: MORNING,
        } as const
        seatId = (await db.seat.create({ data: held })).id
      },
    })
    const { tools } = stage.app
    // The same number on another messenger is somebody else until the code says so.
    const player = stage.player(7)
    expect(plain((await player.says('/evidence')).text)).not.toContain('محور')
    const made = await inviteHolder(tools, bySystem(stage.clock.now()), { seatId })
    if (!made.ok) throw new Error(made.refusal.code)
    await player.says(`/start ${made.value.code}`)
    expect(plain((await player.says('/evidence')).text)).toContain('نیامده')
    const accounts = await tools.db.account.findMany({ select: { platform: true, personId: true } })
    expect(new Set(accounts.map(({ platform }) => platform))).toEqual(new Set(['telegram', 'bale']))
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(1)
    expect(await tools.db.seat.count()).toBe(1)
    expect(stage.emulator.violations).toEqual([])
    await stage.close()
  })
})
