import type { Language } from '#domain/vocabulary.ts'
import type { SheetRow, TransmissionSheet } from '#reads/results/transmission.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

/** Result tables are nobody else's before the release. */
const GUARDED = { isProtected: true } as const

/** How the whole stands, and a button for each agency in the order in which it is typed. */
export function transmissionScreen(language: Language, sheet: TransmissionSheet, wantedPage: number): Screen {
  const { cycleId, version, year, receipt, canEnter, canMark } = sheet
  const page = pageOf(sheet.rows, wantedPage)
  const count = (standing: SheetRow['standing']): number => sheet.rows.filter((row) => row.standing === standing).length
  return {
    ...GUARDED,
    text: paragraphs(
      [
        say(language, 'transmission-title', { year, page: page.page + 1, pages: page.pages }),
        say(language, 'transmission-counts', {
          entered: count('entered'),
          total: sheet.rows.length,
          differs: count('differs'),
          changed: count('changed'),
        }),
      ],
      lines(
        receipt !== null && say(language, 'transmission-receipt', { number: receipt }),
        sheet.transmittedAt !== null && say(language, 'cycle-transmitted-line', { at: new Date(sheet.transmittedAt) }),
      ),
      canEnter && say(language, 'transmission-how'),
    ),
    buttons: rows(
      ...page.items.map((row) => openRow(language, sheet, row)),
      ...pageRow(language, page, (to, text) => go('transmission.sheet', { cycleId, page: to }, text)),
      [
        canEnter && go('transmission.receipt', { cycleId }, label(language, 'transmission-receipt-button')),
        canMark && go('cycle.ask-transmit', { cycleId, version }, label(language, 'cycle-transmitted')),
      ],
      [go('result.export', {}, label(language, 'transmission-bundle')), ...homeRow(language)],
    ),
  }
}

const openRow = (language: Language, { cycleId }: TransmissionSheet, { agencyId, standing, code, name }: SheetRow) =>
  go(
    'transmission.row',
    { cycleId, agencyId },
    label(language, 'transmission-row-button', {
      mark: labelDynamic(language, `transmission-mark-${standing}`),
      code,
      name,
    }),
  )

/** One agency: the figures to type, and what is known of them in the national system. */
export function transmissionRowScreen(language: Language, sheet: TransmissionSheet, row: SheetRow): Screen {
  const { cycleId } = sheet
  const { agencyId, standing, generalHundredths: general, specificHundredths: specific } = row
  const ids = { cycleId, agencyId }
  const at = sheet.rows.indexOf(row)
  const next = [...sheet.rows.slice(at + 1), ...sheet.rows.slice(0, at)].find(
    (other) => other.standing !== 'entered' || !sheet.canEnter,
  )
  const enter = (text: 'transmission-enter' | 'transmission-settle'): Button =>
    go('transmission.enter', { ...ids, general, specific }, label(language, text), 'primary')
  return {
    ...GUARDED,
    text: paragraphs(
      say(language, 'transmission-row', { name: row.name, code: row.code }),
      say(language, 'transmission-figures', { general, specific, total: row.totalHundredths }),
      sayDynamic(language, `transmission-standing-${standing}`, {
        by: row.enteredBy ?? '',
        at: row.enteredAt === null ? '' : new Date(row.enteredAt),
        shows: row.differs ?? '',
      }),
    ),
    buttons: rows(
      sheet.canEnter &&
        standing !== 'entered' &&
        enter(standing === 'differs' ? 'transmission-settle' : 'transmission-enter'),
      [
        sheet.canEnter && go('transmission.differ', ids, label(language, 'transmission-differ')),
        sheet.canEnter &&
          row.enteredAt !== null &&
          go('transmission.leave', ids, label(language, 'transmission-leave')),
      ],
      next !== undefined &&
        go(
          'transmission.row',
          { cycleId, agencyId: next.agencyId },
          label(language, 'transmission-next', { name: next.name }),
        ),
      [go('transmission.sheet', { cycleId, page: 0 }, label(language, 'transmission-back')), ...homeRow(language)],
    ),
  }
}
