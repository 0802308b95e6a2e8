import { beforeAll, describe, expect, it } from 'vitest'
import { signAct } from '#chat/buttons.ts'
import {
  cancelScreen,
  changeScreen,
  decisionScreen,
  deskScreen,
  draftScreen,
  removeScreen,
  kindScreen,
  sendScreen,
} from '#screens/circulars/desk.ts'
import { audienceScreen, reachScreen } from '#screens/circulars/audience.ts'
import { optionScreen } from '#screens/circulars/options.ts'
import { progressScreen, silentScreen } from '#screens/circulars/progress.ts'
import { circularPage, foundScreen, listScreen } from '#screens/circulars/reading.ts'
import { refusalText } from '#screens/refusal.ts'
import { READER_KINDS, WORK_CONDITIONS } from '#domain/circulars/audience.ts'
import { CONDITIONS } from '#domain/circulars/options.ts'
import { BODY_LIMIT, readBody, readIssuedOn, readNumber, readTitle } from '#domain/circulars/words.ts'
import { CIRCULAR_STATES } from '#domain/circulars/states.ts'
import { LANGUAGES, type Language, RANKING_GROUPS, ROLES, STAGE_KEYS } from '#domain/vocabulary.ts'
import { circularScreen } from '#screens/circulars/message.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { setWordingStrict, splitText, toHtml, toPlain } from 'chat-wording'
import type { NamedAudience } from '#reads/circulars/audience.ts'
import type { DeskCircular, Preview } from '#reads/circulars/desk.ts'
import type { Offer } from '#reads/circulars/offers.ts'
import type { ListedCircular, OpenCircular } from '#reads/circulars/pages.ts'
import type { AgencyReceipt, Recipients, SendingProgress } from '#reads/circulars/recipients.ts'
import { MORNING, ZONE } from '../../support/world.ts'

beforeAll(() => setWordingStrict(true))

const ID = 2_147_483_647
const WORD = 'بخشنامهٔ & <ارزیابی> FTP 12 '
const long = (length: number): string => WORD.repeat(Math.ceil(length / WORD.length)).slice(0, length)

const CIRCULAR = {
  id: ID,
  cycleId: ID,
  kind: 'circular',
  number: '۱۴۰۵/۱۲-۳',
  issuedOn: MORNING,
  title: long(200),
  body: long(BODY_LIMIT),
  state: 'SENT',
  createdBy: 1,
  createdAt: MORNING,
  confirmedBy: 2,
  sentAt: MORNING,
  version: 12_345,
  stageKey: 'self-assessment',
  acknowledge: true,
  validUntil: MORNING,
  replacesId: ID,
  replacesNumber: '۱۴۰۵/۱۲-۲',
  replacedBy: null,
  audience: null,
  sendAt: MORNING,
  correctedAt: null,
} as const

const listed = (count: number): ListedCircular[] =>
  Array.from({ length: count }, (_, i) => ({ ...CIRCULAR, id: ID - i, unseen: i % 2 === 0, validity: 'in-force' }))

const FILE = {
  id: ID,
  sha256: 'a'.repeat(64),
  sizeBytes: 12_345_678,
  name: `${long(100)}.pdf`,
  mimeType: 'application/pdf',
  platform: 'telegram',
  fileId: 'f',
  fileUniqueId: 'u',
  kind: 'document',
  addedBy: 1,
  addedAt: MORNING,
  datedAt: null,
} as const

const open = (part: Partial<OpenCircular> = {}): OpenCircular => ({
  circular: CIRCULAR,
  validity: 'in-force',
  files: [FILE],
  seenAt: null,
  owed: true,
  colleagues: [
    { name: 'سارا احمدی', seenAt: MORNING },
    { name: 'John & <Sons>', seenAt: null },
  ],
  corrections: { corrections: [], seenBefore: null },
  ...part,
})

