import { shortened } from 'persian-text'
import type { Id } from '#domain/acts/ids.ts'
import type { FormChange, FormFault } from '#domain/evidence/form.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { JudgedForm } from '#reads/evidence/form.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { pageOf } from '#shared/paging.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { refusalText } from '../refusal.ts'

const SHOWN = 48
const REFUSED_SHOWN = 5
const CODES_SHOWN = 12

export const formButton = (language: Language): Button => go('evidence.form', {}, label(language, 'form-button'))

export const checkFormButton = (language: Language, trayFileId: Id<'tray-file'>): Button =>
  go('evidence.check-form', { trayFileId, page: 0 }, label(language, 'form-check-button'))

/** With the workbook, how it is filled in and how it comes back. */
export const formGiven = (language: Language, facts: { count: number; megabytes: number }): string =>
  paragraphs(
    say(language, 'form-given', facts),
    say(language, 'form-given-files', facts),
    say(language, 'form-given-closed'),
  )

const valueText = (language: Language, { cell }: Pick<FormChange, 'cell'>, text: string): string => {
  if (text === '') return 'none'
  return cell === 'explanation'
    ? shortened(text.replace(/\s+/g, ' '), SHOWN)
    : label(language, 'evidence-number', { value: Number(text) })
}

const cellName = (language: Language, cell: string): string => labelDynamic(language, `form-column-${cell}`)

const changeLine = (language: Language, change: FormChange): string =>
  say(language, 'form-line-change', {
    at: change.at,
    code: change.code,
    cell: cellName(language, change.cell),
    before: valueText(language, change, change.before),
    after: valueText(language, change, change.after),
  })

/** What a colleague has written there, as it is read elsewhere. */
function nowOf(language: Language, cell: FormFault['cell'], { now }: FormFault['facts']): { now?: string } {
  if (cell === null || now === undefined) return {}
  return { now: now === '' ? label(language, 'form-empty') : valueText(language, { cell }, String(now)) }
}

const faultLine = (language: Language, sheet: string, { at, code, cell, fault, facts }: FormFault): string =>
  say(language, 'form-line-fault', {
    sheet,
    at,
    code,
    cell: cell === null ? 'none' : cellName(language, cell),
    words: labelDynamic(language, `form-fault-${fault}`, { ...facts, code, ...nowOf(language, cell, facts) }),
  })

const fileLine = (language: Language, { path, code, why }: JudgedForm['files'][number]): string =>
  why === null
    ? say(language, 'form-line-file', { code: code ?? '', path: shortened(path, SHOWN) })
    : say(language, 'form-line-tray', { path: shortened(path, SHOWN), why })

/** What would be written and what would not, the latter first; nothing has been written yet. */
export function formPreview(
  language: Language,
  { trayFileId, name, sheet }: { trayFileId: Id<'tray-file'>; name: string; sheet: string },
  judged: JudgedForm,
  wantedPage: number,
): Screen {
  const { changes, faults, files, closed, emptied, seen } = judged
  const placed = files.filter(({ itemId }) => itemId !== null)
  const inTray = files.length - placed.length
  const page = pageOf(
    [
      ...faults.map((fault) => faultLine(language, sheet, fault)),
      ...files.filter(({ itemId }) => itemId === null).map((file) => fileLine(language, file)),
      ...changes.map((change) => changeLine(language, change)),
      ...placed.map((file) => fileLine(language, file)),
    ],
    wantedPage,
  )
  const isSomething = changes.length + placed.length > 0
  const count = (of: readonly { code: string | null }[]): number => new Set(of.map(({ code }) => code)).size
  return {
    text: paragraphs(
      say(language, 'form-preview', { name }),
      lines(
        changes.length > 0 && say(language, 'form-preview-changes', { cells: changes.length, items: count(changes) }),
        placed.length > 0 && say(language, 'form-preview-files', { files: placed.length, items: count(placed) }),
        faults.length > 0 && say(language, 'form-preview-faults', { count: faults.length }),
        closed.length > 0 && say(language, 'form-preview-closed', { codes: codesText(language, closed) }),
        inTray > 0 && say(language, 'form-preview-tray', { count: inTray }),
        emptied > 0 && say(language, 'form-preview-emptied', { count: emptied }),
        page.items.length === 0 && closed.length === 0 && say(language, 'form-preview-nothing'),
      ),
      page.items,
      page.pages > 1 && say(language, 'evidence-page', { page: page.page + 1, pages: page.pages }),
    ),
    buttons: [
      ...rows(isSomething && go('evidence.apply-form', { trayFileId, seen }, label(language, 'form-apply'), 'primary')),
      ...pageRow(language, page, (to, text) => go('evidence.check-form', { trayFileId, page: to }, text)),
      [go('evidence.drop-file', { trayFileId }, label(language, 'form-drop')), ...homeRow(language)],
    ],
  }
}

const codesText = (language: Language, codes: readonly string[]): string =>
  [
    ...codes.slice(0, CODES_SHOWN).map((code) => label(language, 'form-code', { code })),
    ...(codes.length > CODES_SHOWN ? ['…'] : []),
  ].join('، ')

/** What has been written, and that nothing has been submitted by it. */
export function formApplied(
  language: Language,
  applied: {
    items: number
    cells: number
    files: number
    inTray: number
    refused: readonly { path: string; refusal: Refusal }[]
  },
): Screen {
  const { refused, inTray, ...facts } = applied
  const both = String(facts.cells > 0 && facts.files > 0)
  return {
    text: paragraphs(
      facts.items > 0 && say(language, 'form-applied', { ...facts, both }),
      inTray > 0 && say(language, 'form-applied-tray', { count: inTray }),
      refused
        .slice(0, REFUSED_SHOWN)
        .flatMap(({ path, refusal }) => [
          say(language, 'form-applied-refused', { path: shortened(path, SHOWN) }),
          refusalText(language, refusal),
        ]),
      facts.items > 0 && say(language, 'form-applied-next'),
    ),
    buttons: [[go('evidence.pending', { page: 0 }, label(language, 'evidence-status-button'))], homeRow(language)],
  }
}
