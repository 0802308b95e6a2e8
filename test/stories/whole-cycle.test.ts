import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { verifyAudit } from '#storage/audit.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

/**
 * One yearly evaluation by chat, from an empty database to the released result: 52 agencies, every role, over real HTTP with a
 * moved clock. The scenes build on each other and run in order.
 */
let stage: Stage
let coordinator: Player
let second: Player
const cast = new Map<string, Player>()
const of = (key: string): Player => {
  const player = cast.get(key)
  if (player === undefined) throw new Error(`nobody plays ${key}`)
  return player
}
const province = loadSampleProvince()
const focalOf = (agencyCode: string): Player => {
  const person = province.people.find((row) => row.role === 'focal-point' && row.agencyCode === agencyCode)
  return of(person?.key ?? agencyCode)
}
const codes = province.agencies.map((agency) => agency.code)

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage.close()
})

/** Moves the clock to the beginning (or just past the end) of a stage and lets the minute tick see it. */
async function goTo(key: Column.StageKey, edge: 'opens' | 'closes'): Promise<void> {
  const row = await stage.app.tools.db.stage.findFirstOrThrow({ where: { key } })
  const at = edge === 'opens' ? row.opensAt.getTime() + 9 * 3_600_000 : row.dueAt.getTime() + 60_000
  await stage.waits(at - stage.clock.now().getTime())
}
const cycleState = async (): Promise<string> => (await stage.app.tools.db.cycle.findFirstOrThrow()).state

/** As claimed; where there is a formula, target and performance as the evaluator found them, then its points. */
async function scores(evaluator: Player): Promise<void> {
  if (!evaluator.buttons().some((text) => text.includes('ارقام دیگر'))) {
    await evaluator.taps('۱۰')
    return
  }
  await evaluator.taps('ارقام دیگر')
  await evaluator.says('۱۰۰')
  await evaluator.taps(evaluator.buttons()[0] ?? '')
  await evaluator.taps('بدون یادداشت')
}

