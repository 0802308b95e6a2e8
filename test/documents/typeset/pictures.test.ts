import { resultCardPng } from '#documents/typeset/result-card.ts'
import { describe, expect, it } from 'vitest'
import { type RehearsalPicture, rehearsalPicture } from '#documents/typeset/rehearsal-picture.ts'
import { type TimetablePicture, timetablePicture } from '#documents/typeset/timetable-picture.ts'
import { analysisPdf } from '#documents/typeset/analysis.ts'
import { typesetPng } from '#documents/typeset/typeset.ts'
import { pixelsOf } from '../../support/png-pixels.ts'

const HOSTILE = '#eval("1") $x$ *b* \\ "]) @cite <label> // /* ' + 'ا'.repeat(300)

const months = [
  { name: 'مهر', short: 'مهر', from: 0, to: 0.5 },
  { name: 'اردیبهشت', short: 'ارد', from: 0.5, to: 1 },
]

const timetable = (change: Partial<TimetablePicture> = {}): TimetablePicture => ({
  language: 'fa',
  title: 'زمان‌بندی سال ۱۴۰۴',
  subtitle: '',
  months,
  stages: [
    { name: 'خودارزیابی', span: '۱ – ۲۰ مهر', note: '', from: 0, to: 0.3, state: 'current' },
    { name: 'بررسی', span: '۲۱ مهر – ۱ آبان', note: '', from: 0.3, to: 1, state: 'coming' },
  ],
  today: { at: 0.2, label: 'امروز' },
  footer: '',
  ...change,
})

const rehearsal = (change: Partial<RehearsalPicture> = {}): RehearsalPicture => ({
  language: 'fa',
  title: 'تمرین سال',
  subtitle: '',
  roles: ['رابط', 'ارزیاب'],
  words: { holiday: 'تعطیل', overload: 'روز پربار' },
  months,
  days: [
    { at: 0, width: 0.5, parts: [0.4, 0.2], overload: true, holiday: false },
    { at: 0.5, width: 0.5, parts: [], overload: false, holiday: true },
  ],
  ticks: [{ height: 0.5, label: '۱۰۰' }],
  limit: { height: 0.5 },
  notes: [{ text: 'یک روز پربار', grave: true }],
  ...change,
})

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  expect(Array.from(png.slice(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('pictures made by Typst', () => {
  it('are PNGs 1080 pixels wide, as high as their content', async () => {
    const two = sizeOf(await timetablePicture(timetable()))
    const [stage] = timetable().stages
    const five = sizeOf(await timetablePicture(timetable({ stages: Array.from({ length: 5 }, () => stage!) })))
    expect(two.width).toBe(1080)
    expect(five.width).toBe(1080)
    expect(five.height).toBeGreaterThan(two.height)
    expect(sizeOf(await rehearsalPicture(rehearsal())).width).toBe(1080)
  })

  it('are the same bytes for the same data, also when asked for at once, and others for other data', async () => {
    const [first, second, other] = await Promise.all([
      timetablePicture(timetable()),
      timetablePicture(timetable()),
      timetablePicture(timetable({ today: null })),
    ])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
  })

  it('a name is never a program, and a long one only makes the picture higher', async () => {
    const [stage] = timetable().stages
    const plain = sizeOf(await timetablePicture(timetable({ stages: [stage!] })))
    const hostile = sizeOf(await timetablePicture(timetable({ stages: [{ ...stage!, name: HOSTILE, span: HOSTILE }] })))
    expect(hostile.width).toBe(1080)
    expect(hostile.height).toBeGreaterThan(plain.height)
    await expect(rehearsalPicture(rehearsal({ title: HOSTILE, roles: [HOSTILE, HOSTILE] }))).resolves.toBeDefined()
  })

  it('time runs from the right in Persian and from the left in English', async () => {
    /** Where across the picture, 0 to 1 from the left, the mean of all places of this colour lies. */
    const middle = (png: Uint8Array, colour: string): number => {
      const { width, height } = sizeOf(png)
      const at = pixelsOf(png)
      const places: number[] = []
      for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) if (at(x, y) === colour) places.push(x)
      expect(places.length).toBeGreaterThan(100)
      return places.reduce((sum, x) => sum + x, 0) / places.length / width
    }
    // Today lies at a fifth of the year; the first of two days has all the messages.
    const [today, column] = ['198,40,40', '11,79,138']
    const days = [{ at: 0, width: 0.5, parts: [0.9, 0], overload: false, holiday: false }]
    const pictures = async (language: 'fa' | 'en') => [
      middle(await timetablePicture(timetable({ language })), today),
      middle(await rehearsalPicture(rehearsal({ language, days, limit: null, notes: [] })), column),
    ]
    for (const place of await pictures('fa')) expect(place).toBeGreaterThan(0.6)
    for (const place of await pictures('en')) expect(place).toBeLessThan(0.4)
  })

  it('fractions outside the span and an empty year draw without a fault', async () => {
    await timetablePicture(
      timetable({
        months: [{ name: 'مهر', short: 'م', from: -0.2, to: 1.4 }],
        stages: [{ name: 'ب', span: '', note: 'ن', from: -0.5, to: 1.5, state: 'past' }],
        today: { at: 1, label: 'امروز' },
      }),
    )
    await timetablePicture(timetable({ stages: [], months: [] }))
    await rehearsalPicture(rehearsal({ days: [], months: [], ticks: [], limit: null, notes: [] }))
  })

  it('a key that is missing is an error and spoils no later picture', async () => {
    await expect(typesetPng('timetable', { title: 'بی‌ماه' })).rejects.toThrow(/timetable/)
    await expect(timetablePicture(timetable())).resolves.toBeDefined()
  })
})

it('draws a result with many axes no higher than a telephone shows, and says what is left out', async () => {
  const axes = Array.from({ length: 15 }, (_, i) => ({ name: `محور ${i}`, points: '۵۰ از ۱۰۰', share: i / 15 }))
  const facts = ['رتبهٔ ۱ از ۱۲ در گروه اقتصادی و مالی', 'نسبت به سال پیش ۱۲ امتیاز بیشتر']
  const png = await resultCardPng({
    language: 'fa',
    title: 'ادارهٔ کل راه و شهرسازی',
    subtitle: 'نتیجهٔ ارزیابی عملکرد سال ۱۴۰۴',
    total: '۱٬۲۳۴٫۵',
    ofMaximum: 'از ۲٬۰۰۰ امتیاز',
    share: 0.6,
    facts,
    axes,
    rest: 'و ۴ مورد دیگر',
  })
  const [width, height] = [16, 20].map((at) => Buffer.from(png).readUInt32BE(at))
  expect(width).toBe(1080)
  expect(height).toBeLessThanOrEqual(1280)
})

describe('letters made by Typst', () => {
  it('have no hour of their making, so that the same letter is the same bytes tomorrow', async () => {
    const sheet = {
      language: 'fa',
      organization: HOSTILE,
      title: HOSTILE,
      draft: '',
      marks: [],
      opening: [HOSTILE],
    } as const
    const pdf = await analysisPdf({
      ...sheet,
      facts: [{ name: HOSTILE, value: '۱' }],
      chapters: [],
      graphs: [],
      tables: null,
      signature: [],
      seal: { scans: 'https://example.org/T4', receipt: 'T4-7K2M-91QX', how: HOSTILE },
    })
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/CreationDate|ModDate/)
  })
})
