import { beforeAll, describe, expect, it } from 'vitest'
import { albumScreen, albumWith, fileScreen, type Album } from '#screens/evidence/files.ts'
import { itemScreen, receiptScreen, summaryScreen } from '#screens/evidence/item.ts'
import { versionsScreen } from '#screens/evidence/versions.ts'
import { axisScreen, boardScreen, pendingScreen, searchScreen, statusScreen } from '#screens/evidence/lists.ts'
import { searchItems } from '#chat/evidence/index.ts'
import { pageOf } from '#shared/paging.ts'
import { go } from '#screens/kit.ts'
import { pageRow } from '#screens/paging.ts'
import { assessmentMark, contentMark, explanationMark } from '#domain/evidence/marks.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { refuse } from '#shared/outcome.ts'
import { setWordingStrict, toHtml, toPlain } from 'chat-wording'
import type { Board, BoardItem } from '#reads/evidence/board.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'

beforeAll(() => setWordingStrict(true))

const DUE = '2026-12-07T10:30:00.000Z'
const item = (id: number, change: Partial<BoardItem> = {}): BoardItem => ({
  id,
  code: `3-${id}`,
  title: `مدیریت سبز ${id}`,
  shown: 'EMPTY',
  isSubmitted: false,
  isPending: true,
  maximumHundredths: 4000,
  claimHundredths: null,
  axisId: 1,
  dueAt: DUE,
  ...change,
})
const boardOf = (items: BoardItem[]): Board => ({
  year: 1404,
  cycleState: 'OPEN',
  agencyName: 'دستگاه نمونه',
  window: { opensAt: '2026-11-01T00:00:00.000Z', dueAt: DUE, at: 'open', workingDaysLeft: 13 },
  axes: [{ id: 1, code: '3', title: 'سلامت اداری', dimension: 'GENERAL', items }],
  items,
})
const many = (count: number): BoardItem[] => Array.from({ length: count }, (_, i) => item(i + 1))
const page = (change: Partial<ItemPage> = {}): ItemPage => ({
  id: 7,
  code: '3-2',
  title: 'مدیریت سبز',
  axis: { id: 1, title: 'سلامت اداری' },
  dimension: 'GENERAL',
  maximumHundredths: 4000,
  guidance: 'گزارش مصرف انرژی',
  evidenceRequired: true,
  request: null,
  mayAskNotApplicable: false,
  formula: 'MORE_IS_BETTER',
  shown: 'DRAFT',
  dueAt: DUE,
  deficiencyNote: null,
  answer: null,
  can: { edit: true, withdraw: false },
  why: null,
  claimHundredths: 3200,
  setTarget: null,
  target: 100,
  actual: 80,
  explanation: 'توضیح',
  files: [{ id: 1, name: 'report.pdf', sizeBytes: 1_200_000, datedAt: null }],
  version: { number: 2, isDraft: true, receipt: null, submittedAt: null, arrivedAt: null },
  versionCount: 2,
  lastYear: null,
  carried: [],
  faults: [],
  marks: { assessment: assessmentMark(null), explanation: explanationMark(null), content: contentMark(null) },
  ...change,
})

const plain = (screen: Screen): string => toPlain(screen.text).replace(/[\u2066-\u2069\u200e]/g, '')
const acts = (screen: Screen): string[] =>
  (screen.buttons ?? []).flat().flatMap((button) => ('act' in button ? [button.act] : []))

