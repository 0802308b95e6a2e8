import { beforeAll, describe, expect, it } from 'vitest'
import { signAct } from '#chat/buttons.ts'
import {
  cancelScreen,
  changeScreen,
  decisionScreen,
  deskScreen,
  draftScreen,
  dropScreen,
  kindScreen,
  sendScreen,
} from '#chat/circulars/desk-views.ts'
import { audienceScreen, CONDITIONS, conditionScreen, reachScreen } from '#chat/circulars/audience-views.ts'
import { replacesScreen, stageScreen } from '#chat/circulars/options-views.ts'
import { progressScreen, silentScreen } from '#chat/circulars/progress-views.ts'
import { readBody, readIssuedOn, readNumber, readTitle } from '#chat/circulars/read-answers.ts'
import { circularPage, foundScreen, listScreen } from '#chat/circulars/views.ts'
import { refusalText } from '#screens/refusal.ts'
import { READER_KINDS } from '#domain/circulars/audience.ts'
import { BODY_LIMIT } from '#domain/circulars/limits.ts'
import { CIRCULAR_STATES } from '#domain/circulars/states.ts'
import { LANGUAGES, type Language, RANKING_GROUPS, ROLES, STAGE_KEYS } from '#domain/vocabulary.ts'
import { circularScreen } from '#outbox/kinds/circulars.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { splitText, toHtml, toPlain } from '#wording/neutral.ts'
import { setWordingStrict } from '#wording/settings.ts'
import type { AudienceChoices, NamedAudience } from '#workflows/circulars/named-audience.ts'
import type { ListedCircular, OpenCircular } from '#workflows/circulars/read-circulars.ts'
import type { DeskCircular, Preview } from '#workflows/circulars/read-desk.ts'
import type { AgencyReceipt, Recipients } from '#workflows/circulars/read-recipients.ts'
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
  Array.from({ length: count }, (_, i) => ({ ...CIRCULAR, id: ID - i, unseen: i % 2 === 0, standing: 'in-force' }))

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
} as const

const open = (part: Partial<OpenCircular> = {}): OpenCircular => ({
  circular: CIRCULAR,
  standing: 'in-force',
  files: [FILE],
  seenAt: null,
  owed: true,
  colleagues: [
    { name: 'سارا احمدی', seenAt: MORNING },
    { name: 'John & <Sons>', seenAt: null },
  ],
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
const CHOICES: AudienceChoices = {
  circular: CIRCULAR,
  agencies: Array.from({ length: 52 }, (_, i) => ({ id: ID - i, code: `A-${i}`, name: long(80) })),
  axes: Array.from({ length: 20 }, (_, i) => ({ id: ID - i, code: `${i}`, title: long(120) })),
  asking: Array.from({ length: 20 }, (_, i) => ({ id: ID - i, number: '۱۴۰۵/۱۱', title: long(200) })),
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
  deliveries: { audience: 135, sent: 100, failed: 5, uncertain: 5, blocked: 15, dropped: 5, pending: 5 },
  reminders: { audience: 80, sent: 70, failed: 5, uncertain: 0, blocked: 5, dropped: 0, pending: 0 },
  answering: 120,
  seen: 40,
  agencies,
  silent: agencies,
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
  drop: dropScreen(language, desk()),
  kinds: kindScreen(language),
  stages: stageScreen(language, { circular: CIRCULAR, stages: [...STAGE_KEYS], replaceable: [] }),
  replaces: replacesScreen(language, { circular: CIRCULAR, stages: [], replaceable: listed(20) }, 1),
  audience: audienceScreen(language, desk()),
  ...Object.fromEntries(
    CONDITIONS.map((condition) => [`choose ${condition}`, conditionScreen(language, condition, CHOICES, 1)]),
  ),
  reach: reachScreen(language, { circular: CIRCULAR, people: 1, agencies: 0, groups: GROUPS }, 0),
  'reach of nobody': reachScreen(language, { circular: CIRCULAR, people: 0, agencies: 0, groups: [] }, 0),
  send: sendScreen(language, { circular: CIRCULAR, people: 135, agencies: 52, readers: 12, unreachable: 3 }),
  cancel: cancelScreen(language, desk()),
  progress: progressScreen(language, recipients),
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
    const confirm = `circulars.confirm:${ID}:${CIRCULAR.version}`
    expect(acts(decisionScreen('fa', desk(), READERS))).toContain(confirm)
    expect(acts(draftScreen('fa', desk()))).not.toContain(confirm)
  })

  it('«رؤیت شد» is offered while it is owed and not when it is given', () => {
    expect(acts(circularPage('fa', open(), false))).toContain(`circulars.seen:${ID}`)
    expect(acts(circularPage('fa', open({ owed: false, seenAt: MORNING }), false)).join()).not.toContain(
      'circulars.seen',
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
      ['۱۴۰۵/۱۲/۳۰', 'کبیسه'],
      ['۲۹ آبان', 'چهار رقم'],
      ['فلان', 'خوانده نشد'],
    ] as const) {
      const refused = readIssuedOn(text, now, ZONE)
      expect(refused.ok ? text : refusalText('fa', refused.refusal)).toContain(words)
    }
  })
})
