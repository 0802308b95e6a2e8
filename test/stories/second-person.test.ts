import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unsettledUntil } from '#domain/people/second-person.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

const HOUR_MS = 3_600_000
/** Long enough that no hash and no random number on the disk holds it by chance. */
const LATIN_PIN = '270941836502'
const PIN = '۲۷۰۹۴۱۸۳۶۵۰۲'
const codeIn = (text: string): string => /\/start ([\w-]{22})/.exec(text)?.[1] ?? ''

let stage: Stage
let coordinator: Player
let auditor: Player
beforeEach(async () => {
  stage = await openProvinceStage({ state: 'REVIEW' })
  coordinator = await stage.enters(5, 'coordinator', { name: 'شخص یک' })
  auditor = await stage.enters(6, 'auditor', { name: 'شخص دو' })
})
afterEach(() => closeStage(stage))

/** Invited in the chat, and in: nothing more. */
async function deputyComesIn(): Promise<Player> {
  await coordinator.says('/people')
  await coordinator.taps('دعوت تازه')
  await coordinator.taps('معاون')
  await coordinator.says('ندا رهنما')
  const made = await coordinator.taps('ساختن کد دعوت')
  const deputy = stage.player(7)
  expect((await deputy.says(codeIn(made.text))).text).toContain('پس از تأیید شخص دوم آغاز می‌شود')
  return deputy
}

async function bothSayYes(): Promise<void> {
  expect(plain((await coordinator.hears()).text)).toContain('شناسه: 7')
  await coordinator.taps('همین شخص است')
  await auditor.says('/menu')
  await auditor.taps('در انتظار تأیید شما')
  expect(plain((await auditor.taps('تأیید ')).text)).toContain('ندا رهنما تأیید شد')
}

const released = (player: Player) => player.says('/menu').then(() => player.taps('انتشار نتایج اولیه'))

describe('a deputy who is invited in the chat', () => {
  it('acts when the inviter has known them, another person has confirmed, and 72 hours have passed', async () => {
    const deputy = await deputyComesIn()
    expect((await deputy.says('/menu')).text).toContain('در انتظار تأیید شخص دوم')
    expect(coordinator.buttons().some((text) => text.startsWith('تأیید '))).toBe(false)
    await bothSayYes()
    expect((await deputy.hears()).text).toContain('تأیید شد و از همین حالا آغاز شد')
    await released(deputy)
    expect((await deputy.taps('پیشنهاد انتشار نتایج اولیه')).text).toContain('رمزی ندارید')
    await deputy.says(PIN)
    await deputy.says(PIN)
    expect((await deputy.taps('ادامهٔ کار')).text).toContain('حساب شما تازه به نام شما ثبت شده است')
    await stage.waits(73 * HOUR_MS)
    await released(deputy)
    expect((await deputy.taps('پیشنهاد انتشار نتایج اولیه')).text).toContain('رمز شما')
    await deputy.says(PIN)
    expect((await deputy.taps('ادامهٔ کار')).text).toContain('پیشنهاد انتشار ثبت شد')
  })

  it('acts at once where two others have lifted the waiting time, each with a reason', async () => {
    const deputy = await deputyComesIn()
    await bothSayYes()
    for (const [player, said] of [
      [coordinator, 'رأی شما ثبت شد'],
      [auditor, 'مهلت حساب ندا رهنما برداشته شد'],
    ] as const) {
      await player.says('/people')
      const waiting = await stage.app.tools.db.account.findFirstOrThrow({ where: { userId: '7' } })
      expect(waiting.liftedAt).toBeNull()
      await player.taps('در انتظار تأیید')
      await player.taps('برداشتن مهلت')
      expect(plain((await player.taps('مهلت نزدیک است')).text)).toContain(said)
    }
    await released(deputy)
    await deputy.taps('پیشنهاد انتشار نتایج اولیه')
    await deputy.says(PIN)
    await deputy.says(PIN)
    expect((await deputy.taps('ادامهٔ کار')).text).toContain('پیشنهاد انتشار ثبت شد')
  })

  it('is nobody any more, and told so, when the inviter says that it is somebody else', async () => {
    const deputy = await deputyComesIn()
    await coordinator.hears()
    expect((await coordinator.taps('این شخص نیست')).text).toContain('کد باطل شد')
    expect((await deputy.hears()).text).toContain('پذیرفته نشد')
    expect(await stage.app.tools.db.seatProposal.count({ where: { droppedAt: null } })).toBe(0)
    expect((await deputy.says('/menu')).text).not.toContain('در انتظار تأیید شخص دوم')
  })
})