const NAMED: NamedAudience = {
  roles: [...ROLES],
  groups: [...RANKING_GROUPS],
  agencies: [long(80), long(80), long(80)],
  axes: [long(120), long(120)],
  work: 'deficient',
  unseenOf: '۱۴۰۵/۱۱',
}
const READERS: Pick<Preview, 'reader' | 'readers'> = { reader: 'agency', readers: [...READER_KINDS] }
const words = (all: readonly string[]): Offer[] => all.map((value) => ({ value, name: null }))
const rows = (length: number, name: string): Offer[] => Array.from({ length }, (_, i) => ({ value: ID - i, name }))
const OFFERS = {
  roles: words(ROLES),
  groups: words(RANKING_GROUPS),
  work: words(WORK_CONDITIONS),
  agencies: rows(52, long(80)),
  axes: rows(20, `1 · ${long(120)}`),
  unseenOf: rows(20, `۱۴۰۵/۱۱ · ${long(200)}`),
}
const PEOPLE = Array.from({ length: 40 }, (_, i) => ({
  name: long(40),
  role: 'evaluator' as const,
  reachable: i % 2 === 0,
}))
const GROUPS = [
  ...Array.from({ length: 7 }, (_, i) => ({
    agency: { id: i, code: `A-${i}`, name: long(80) },
    people: PEOPLE.slice(0, i % 4),
  })),
  { agency: null, people: PEOPLE },
]

const desk = (
  part: Partial<DeskCircular['may']> = {},
  state: DeskCircular['circular']['state'] = 'DRAFT',
): DeskCircular => ({
  circular: { ...CIRCULAR, state },
  author: 'هماهنگ‌کنندهٔ نمونه',
  files: Array.from({ length: 10 }, () => FILE),
  audience: NAMED,
  people: 135,
  agencies: 52,
  may: { change: true, propose: true, confirm: true, send: true, cancel: true, follow: false, ...part },
})

const agency = (i: number): AgencyReceipt => ({
  id: i,
  code: `A-${i}`,
  name: long(80),
  group: 'economy',
  people: Array.from({ length: i % 4 }, (_, n) => ({
    personId: n,
    agencyId: i,
    agencyIds: [i],
    name: long(60),
    seenAt: null,
    seated: true,
    delivered: n % 2 === 0,
  })),
  delivered: 1,
  seen: 0,
})
const agencies = Array.from({ length: 52 }, (_, i) => agency(i))
const recipients: Recipients = {
  circular: CIRCULAR,
  answering: 120,
  seen: 40,
  agencies,
  silent: agencies,
}

const progress: SendingProgress = {
  circular: CIRCULAR,
  deliveries: { audience: 135, sent: 100, failed: 5, uncertain: 5, blocked: 15, dropped: 5, pending: 5 },
  reminders: { audience: 80, sent: 70, failed: 5, uncertain: 0, blocked: 5, dropped: 0, pending: 0 },
  answering: 120,
  seen: 40,
  agencies: 52,
  agenciesSeen: 0,
  silent: 52,
}

const screens = (language: Language): Record<string, Screen> => ({
  list: listScreen(language, listed(20), 1),
  'empty list': listScreen(language, [], 0),
  found: foundScreen(language, listed(20), long(100)),
  'nothing found': foundScreen(language, [], long(100)),
  folded: circularPage(language, open(), false),
  full: circularPage(language, open(), true),
  seen: circularPage(language, open({ owed: false, seenAt: MORNING }), true),
  desk: deskScreen(language, { rows: listed(20), writes: true }, 1),
  'empty desk': deskScreen(language, { rows: [], writes: false }, 0),
  ...Object.fromEntries(CIRCULAR_STATES.map((state) => [`draft ${state}`, draftScreen(language, desk({}, state))])),
  decision: decisionScreen(language, desk(), READERS),
  change: changeScreen(language, desk({}, 'PROPOSED')),
  drop: removeScreen(language, desk()),
  kinds: kindScreen(language),
  stages: optionScreen(language, { circular: CIRCULAR, option: 'stage', offers: words(STAGE_KEYS) }, { page: 0 }),
  'more stages': optionScreen(
    language,
    { circular: CIRCULAR, option: 'stage', offers: words(STAGE_KEYS) },
    { page: 1 },
  ),
  replaces: optionScreen(language, { circular: CIRCULAR, option: 'replaces', offers: OFFERS.unseenOf }, { page: 1 }),
  audience: audienceScreen(language, desk()),
  ...Object.fromEntries(
    CONDITIONS.flatMap((option) =>
      OFFERS[option].flatMap(({ value }, i) =>
        i % 8 === 0
          ? [
              [
                `choose ${option} ${i}`,
                optionScreen(language, { circular: CIRCULAR, option, offers: OFFERS[option] }, { value }),
              ],
            ]
          : [],
      ),
    ),
  ),
  reach: reachScreen(language, { circular: CIRCULAR, people: 1, agencies: 0, groups: GROUPS }, 0),
  'reach of nobody': reachScreen(language, { circular: CIRCULAR, people: 0, agencies: 0, groups: [] }, 0),
  send: sendScreen(language, { circular: CIRCULAR, people: 135, agencies: 52, readers: 12, unreachable: 3 }),
  cancel: cancelScreen(language, desk()),
  progress: progressScreen(language, progress),
  silent: silentScreen(language, recipients, 1),
  'nobody silent': silentScreen(language, { ...recipients, silent: [] }, 0),
  notice: circularScreen(language, CIRCULAR, [FILE]),
})

