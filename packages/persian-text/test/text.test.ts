import { describe, expect, it } from 'vitest'
import {
  cleanText,
  isYes,
  safeFileName,
  searchKey,
  squash,
  toAsciiDigits,
  toPersianDigits,
  wayOf,
} from '../src/index.ts'

describe('text as it is stored', () => {
  it.each([
    ['ي and ك of Arabic keyboards become ی and ک', 'كتابي ىے ڪ', 'کتابی یی ک'],
    ['ۀ becomes ه with hamza', 'خانۀ ما', 'هٔ'.replace('ه', 'خانه') + ' ما'],
    ['kashida falls away', 'ســلام', 'سلام'],
    ['the not sign of old keyboards is a half-space', 'می¬شود', 'می\u200cشود'],
    ['doubled half-spaces are one', 'می\u200c\u200cشود', 'می\u200cشود'],
    ['a half-space beside a space or an edge falls away', '\u200cمی \u200cشود\u200c \u200cو\u200c', 'می شود و'],
    ['a half-space between letters stays', 'نیم\u200cفاصله', 'نیم\u200cفاصله'],
    ['direction overrides, marks and BOM fall away', '\ufeffا\u202eب\u200fج\u2067د\u2069', 'ابجد'],
    ['odd spaces are spaces', 'الف\u00a0ب\u3000ج', 'الف ب ج'],
    ['lines keep their ends', 'یک\r\nدو\rسه', 'یک\nدو\nسه'],
    ['digits and signs stay as written', '۱۲ 12 ١٢،؟', '۱۲ 12 ١٢،؟'],
    ['a half character falls away and a whole one stays', '\ud83d😀', '😀'],
  ])('%s', (_rule, raw, stored) => expect(cleanText(raw)).toBe(stored))

  it('cleaning twice changes nothing more', () => {
    const raw = ' \u200cكتا\u200c\u200cبۀ\u202e ¬ \u200c\r\n‌'
    expect(cleanText(cleanText(raw))).toBe(cleanText(raw))
  })
})

describe('text as it is compared', () => {
  it.each([
    ['آموزش‌های', 'اموزشهای'],
    ['مسئول', 'مسیول'],
    ['مؤسسه', 'موسسه'],
    ['إدارة', 'اداره'],
    ['خانۀ', 'خانه'],
    ['خانهٔ', 'خانه'],
    ['ﻣﺤﯿﻂ', 'محیط'],
    ['كارشناسي', 'کارشناسی'],
    ['شاخص ۳-۲', 'شاخص ٣–٢'],
    ['GREEN', 'green'],
  ])('%s and %s have one search key', (one, other) => expect(searchKey(one)).toBe(searchKey(other)))

  it('keeps different words apart', () => expect(searchKey('بهداشت')).not.toBe(searchKey('بهزیستی')))
  it('squashes joined, spaced and half-spaced writing to one', () =>
    expect(new Set(['می شود', 'می‌شود', 'میشود'].map(squash))).toEqual(new Set(['میشود'])))
  it('parts words by one space and drops punctuation', () => expect(searchKey('« سبز »، (مدیریت)')).toBe('سبز مدیریت'))
})

describe('digits', () => {
  it('turns both other kinds into Persian digits', () => expect(toPersianDigits('12٣۴ a')).toBe('۱۲۳۴ a'))
  it('turns both other kinds into ASCII digits', () => expect(toAsciiDigits('۱۲٣4 ب')).toBe('1234 ب'))
})

describe('names of files', () => {
  it.each([
    ['drops a direction override', 'گزارش\u202egpj.exe', 'گزارشgpj.exe'],
    ['keeps only the last part of a path', '../../etc/گزارش.pdf', 'گزارش.pdf'],
    ['keeps only the last part of a Windows path', 'C:\\x\\نامه.docx', 'نامه.docx'],
    ['unifies letters', 'كتاب.pdf', 'کتاب.pdf'],
    ['replaces signs Windows refuses', 'a<b>:c?.pdf', 'a_b__c_.pdf'],
    ['sets a sign before device names', 'CON.txt', '_CON.txt'],
    ['leaves names that only begin like devices', 'console.txt', 'console.txt'],
    ['gives an empty name a name', '\u202e..', 'file'],
    ['drops leading dots', '.bashrc', 'bashrc'],
  ])('%s', (_rule, raw, safe) => expect(safeFileName(raw)).toBe(safe))

  it('keeps a name of exactly the limit and cuts one byte more, with its extension', () => {
    const exact = `${'ب'.repeat(98)}.pdf`
    expect(safeFileName(exact)).toBe(exact)
    const long = safeFileName(`${'ب'.repeat(99)}.pdf`)
    expect(long).toBe(`${'ب'.repeat(98)}.pdf`)
    expect(new TextEncoder().encode(long).length).toBe(200)
  })
})

describe('a message that asks for a way on', () => {
  it.each([
    ['لطفاً انصراف', 'cancel'],
    ['صرف‌نظر می‌کنم', 'cancel'],
    ['نمي خواهم', 'cancel'],
    ['/cancel@some_bot', 'cancel'],
    ['مرحله قبلی', 'back'],
    ['بازگشت به منوی اصلی', 'home'],
    ['راهنمایی کنید لطفا', 'help'],
  ])('is read: %s', (text, way) => expect(wayOf(text)).toBe(way))

  it.each(['انصراف از ثبت قرارداد', 'خانهٔ بهداشت', 'کمک به ایتام', 'متن'])('is not found in %s', (text) =>
    expect(wayOf(text)).toBeNull(),
  )

  it('says yes', () =>
    expect(['بله', 'بله لطفاً', 'درست است.', 'OK', 'نه', 'بله اما'].map(isYes)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]))
})
