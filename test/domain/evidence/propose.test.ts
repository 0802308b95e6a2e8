import { describe, expect, it } from 'vitest'
import { proposeItems } from '#domain/evidence/propose.ts'

const item = (id: number, code: string, title: string, points: number, isPending = true) => ({
  id,
  code,
  title,
  maximumHundredths: points,
  isPending,
})
const ITEMS = [
  item(1, '1-1', 'نظارت بر قراردادها', 300),
  item(2, '1-2', 'آموزش کارکنان دستگاه', 200),
  item(3, '2-1', 'صرفه‌جویی در مصرف انرژی', 900),
  item(4, '2-2', 'پاسخ به مراجعان', 100, false),
]
const proposed = (words: string, lastId: number | null = null): number[] =>
  proposeItems(ITEMS, { words, lastId }, 3).map(({ id }) => id)

describe('what a file may be for', () => {
  it.each([
    ['the code in its name', 'شاخص ۱-۲.pdf', [2, 3, 1]],
    ['the code with other signs', 'شاخص 2_2 نهایی.pdf', [4, 3, 1]],
    ['words of the title', 'گزارش آموزش كاركنان 1404.docx', [2, 3, 1]],
    ['most points where nothing tells', 'scan0001.pdf', [3, 1, 2]],
    ['no date that looks like a code', 'گزارش 1405-09-01.pdf', [3, 1, 2]],
  ])('goes by %s', (_, words, ids) => expect(proposed(words)).toEqual(ids))

  it('puts the one looked at last before those that hang most points', () =>
    expect(proposed('a.pdf', 2)).toEqual([2, 3, 1]))
})