describe('a whole yearly evaluation', { timeout: 240_000 }, () => {
  it('begins with a coordinator who comes in by a start code and creates the cycle', async () => {
    coordinator = await stage.enters(1, 'coordinator')
    second = await stage.enters(2, 'coordinator')
    await coordinator.says('/cycle')
    await coordinator.taps('ساخت دورهٔ تازه')
    await coordinator.taps('سال ۱۴۰۴')
    await coordinator.taps('خراسان رضوی')
    await coordinator.taps('امروز')
    await coordinator.taps('کمترین مدت')
    await coordinator.taps('ساخت پیش‌نویس دوره')
    expect(await cycleState()).toBe('DRAFT')
  })

  it('takes the province from a workbook: consequences first, then as one unit', async () => {
    await coordinator.says('/import')
    const refused = await coordinator.sends({ name: 'استان.xlsx', bytes: Buffer.from('not a workbook') })
    expect(plain(refused.text)).not.toContain('۵۲')
    const preview = await coordinator.sends({ name: 'استان.xlsx', bytes: Buffer.from(await writeProvince(province)) })
    expect(plain(preview.text)).toContain('۵۲')
    await coordinator.taps('اعمال')
    expect(await stage.app.tools.db.agency.count()).toBe(52)
    expect(await stage.app.tools.db.indicator.count()).toBe(340)
  })

  it('lets everybody of the province come in, each by a code of his own', async () => {
    const { db } = stage.app.tools
    // Nobody else is in yet who could confirm what the coordinator's workbook has put forward.
    expect(await db.seat.count({ where: { role: 'evaluator' } })).toBe(0)
    await stage.confirms()
    const seats = await db.seat.findMany({
      where: { person: { accounts: { none: {} } } },
      orderBy: { id: 'asc' },
      select: {
        role: true,
        teamId: true,
        person: { select: { id: true, name: true } },
        agency: { select: { code: true } },
      },
    })
    const keys = new Map<string, string[]>()
    for (const { key, name, role, agencyCode } of province.people)
      keys.set(`${role} ${agencyCode ?? ''} ${name}`, [...(keys.get(`${role} ${agencyCode ?? ''} ${name}`) ?? []), key])
    for (const [i, { role, person, agency }] of seats.entries()) {
      const seat = agency === null ? {} : { agencyCode: agency.code }
      const player = await stage.enters(1000 + i, role, { ...seat, personId: person.id })
      const key = keys.get(`${role} ${agency?.code ?? ''} ${person.name}`)?.shift()
      if (key !== undefined) cast.set(key, player)
    }
    expect(cast.size).toBe(province.people.length)
    expect((await stage.player(99_999).says('/start wrong-code')).text).toContain('شناخته نشد')
  })

  it('sends the circular after a second person has confirmed it, and knows who has seen it', async () => {
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('بخشنامه')
    await coordinator.says('۱۴۰۵/۱۲')
    await coordinator.taps('امروز')
    await coordinator.says('ارزیابی عملکرد سال ۱۴۰۴')
    await coordinator.says('خود ارزیابی را در مهلت اعلام‌شده ثبت کنید.')
    await coordinator.taps('پیشنهاد برای تأیید')
    await second.hears()
    await second.taps('پیش‌نمایش')
    await second.taps('تأیید می‌کنم')
    await coordinator.says('/cycle')
    await coordinator.taps('انتشار دوره')
    await coordinator.taps('تأیید و انجام')
    expect(await cycleState()).toBe('ISSUED')
    await coordinator.says('/announce')
    await coordinator.taps('ارزیابی عملکرد سال')
    await coordinator.taps('فرستادن')
    await coordinator.taps('نفر فرستاده شود')
    const read = codes.slice(0, 45)
    for (const code of read) await focalOf(code).taps('رؤیت شد')
    const seen = await stage.app.tools.db.circularRecipient.count({ where: { seenAt: { not: null } } })
    expect(seen).toBe(45)
    expect(
      stage.emulator.channel('@tahavol').messages.some((post) => post.text?.includes('ارزیابی عملکرد سال ۱۴۰۴')),
    ).toBe(true)
  })

  it('opens the self-assessment by itself, and refuses evidence before', async () => {
    const early = focalOf(codes[0] ?? '')
    await early.says('/evidence ۱-۱')
    expect(await stage.app.tools.db.submission.count()).toBe(0)
    await goTo('self-assessment', 'opens')
    expect(['OPEN', 'BRIEFING']).toContain(await cycleState())
  })

  it('collects evidence of 52 agencies: points, explanation, file, receipt', async () => {
    for (const code of codes) {
      const focal = focalOf(code)
      await focal.says('/evidence بازنگری و متناسب')
      await focal.taps('بازنگری')
      await focal.taps('خود ارزیابی')
      await focal.says('۱۰')
      await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile(code) })
      await focal.taps('دیدن شاخص')
      await focal.taps('ثبت نهایی')
      expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('رسید')
    }
    expect(await stage.app.tools.db.item.count({ where: { state: 'SUBMITTED' } })).toBe(52)
  })

  it('answers a question, and grants that an indicator has no matter in an agency', async () => {
    const asker = focalOf(codes[4] ?? '')
    await asker.says('/ask')
    await asker.says('نشست توجیهی کجا برگزار می‌شود؟')
    await asker.taps('کل ارزیابی')
    expect((await coordinator.hears()).text).toContain('نشست توجیهی')
    await coordinator.taps('دیدن پرسش')
    await coordinator.taps('پاسخ')
    await coordinator.says('در سالن اجتماعات سازمان.')
    expect((await asker.hears()).text).toContain('سالن اجتماعات')

    const { db } = stage.app.tools
    await asker.says('/evidence مدیریت سبز')
    await asker.taps('مدیریت سبز')
    await asker.taps('مصداق ندارد')
    await asker.says('ساختمان این دستگاه استیجاری و مشترک است.')
    const { itemId } = await db.notApplicable.findFirstOrThrow()
    const notice = await db.notice.findFirstOrThrow({ where: { kind: 'not-applicable-asked', state: 'SENT' } })
    const account = await db.account.findFirstOrThrow({ where: { personId: notice.personId ?? 0 } })
    const evaluator = stage.player(Number(account.userId))
    await evaluator.hears()
    expect((await evaluator.taps('پذیرش عدم مصداق')).text).toContain('پذیرفته شد')
    expect((await asker.hears()).text).toContain('میان شاخص‌های دیگر پخش می‌شود')
    expect(await db.item.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({ state: 'NOT_APPLICABLE' })
  })

  it('takes a file out of the tray and figures out of the workbook', async () => {
    const focal = focalOf(codes[1] ?? '')
    await focal.says('/menu')
    await focal.sends({ name: 'گزارش راه روستایی.pdf', bytes: pdfFile('tray') })
    await focal.says('/form')
    const form = focal.messages().findLast(({ file }) => file?.name.startsWith('فرم') === true)?.file
    const { sheets } = await readXlsx(form?.bytes() ?? new Uint8Array())
    const row = sheets[0]?.rows.find((cells) => cells.some((cell) => String(cell).includes('طول راه روستایی')))
    if (row === undefined) throw new Error('the form lacks an indicator')
    row[6] = 120
    const [shown, hidden] = sheets
    const filled = await writeXlsx({
      sheets: [shown, hidden].flatMap((one) =>
        one === undefined ? [] : [{ name: one.name, rows: one.rows, hidden: one.name === 'tahavol' }],
      ),
    })
    await focal.sends({ name: 'فرم.xlsx', bytes: filled })
    expect(plain((await focal.taps('نوشتن در پیش‌نویس‌ها')).text)).toContain('۱ خانه')
    await focal.says('/tray')
    await focal.taps('گزارش راه روستایی')
    await focal.taps('طول راه روستایی')
    await focal.taps('دیدن شاخص')
    await focal.taps('ثبت نهایی')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('رسید')
  })

  it('is signed by the head with a PIN, and by a stand-in where the head is away', async () => {
    const { db } = stage.app.tools
    const headOf = (code: string): Player => {
      const person = province.people.find(({ role, agencyCode }) => role === 'agency-head' && agencyCode === code)
      return of(person?.key ?? code)
    }
    const handsOver = async (code: string): Promise<void> => {
      await focalOf(code).says('/report')
      await focalOf(code).taps('تحویل به رئیس دستگاه')
    }
    const head = headOf(codes[0] ?? '')
    await handsOver(codes[0] ?? '')
    await head.hears()
    await db.account.updateMany({ where: { userId: String(head.userId) }, data: { pinEnteredAt: null } })
    await head.taps('دیدن گزارش')
    expect((await head.taps('امضا می‌کنم')).text).toContain('رمزی ندارید')
    await head.says('481516')
    await head.says('481516')
    expect(plain((await head.taps('ادامهٔ کار')).text)).toContain('امضا شد')
    expect(await db.signOff.count({ where: { state: 'SIGNED' } })).toBe(1)

    const away = headOf(codes[1] ?? '')
    const instead = focalOf(codes[1] ?? '')
    await handsOver(codes[1] ?? '')
    await away.says('/standin')
    await away.taps('تعیین جانشین: ')
    await away.taps(away.buttons()[0] ?? '')
    await away.taps(away.buttons()[0] ?? '')
    await away.taps(away.buttons()[0] ?? '')
    await away.taps('بی‌یادداشت')
    await away.taps('تعیین جانشین')
    await instead.wholeHome()
    await instead.taps('به جای ')
    await instead.says('/report')
    await instead.taps('امضا می‌کنم')
    expect(await db.signOff.count({ where: { state: 'SIGNED' } })).toBe(2)
    await away.says('/standin')
    await away.taps('پایان جانشینی')
    await instead.says('/menu')
  })

  it('reminds those with work left seven days before the end, one message each', async () => {
    const { dueAt } = await stage.app.tools.db.stage.findFirstOrThrow({ where: { key: 'self-assessment' } })
    for (const player of cast.values()) await player.hears()
    await stage.waits(dueAt.getTime() - 7 * DAY_MS - stage.clock.now().getTime())
    const heard = plain((await focalOf(codes[3] ?? '').hears()).text)
    expect(heard).toContain('شاخص مانده')
    expect(heard.match(/شاخص مانده/g)).toHaveLength(1)
    await stage.app.tick()
    await stage.settle()
    expect((await focalOf(codes[3] ?? '').hears()).text).toBe('')
  })

  it('shows back a text that comes after the deadline, and submits nothing', async () => {
    const late = focalOf(codes[5] ?? '')
    await late.says('/evidence مدیریت سبز')
    await late.taps('مدیریت سبز')
    await late.taps('توضیح')
    await goTo('self-assessment', 'closes')
    await late.hears()
    const heard = plain((await late.says('متنی که دیر رسید')).text)
    expect(heard).toContain('«متنی که دیر رسید»')
    expect(heard).toContain('ثبت نشد')
  })

  it('brings every item to one evaluator, and a deficient one back to its agency', async () => {
    await goTo('review', 'opens')
    expect(await cycleState()).toBe('REVIEW')
    const { db } = stage.app.tools
    const evaluators = province.people.filter((row) => row.role === 'evaluator').map((row) => of(row.key))
    let noted = false
    for (const evaluator of evaluators) {
      await evaluator.says('/queue')
      for (let i = 0; i < 60 && evaluator.buttons().some((text) => text.includes('اعلام کاستی')); i++) {
        if (!noted) {
          noted = true
          await evaluator.taps('اعلام کاستی')
          await evaluator.taps('امضا یا تاریخ ندارد')
          await evaluator.taps('همین‌ها کافی است')
          await evaluator.taps('فرستادن')
        } else await scores(evaluator)
      }
    }
    expect(await db.item.count({ where: { state: 'SUBMITTED' } })).toBe(0)
    const deficient = await db.item.findFirstOrThrow({
      where: { state: 'DEFICIENT' },
      select: { agency: { select: { code: true } } },
    })
    const focal = focalOf(deficient.agency.code)
    expect(plain((await focal.hears()).text)).toContain('نیازمند اصلاح است')
    await focal.taps('اصلاح همین شاخص')
    await focal.sends({ name: 'نسخهٔ امضاشده.pdf', bytes: pdfFile('signed') })
    await focal.taps('دیدن شاخص')
    await focal.taps('ثبت نهایی')
    await focal.taps('ثبت نهایی')
    for (const evaluator of evaluators) {
      await evaluator.says('/queue')
      if (evaluator.buttons().some((text) => text.includes('اعلام کاستی'))) await scores(evaluator)
    }
    expect(await db.item.count({ where: { state: 'SCORED' } })).toBe(53)
    expect(await db.assessment.count({ where: { verifiedActual: 100 } })).toBe(1)
  })

  it('draws a sample for second evaluators, of whom one is far apart and a third decides', async () => {
    const { db } = stage.app.tools
    await coordinator.says('/reviewers')
    await coordinator.taps('نگاه دوم')
    await coordinator.taps('تغییر نمونه')
    await coordinator.taps('۲۰٪')
    expect(await db.secondLook.count()).toBeGreaterThan(0)
    const evaluators = province.people.filter((row) => row.role === 'evaluator').map((row) => of(row.key))
    let isApart = false
    for (const evaluator of [...evaluators, ...evaluators]) {
      await evaluator.says('/second')
      for (let i = 0; i < 60 && evaluator.buttons().some((text) => text.includes('امتیاز دیگر')); i++) {
        // The first agency's objection needs somebody of the team who has not judged it.
        const isSpared =
          evaluator
            .messages()
            .at(-1)
            ?.text?.includes(province.agencies[0]?.name ?? '') === true
        if (isApart || isSpared) await scores(evaluator)
        else {
          isApart = true
          await evaluator.taps('امتیاز دیگر')
          await evaluator.says('۱')
          await evaluator.says('مدرک بیشتر ادعا را نشان نمی‌دهد.')
        }
      }
    }
    expect(await db.lookScore.count({ where: { place: 3 } })).toBe(1)
    expect(await db.secondLook.count({ where: { state: { not: 'SETTLED' } } })).toBe(0)
  })

  it('reveals no score before the release, and all of them to their agency after it', async () => {
    const focal = focalOf(codes[0] ?? '')
    const before = plain((await focal.says('/scores')).text)
    expect(before).not.toMatch(/از ۲٬۰۰۰|۱۰ از/)
    const refused = await focalOf(codes[1] ?? '').says('/queue')
    expect(refused.text).toContain('کارشناس ارزیاب')
    await goTo('objection', 'opens')
    await coordinator.says('/cycle')
    await coordinator.taps('انتشار نتایج اولیه')
    await coordinator.taps('پیشنهاد انتشار نتایج اولیه')
    expect(await cycleState()).toBe('REVIEW')
    const second = of('deputy-1')
    expect((await second.hears()).text).toContain('تأیید شما را می‌خواهد')
    await second.taps('انتشار نتایج اولیه')
    await second.taps('بله، نتایج اولیه منتشر شود')
    expect(await cycleState()).toBe('PRELIMINARY')
    await focal.hears()
    expect(plain((await focal.says('/scores')).text)).toContain('از ۲٬۰۰۰')
  })

  it('hears objections by another evaluator than the first, with a reason, and tells before and after', async () => {
    const focal = focalOf(codes[0] ?? '')
    await focal.says('/scores')
    const { db } = stage.app.tools
    const item = await db.item.findFirstOrThrow({
      where: { agency: { code: codes[0] ?? '' }, submittedAt: { not: null } },
      select: { id: true, firstScorerId: true },
    })
    await focal.says('/objections')
    await focal.taps('بازنگری')
    await focal.taps('ثبت اعتراض برای این شاخص')
    await focal.taps('دلیل دیگر')
    await focal.taps('نوشتن متن اعتراض')
    await focal.says('صورت‌جلسهٔ پیوست دیده نشده است.')
    await focal.sends({ name: 'تکمیلی.pdf', bytes: pdfFile('supplement') })
    await focal.taps('بازگشت به اعتراض')
    await focal.taps('ثبت نهایی اعتراض')
    expect(plain((await focal.taps('تأیید و ثبت اعتراض')).text)).toContain('رسید')
    await goTo('objection', 'closes')
    await goTo('objection-review', 'opens')
    expect(await cycleState()).toBe('OBJECTION_REVIEW')

    const first = await db.account.findFirstOrThrow({ where: { personId: item.firstScorerId ?? 0 } })
    const firstPlayer = stage.player(Number(first.userId))
    await firstPlayer.says('/objections')
    expect(firstPlayer.buttons().some((text) => text.includes(codes[0] ?? ''))).toBe(false)
    const others = province.people
      .filter((row) => row.role === 'evaluator')
      .map((row) => of(row.key))
      .filter((player) => player !== firstPlayer)
    for (const evaluator of others) {
      await evaluator.says('/objections')
      if (!evaluator.buttons().some((text) => text.startsWith('۱.'))) continue
      await evaluator.taps('۱.')
      await evaluator.taps('تصمیم‌گیری')
      await evaluator.says('۱۵')
      await evaluator.says('صورت‌جلسهٔ تکمیلی کافی است.')
      await evaluator.taps('تأیید و اعلام به دستگاه')
      break
    }
    expect(await db.objection.count({ where: { state: 'DECIDED' } })).toBe(1)
    const told = plain((await focal.hears()).text)
    expect(told).toContain('صورت‌جلسهٔ تکمیلی کافی است')
    expect(told).toMatch(/۱۰[\s\S]*۱۵/)
  })

  it('finalises, approves and confirms in the order of the profile, each by another person', async () => {
    await goTo('finalisation', 'opens')
    await coordinator.says('/approvals')
    await coordinator.taps('نهایی کردن جداول')
    await coordinator.taps('تأیید و نهایی کردن')
    expect(await cycleState()).toBe('FINALISATION')

    const council = of('council-secretary-1')
    await council.says('/approvals')
    expect(council.buttons().some((text) => text.includes('ثبت تأیید شورا'))).toBe(false)
    const deputy = of('deputy-1')
    await deputy.says('/approvals')
    await deputy.taps('دیدن جداول')
    await deputy.taps('زیربنایی')
    const line = plain((await deputy.taps(province.agencies[4]?.name ?? '')).text)
    expect(line).toContain('۱ شاخص در این دستگاه مصداق ندارد')
    await deputy.says('/approvals')
    await deputy.taps('تأیید نهایی')
    await deputy.taps('تأیید نهایی همین جداول')
    expect(await cycleState()).toBe('COUNCIL')

    await council.says('/approvals')
    await council.taps('ثبت تأیید شورا')
    await council.taps('نوشتن شماره و تاریخ')
    await council.says('۱۲/۳۴۵')
    await council.says('امروز')
    await council.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile('minutes') })
    await council.taps('بازگشت به ثبت شورا')
    await council.taps('ثبت تأیید شورا')
    await council.taps('تأیید و ثبت')
    expect(await cycleState()).toBe('TRANSMISSION')
  })

  it('exports, carries over and releases: each agency its own result, the same to the end', async () => {
    const exported = await coordinator.says('/export')
    expect(exported.messages.flatMap((message) => message.file?.name ?? []).length).toBe(3)
    await coordinator.says('/cycle')
    await coordinator.taps('ارسال به سامانهٔ ملی')
    await coordinator.taps('تأیید و انجام')
    await coordinator.says('/cycle')
    await coordinator.taps('جشنواره')
    await coordinator.taps('تأیید و انجام')
    const focal = focalOf(codes[0] ?? '')
    await focal.hears()
    const deputy = of('deputy-1')
    await deputy.says('/approvals')
    await deputy.taps('انتشار نتایج')
    await deputy.taps('تأیید و انتشار')
    expect(await cycleState()).toBe('RELEASED')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('از ۲٬۰۰۰')
    expect(told).toContain('۱۵')
    expect(told).toContain('رتبه')
    const other = plain((await focalOf(codes[1] ?? '').hears()).text)
    expect(other).not.toContain(province.agencies[0]?.name)
  })

  it('leaves an unbroken audit chain, no request outside the Bot API and no fault behind', async () => {
    const audit = await verifyAudit(stage.app.tools.db)
    expect(audit.brokenAt).toBeNull()
    expect(audit.entries).toBeGreaterThan(300)
    expect(stage.emulator.violations).toEqual([])
    expect(stage.log).toEqual([])
    expect(await stage.app.tools.db.inboxUpdate.count({ where: { state: { not: 'DONE' } } })).toBe(0)
  })
})