describe('the page of an indicator', () => {
  it('has the submit first, the last missing thing above it, and neither while more is missing', () => {
    expect(acts(itemScreen('fa', page()))[0]).toBe('evidence.summary:7')
    const lacking = itemScreen('fa', page({ faults: [{ code: 'explanation-missing' }] }))
    expect(acts(lacking).slice(0, 2)).toEqual(['evidence.set-explanation:7', 'evidence.summary:7'])
    expect(plain(lacking)).toContain('دست‌کم یک فایل')
    const more = page({ faults: [{ code: 'claim-missing' }, { code: 'explanation-missing' }] })
    expect(acts(itemScreen('fa', more))).not.toContain('evidence.summary:7')
    expect(plain(summaryScreen('fa', more))).toContain('ثبت نشد؛ ۲ مورد')
  })
  it('spells out nothing that is not there yet', () => {
    const empty = page({ claimHundredths: null, target: null, actual: null, explanation: '', files: [] })
    expect(plain(itemScreen('fa', empty))).not.toMatch(/ندارد|نوشته نشده|۰ فایل/)
  })
  it('shows the arithmetic of the claim and the files with their sizes', () => {
    const text = plain(itemScreen('fa', page()))
    expect(text).toContain('خود ارزیابی: ۳۲ از ۴۰ (هدف ۱۰۰، عملکرد ۸۰)')
    expect(text).toContain('۱. report.pdf · ۱٫۲ مگابایت')
  })
  it('of a submitted item offers to withdraw and nothing to edit', () => {
    const version = { number: 1, isDraft: false, receipt: 'T4-7K2M-91QX', submittedAt: DUE, arrivedAt: null }
    const screen = itemScreen('fa', page({ shown: 'SUBMITTED', can: { edit: false, withdraw: true }, version }))
    expect(acts(screen)).toEqual([
      'evidence.withdraw-ask:7',
      'evidence.files:7',
      'question.ask:7',
      'evidence.dossier:7',
      'evidence.versions:7',
      'evidence.axis:1:0',
    ])
  })
  it('of somebody who only reads has no button that changes anything', () => {
    const screen = itemScreen('fa', page({ can: { edit: false, withdraw: false } }))
    expect(acts(screen)).toEqual([
      'evidence.files:7',
      'question.ask:7',
      'evidence.dossier:7',
      'evidence.versions:7',
      'evidence.axis:1:0',
    ])
    expect(plain(screen)).toContain('رابط ارزیابی')
  })
  it('cuts a long explanation which the summary shows whole', () => {
    const long = page({ explanation: 'ا'.repeat(4000) })
    expect(plain(itemScreen('fa', long))).not.toContain('ا'.repeat(301))
    expect(plain(summaryScreen('fa', long))).toContain('ا'.repeat(4000))
  })
})

describe('lists of indicators', () => {
  it('show six a page and a way to the rest', () => {
    const screen = axisScreen('fa', boardOf(many(7)).axes[0] ?? fail(), 0)
    expect(acts(screen).filter((act) => act.startsWith('evidence.item'))).toHaveLength(6)
    expect(acts(screen)).toContain('evidence.axis:1:1')
  })
  it('with six need no second page', () => {
    expect(pageRow('fa', pageOf(many(6), 0), (page, text) => go('evidence.axis', { axisId: 1, page }, text))).toEqual(
      [],
    )
  })
  it('show the last page to a button that was made when they were longer', () => {
    expect(pageOf(many(7), 5)).toMatchObject({ page: 1, pages: 2, first: 7 })
  })
  it('name the state in words above the signs of the buttons, each once', () => {
    const screen = axisScreen('fa', boardOf(many(3)).axes[0] ?? fail(), 0)
    expect(plain(screen).split('◻ نیامده')).toHaveLength(2)
    expect(screen.buttons?.[0]?.[0]?.label).toMatch(/^◻ \u200f?۳-۱/)
  })
  it('count each state and what is at stake by axis', () => {
    const items = [
      item(1),
      item(2, { shown: 'SUBMITTED', isSubmitted: true, isPending: false }),
      item(3, { shown: 'DEFICIENT' }),
    ]
    const folded = statusScreen('fa', boardOf(items)).fold?.text ?? ''
    expect(plain({ text: folded })).toContain('✔ ۱ ↩ ۱ ◻ ۱ از ۳ · ۸۰ امتیاز مانده')
  })
  it('are searched by part of a name in any spelling, or by the code in any digits', () => {
    const items = [item(1, { title: 'پاسخ‌گویی كارکنان' }), item(2, { title: 'انرژی' })]
    expect(searchItems(items, 'پاسخگويي').map((found) => found.id)).toEqual([1])
    expect(searchItems(items, '۳-۲').map((found) => found.id)).toEqual([2])
    expect(searchItems(items, 'بودجه')).toEqual([])
  })
  it('show the very code before codes that only contain it', () => {
    const items = [item(1, { code: '12-1' }), item(2, { code: '2-1' })]
    expect(searchItems(items, '2-1').map((found) => found.id)).toEqual([2, 1])
  })
})