describe('a PIN', () => {
  const disk = (): string =>
    readdirSync(stage.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString())
      .join('\n')
  const expire = () => stage.app.tools.db.account.updateMany({ data: { pinEnteredAt: null } })
  const asked = async () => {
    await coordinator.says('/people')
    return coordinator.taps('دعوت تازه')
  }
  const sets = async () => {
    await expire()
    expect((await asked()).text).toContain('رمزی ندارید')
    await coordinator.says(PIN)
    expect((await coordinator.says(PIN)).text).toContain('رمز شما ثبت شد')
  }

  it('is set on the way, asked for again after ten minutes, and stands nowhere', async () => {
    await sets()
    expect((await coordinator.taps('ادامهٔ کار')).text).toContain('دعوت به کدام نقش')
    await stage.waits(9 * 60_000)
    expect((await asked()).text).toContain('دعوت به کدام نقش')
    await stage.waits(60_000)
    expect((await asked()).text).toContain('رمز شما')
    expect((await coordinator.says(LATIN_PIN)).text).toContain('رمز درست است')
    expect(coordinator.messages().filter(({ text }) => text === PIN || text === LATIN_PIN)).toEqual([])
    const kept = disk() + stage.log.join('\n')
    expect([kept.includes(PIN), kept.includes(LATIN_PIN)]).toEqual([false, false])
  })

  it('is asked for before the reason of a decision is written, and the way leads on from there', async () => {
    await sets()
    await expire()
    await coordinator.says('/cycle')
    await coordinator.taps('تصمیم‌های دونفره')
    expect((await coordinator.taps('توقف موقت دوره')).text).toContain('رمز شما')
    await coordinator.says(PIN)
    expect((await coordinator.taps('ادامهٔ کار')).text).toContain('دلیل را بنویسید')
    await coordinator.says('ساختمان سازمان تا اطلاع بعدی بسته است.')
    expect((await coordinator.taps('پیشنهاد به نفر دوم')).text).toContain('پیشنهاد ثبت شد')
  })

  it('set for the first time long after the account came in makes it new again, unless two others lift that', async () => {
    const { db, clock } = stage.app.tools
    const untilOf = async () => {
      const account = await db.account.findFirstOrThrow({ where: { userId: '5' } })
      return unsettledUntil(account, clock.now())
    }
    expect(await untilOf()).toBeNull()
    await expire()
    await asked()
    await coordinator.says(PIN)
    expect((await coordinator.says(PIN)).text).toContain('تا ۷۲ ساعت گام‌های انتشار را برنمی‌دارد')
    expect(await untilOf()).toEqual(new Date(clock.now().getTime() + 72 * HOUR_MS))
    await auditor.says('/people')
    expect(plain((await auditor.taps('در انتظار تأیید')).text)).toContain('شخص یک')
    await stage.waits(72 * HOUR_MS)
    expect(await untilOf()).toBeNull()
    // Another PIN in place of one's own changes nothing of it.
    await coordinator.says('/settings')
    await coordinator.taps('رمز')
    await coordinator.says(PIN)
    await coordinator.taps('ادامهٔ کار')
    await coordinator.says('۷۳۹۱۰۵۲۸')
    expect((await coordinator.says('۷۳۹۱۰۵۲۸')).text).toContain('رمز شما ثبت شد')
    expect(await untilOf()).toBeNull()
  })

  it('is not guessed: after five wrong ones nothing is taken for a quarter of an hour, the right one neither', async () => {
    await sets()
    await expire()
    await asked()
    for (let left = 4; left >= 0; left--)
      expect(plain((await coordinator.says('999888')).text)).toContain(`${left.toLocaleString('fa')} بار دیگر`)
    expect((await coordinator.says(PIN)).text).toContain('پنج بار نادرست')
    expect((await asked()).text).toContain('رمز شما')
    expect((await coordinator.says(PIN)).text).toContain('پنج بار نادرست')
    await stage.waits(15 * 60_000)
    await asked()
    expect((await coordinator.says(PIN)).text).toContain('رمز درست است')
    expect(await stage.app.tools.db.auditEntry.count({ where: { action: 'pin.enter' } })).toBe(6)
  })

  it('leaves the words after it alone: what is written elsewhere is read as it was written', async () => {
    await expire()
    await asked()
    await coordinator.says('انصراف')
    expect((await coordinator.says('شخص دو')).text).not.toContain('\uFDD0')
    await coordinator.says('/people')
    await coordinator.taps('جست')
    expect(plain((await coordinator.says('شخص')).text)).toContain('شخص')
    expect((await stage.app.tools.db.account.findFirstOrThrow({ where: { userId: '5' } })).pinAskedAt).toBeNull()
  })

  it('typed when nothing asked for it is deleted, kept nowhere and not even tried, also where it was wrong', async () => {
    await sets()
    await coordinator.says('/menu')
    for (const typed of [LATIN_PIN, PIN, '907316']) {
      const tries = await stage.app.tools.db.auditEntry.count({ where: { action: 'pin.enter' } })
      const answer = plain((await coordinator.says(typed)).text)
      expect(answer).toContain('شبیه رمز شماست و نگه داشته نشد')
      expect(coordinator.messages().some(({ text }) => text === typed)).toBe(false)
      expect(await stage.app.tools.db.auditEntry.count({ where: { action: 'pin.enter' } })).toBe(tries)
      expect((disk() + stage.log.join('\n')).includes(typed)).toBe(false)
    }
    // A telephone number is looked for, digits in a question are its answer, and whoever has no PIN has none to hide.
    expect(plain((await coordinator.says('09123456789')).text)).not.toContain('شبیه رمز')
    await coordinator.says('/people')
    await coordinator.taps('جست')
    expect(plain((await coordinator.says('907316')).text)).not.toContain('شبیه رمز')
    expect(plain((await stage.player(98).says('907316')).text)).not.toContain('شبیه رمز')
  })

  it('that cannot be read after a restart is asked for once more', async () => {
    await sets()
    await expire()
    await asked()
    const closed = await stage.app.tools.db.inboxUpdate.findFirst({ where: { chatKey: '5' }, orderBy: { seq: 'desc' } })
    expect(closed).not.toBeNull()
    await stage.restart()
    expect((await coordinator.says(PIN)).text).toContain('رمز درست است')
  })

  it('that is forgotten is taken away by two others, and by nobody else', async () => {
    await sets()
    const other = await stage.enters(8, 'coordinator', { name: 'شخص سه' })
    const forget = async (player: Player, name = 'شخص یک') => {
      await player.says(`/people ${name}`)
      await player.taps(name)
      return player.taps('رمز فراموش شده است')
    }
    await stage.app.tools.db.account.updateMany({ data: { pinEnteredAt: new Date('2100-01-01') } })
    expect((await forget(coordinator)).text).toContain('با شخص دیگری است')
    expect((await forget(other)).text).toContain('یک نفر دیگر')
    expect((await forget(other)).text).toContain('با شخص دیگری است')
    expect(plain((await forget(auditor)).text)).toContain('رمز شخص یک برداشته شد')
    expect((await coordinator.hears()).text).toContain('رمز شما برداشته شد')
    expect((await asked()).text).toContain('رمزی ندارید')
  })
})