const acts = (screen: Screen): string[] =>
  (screen.buttons ?? []).flat().flatMap((button) => ('act' in button ? [button.act] : []))

describe.each(LANGUAGES)('screens of circulars in %s', (language) => {
  it('every part of a screen fits one message', () => {
    for (const [name, { text }] of Object.entries(screens(language)))
      for (const part of splitText(toHtml(text, language))) expect(toPlain(part).length, name).toBeLessThanOrEqual(4096)
  })

  it('only the full text of the longest circular may need a second message', () => {
    const parts = (name: string): number => splitText(toHtml(screens(language)[name]?.text ?? '', language)).length
    expect(
      Object.keys(screens(language)).filter((name) => parts(name) > 1 && !/full|seen|notice|silent/.test(name)),
    ).toEqual([])
  })

  it('callback data of circulars fits 64 bytes with its mark', () => {
    for (const [name, screen] of Object.entries(screens(language)))
      for (const act of acts(screen))
        expect(Buffer.byteLength(signAct('key', act, '9'.repeat(19))), `${name}: ${act}`).toBeLessThanOrEqual(64)
  })
})

describe('what a screen of circulars offers', () => {
  it('confirming is offered below the text that was read and not on the draft page', () => {
    const confirm = `circular.confirm:${ID}:${CIRCULAR.version}`
    expect(acts(decisionScreen('fa', desk(), READERS))).toContain(confirm)
    expect(acts(draftScreen('fa', desk()))).not.toContain(confirm)
  })

  it('«رؤیت شد» is offered while it is owed and not when it is given', () => {
    expect(acts(circularPage('fa', open(), false))).toContain(`circular.acknowledge:${ID}`)
    expect(acts(circularPage('fa', open({ owed: false, seenAt: MORNING }), false)).join()).not.toContain(
      'circular.acknowledge',
    )
  })

  it('the confirmation of the sending names people and agencies', () => {
    const { text } = sendScreen('fa', { circular: CIRCULAR, people: 135, agencies: 52, readers: 0, unreachable: 0 })
    expect(toPlain(text)).toContain('به ۱۳۵ نفر در ۵۲ دستگاه')
  })

  it('what the author wrote is shown as it is and never read as markup', () => {
    expect(circularScreen('fa', CIRCULAR, [FILE]).text).toContain('&lt;ارزیابی&gt;')
    expect(circularPage('fa', open(), true).text).not.toContain('<ارزیابی>')
  })
})

const codeOf = (outcome: Outcome<string>): string => (outcome.ok ? 'done' : outcome.refusal.code)

describe('answers in the dialogue of a circular', () => {
  it('takes a text of the allowed length and kindly refuses one letter more', () => {
    expect(codeOf(readBody('ا'.repeat(BODY_LIMIT)))).toBe('done')
    const refused = readBody('ا'.repeat(BODY_LIMIT + 1))
    expect(refused.ok ? '' : refusalText('fa', refused.refusal)).toContain('فایل')
  })

  it('takes a title in one line and refuses one in two', () => {
    expect(codeOf(readTitle('آغاز خود ارزیابی'))).toBe('done')
    expect(codeOf(readTitle('آغاز\nخود ارزیابی'))).toBe('circular-title')
  })

  it('takes a number with letters and refuses an empty one', () => {
    expect(codeOf(readNumber('۱۴۰۵/۱۲/ص'))).toBe('done')
    expect(codeOf(readNumber(' \u200c '))).toBe('circular-number')
  })

  it('takes a Jalali date and names what is wrong with another one', () => {
    const now = MORNING.toISOString()
    expect(codeOf(readIssuedOn('۱ آذر', now, ZONE))).toBe('done')
    for (const [text, words] of [
      ['2026/11/22', 'میلادی'],
      ['۱۴۰۵/۱۲/۳۰', '۲۹ روز'],
      ['۲۹ آبان', 'چهار رقم'],
      ['فلان', 'خوانده نشد'],
    ] as const) {
      const refused = readIssuedOn(text, now, ZONE)
      expect(refused.ok ? text : refusalText('fa', refused.refusal)).toContain(words)
    }
  })
})