describe('answers to files', () => {
  const told = { code: '3-2', title: 'مدیریت سبز', name: 'a.pdf', sizeBytes: 400_000, count: 3, isNew: true }
  const empty: Album = { groupId: 'g', messageId: 0, kept: 0, known: 0, last: null, remarks: [] }

  it('say what was kept, for which indicator, and how many there are now', () => {
    const screen = fileScreen('fa', 7, 'a.pdf', { ok: true, value: told })
    expect(plain(screen)).toContain('نگه داشته شد: a.pdf · ۴۰۰ کیلوبایت')
    expect(plain(screen)).toContain('تاکنون ۳ فایل')
    expect(acts(screen)).toEqual(['evidence.item:7'])
  })
  it('tell the name under which a file is kept, where it is another one', () => {
    const outcome = { ok: true as const, value: told }
    expect(plain(fileScreen('fa', 7, 'a.png', outcome))).toContain('با نام a.pdf ثبت شد · ۴۰۰ کیلوبایت')
    expect(plain(albumScreen('fa', albumWith('fa', empty, 'a.png', outcome), 7))).toContain('a.png با نام a.pdf ثبت شد')
  })
  it('never say kept of a file that was refused', () => {
    const text = plain(fileScreen('fa', 7, 'x.exe', refuse('file-kind-unknown', { extension: 'exe' })))
    expect(text).toContain('x.exe ثبت نشد')
    expect(text).not.toContain('نگه داشته شد')
  })
  it('gather an album in one message, the refused ones by name', () => {
    const outcomes = [
      { ok: true as const, value: told },
      { ok: true as const, value: { ...told, count: 4 } },
      refuse('file-macro'),
    ]
    const album = outcomes.reduce((so, outcome, i) => albumWith('fa', so, `f${i}.docm`, outcome), empty)
    const text = plain(albumScreen('fa', album, 7))
    expect(text).toContain('۲ فایل از این آلبوم')
    expect(text).toContain('تاکنون ۴ فایل')
    expect(text).toContain('f2.docm ثبت نشد')
  })
})

describe('every screen of the shelf', () => {
  const receipt = {
    receipt: 'T4-7K2M-91QX',
    version: 2,
    submittedAt: DUE,
    code: '3-2',
    title: 'سبز',
    signatureLapsed: false,
    mayStillChange: true,
    outage: { from: DUE, to: DUE },
    answer: { kind: 'results' as const, checkedBy: DUE, resultsBy: DUE },
  }
  const versions = [
    { number: 2, receipt: null, submittedAt: null, withdrawnAt: null, claimHundredths: null },
    { number: 1, receipt: 'T4-7K2M-91QX', submittedAt: DUE, withdrawnAt: DUE, claimHundredths: 100 },
  ]
  const hostile = '<b>&"دستگاه"\u202e'
  const screens = (language: (typeof LANGUAGES)[number]): Screen[] => {
    const board = { ...boardOf(many(20)), agencyName: hostile, mayEdit: true }
    return [
      boardScreen(language, board, 0),
      pendingScreen(language, board, 1),
      pendingScreen(language, boardOf([]), 0),
      statusScreen(language, board),
      searchScreen(language, hostile, many(9)),
      searchScreen(language, hostile, []),
      itemScreen(language, page({ explanation: hostile, deficiencyNote: hostile, shown: 'DEFICIENT' })),
      summaryScreen(language, page({ explanation: hostile })),
      receiptScreen(language, 7, receipt, { id: 8, code: '3-3' }),
      versionsScreen(language, 7, { code: '3-2', title: hostile, versions }),
    ]
  }
  it.each(LANGUAGES)('has sound markup and buttons that fit into callback data: %s', (language) => {
    for (const screen of screens(language)) {
      expect(toHtml(screen.text, language)).not.toContain('<b>&amp;"')
      // Nine bytes are the mark that ties the button to its person.
      for (const act of acts(screen)) expect(Buffer.byteLength(act)).toBeLessThanOrEqual(64 - 9)
    }
  })
})

function fail(): never {
  throw new Error('no axis')
}
