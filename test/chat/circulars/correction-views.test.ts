import { beforeAll, expect, it } from 'vitest'
import { withCorrections } from '#screens/circulars/corrections.ts'
import { refusalText } from '#screens/refusal.ts'
import { setWordingStrict } from 'chat-wording'
import type { OpenCircular } from '#reads/circulars/pages.ts'
import { plain } from '../../support/plain.ts'
import { DAY_MS, MORNING } from '../../support/world.ts'

beforeAll(() => setWordingStrict(true))

const page = { text: 'متن بخشنامه', buttons: [] }
/** As storage gives them, the newest first: on the day `count`, the day before, and so on to the first. */
const read = (count: number): OpenCircular => ({
  circular: { id: 3, createdAt: MORNING } as OpenCircular['circular'],
  validity: 'in-force',
  files: [],
  seenAt: null,
  owed: false,
  colleagues: [],
  corrections: {
    corrections: Array.from({ length: count }, (_, i) => ({
      id: count - i,
      reason: `دلیل ${count - i}`,
      beforeTitle: 'عنوان',
      beforeBody: 'متن',
      confirmedAt: new Date(MORNING.getTime() + (count - i) * DAY_MS),
      material: false,
    })),
    seenBefore: null,
  },
})
const lines = (count: number): string[] => plain(withCorrections('fa', page, read(count)).text).split('\n')

it('a page that was never corrected stays as it is', () => {
  expect(withCorrections('fa', page, read(0))).toEqual(page)
})

it('every correction stands above the text with its date and reason, the newest first', () => {
  expect(lines(2)).toEqual([
    'اصلاح‌شده در سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۰۹:۰۰',
    'دلیل: دلیل 2',
    'اصلاح پیشین در دوشنبه ۲ آذر ۱۴۰۵، ساعت ۰۹:۰۰',
    'دلیل: دلیل 1',
    '',
    'متن بخشنامه',
  ])
})

it('three are told and the rest is counted', () => {
  const reasons = (count: number): string[] => lines(count).filter((line) => line.startsWith('دلیل'))
  expect(reasons(3)).toEqual(['دلیل: دلیل 3', 'دلیل: دلیل 2', 'دلیل: دلیل 1'])
  expect(lines(3).join()).not.toContain('اصلاح دیگر')
  expect(reasons(5)).toEqual(['دلیل: دلیل 5', 'دلیل: دلیل 4', 'دلیل: دلیل 3'])
  expect(lines(5)).toContain('و ۲ اصلاح دیگر')
})

it('that one is no longer in force is said with what to do instead', () => {
  const code = 'correction-not-in-force'
  expect(plain(refusalText('fa', { code, validity: 'replaced', number: '1405/9' }))).toContain('۱۴۰۵/۹ جای آن را گرفته')
  expect(plain(refusalText('fa', { code, validity: 'expired', number: null }))).toContain('اعتبار این پیام پایان یافته')
})
