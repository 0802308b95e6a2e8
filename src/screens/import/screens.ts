import type { RouteIds } from '#domain/acts.ts'
import type { Mark } from '#domain/acts/ids.ts'
import { CONSEQUENCE_LISTS, type Consequence } from '#domain/province/consequences.ts'
import { answered } from '#domain/province/doubles.ts'
import { askedDoubles, doublesMark, type KeptDouble } from '#domain/province/kept-doubles.ts'
import type { PlannedPerson } from '#domain/province/plan-people.ts'
import type { PlannedSeat, StoredPerson } from '#domain/province/stored.ts'
import type { Doubt, Fault } from '#domain/province/raw-province.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { ImportAnswer } from '#domain/province/consequences.ts'
import type { EndOnFreeDay } from '#reads/cycle/ends-on-free-days.ts'
import { endLines, moveButtons } from '../cycle/holidays.ts'
import { go, homeRow, paragraphs } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { refusalText } from '../refusal.ts'

/** As many as one reads in one go; the message stays below 4096 characters with it. */
const FAULTS_A_PAGE = 20
const NAMES_SHOWN = 5

const placeOf = (language: Language, { sheet, row, column }: Fault): string => {
  if (sheet === '') return ''
  if (row > 0 && column !== '') return say(language, 'import-place-cell', { sheet, row, column })
  if (row > 0) return say(language, 'import-place-row', { sheet, row })
  return column === ''
    ? say(language, 'import-place-sheet', { sheet })
    : say(language, 'import-place-column', { sheet, column })
}

/** Where it is and what is wrong, in one line or two. */
export const faultText = (language: Language, fault: Fault): string => {
  const place = placeOf(language, fault)
  const words = sayDynamic(language, `fault-${fault.code}`, fault.facts)
  return place === '' ? words : `<b>${place}</b>\n${words}`
}

export function faultsScreen(
  language: Language,
  { faults, rest }: { faults: readonly Fault[]; rest: number },
  workbook: Mark,
  wanted: number,
): Screen {
  const pages = Math.max(1, Math.ceil(faults.length / FAULTS_A_PAGE))
  const page = Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), pages - 1)
  const shown = faults.slice(page * FAULTS_A_PAGE, (page + 1) * FAULTS_A_PAGE)
  const beyond = page === pages - 1 && rest > 0 ? [say(language, 'import-more-faults', { rest })] : []
  const turn = pageRow(language, { page, pages }, (to, text) => go('import.faults', { workbook, page: to }, text))
  return {
    text: [
      say(language, 'import-faults-title', { count: faults.length + rest }),
      ...shown.map((fault) => faultText(language, fault)),
      ...beyond,
      say(language, 'import-faults-next'),
    ].join('\n\n'),
    buttons: [...turn, [go('import.cancel', {}, label(language, 'cancel'))]],
  }
}

const listLines = (language: Language, list: string, found: Consequence): string[] => {
  const counts = {
    list: labelDynamic(language, `import-list-${list}`),
    added: found.new.length,
    changed: found.changed.length,
    removed: found.removed.length,
    same: found.same,
  }
  const named = (key: 'import-removed' | 'import-retired', names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [
          say(language, key, {
            names: names.slice(0, NAMES_SHOWN).join('، '),
            rest: Math.max(0, names.length - NAMES_SHOWN),
          }),
        ]
  return [
    say(language, 'import-counts', counts),
    ...named('import-removed', found.removed),
    ...named('import-retired', found.retired),
  ]
}

const consequenceLines = (language: Language, { consequences }: ImportAnswer): string[] =>
  CONSEQUENCE_LISTS.flatMap((list) => {
    const found = consequences[list]
    return found === undefined ? [] : listLines(language, list, found)
  })

const HOW = ['loses', 'disputed', 'gains'] as const
const SEATS_SHOWN = 8

/** Person by person, with the direction: who loses first, then what has to be decided, then who gains. */
const seatLines = (language: Language, { seats }: ImportAnswer): string[] =>
  HOW.flatMap((how) => {
    const found = seats.filter((seat) => seat.how === how)
    if (found.length === 0) return []
    const named = found.slice(0, SEATS_SHOWN).map(({ name, role, agencyCode = '', team = '' }) =>
      say(language, 'import-seat', {
        name,
        role: labelDynamic(language, `role-${role}`),
        place: agencyCode === '' ? team || 'none' : agencyCode,
      }),
    )
    const rest = found.length - named.length
    return [
      say(language, `import-seats-${how}`, { count: found.length }),
      ...named,
      ...(rest > 0 ? [say(language, 'import-seats-more', { rest })] : []),
    ]
  })

const leftLine = (language: Language, { left }: ImportAnswer): string[] =>
  left === null ? [] : [sayDynamic(language, `refusal-${left}`)]

/** Which workbook, and what was said about its people. */
type Said = Pick<RouteIds<'import.apply'>, 'workbook' | 'answers' | 'kept'>

const giveBackRow = (language: Language, { seats }: ImportAnswer, said: Said): Button[][] =>
  seats.some(({ how }) => how === 'disputed')
    ? [[go('import.apply', { ...said, sure: 'no', taken: 'back' }, label(language, 'import-give-back'))]]
    : []

/** One question after another; the answers so far travel in the button. */
export const doubtScreen = (
  language: Language,
  doubts: readonly Doubt[],
  { workbook, asked, answers }: { workbook: Mark; asked: number; answers: number },
): Screen => {
  const doubt = doubts[asked]
  const people = (doubt?.people ?? []).map(({ row, name, phone = 'none', ...seat }) =>
    say(language, 'import-doubt-person', { row, name, seats: seatWords(language, [seat]), phone }),
  )
  const title = say(language, 'import-doubt', { number: asked + 1, of: doubts.length })
  return questionScreen(language, title, people, { workbook, asked, answers, kept: null })
}

/** The same about a row and somebody kept whom no row names. `rows`: so many questions were about rows. */
export const keptDoubleScreen = (
  language: Language,
  doubles: readonly KeptDouble[],
  { rows, ...ids }: RouteIds<'import.doubt'> & { rows: number },
): Screen => {
  const { planned, kept } = doubles[ids.asked - rows] ?? {}
  const line = (where: 'file' | 'kept', person: PlannedPerson | StoredPerson): string =>
    say(language, 'import-doubt-kept-person', {
      where,
      name: person.name,
      seats: seatWords(language, person.seats),
      phone: person.phone ?? 'none',
    })
  const title = say(language, 'import-doubt-kept', {
    number: ids.asked - rows + 1,
    of: askedDoubles(doubles, rows).length,
  })
  const people = [planned && line('file', planned), kept && line('kept', kept)].filter((text) => text !== undefined)
  return questionScreen(language, title, people, { ...ids, kept: doublesMark(doubles) })
}

const seatWords = (language: Language, seats: readonly PlannedSeat[]): string =>
  seats.length === 0
    ? label(language, 'import-doubt-no-seat')
    : seats
        .map(({ role, agencyCode, team }) =>
          say(language, 'import-doubt-seat', {
            role: labelDynamic(language, `role-${role}`),
            place: agencyCode ?? team ?? 'none',
          }),
        )
        .join(label(language, 'import-doubt-and'))

const questionScreen = (
  language: Language,
  title: string,
  people: readonly string[],
  { asked, answers, ...ids }: RouteIds<'import.doubt'>,
): Screen => {
  const answer = (same: boolean, text: string): Button =>
    go('import.doubt', { ...ids, asked: asked + 1, answers: answered(answers, asked, same) }, text)
  return {
    text: paragraphs(title, people, say(language, 'import-doubt-next')),
    buttons: [
      [answer(true, label(language, 'import-same-person'))],
      [answer(false, label(language, 'import-other-person'))],
      [go('import.cancel', {}, label(language, 'cancel'))],
    ],
  }
}

/** More than a tenth would go: asked once more, in numbers. */
export const manyScreen = (
  language: Language,
  refusal: Refusal,
  { taken, ...said }: Said & { taken: 'stay' | 'back' | null },
): Screen => ({
  text: refusalText(language, refusal),
  buttons: [
    [go('import.apply', { ...said, sure: 'yes', taken }, label(language, 'import-sure'))],
    [go('import.cancel', {}, label(language, 'cancel'))],
  ],
})

/** What the file would do, with the two buttons; nothing has been written yet. */
export function previewScreen(
  language: Language,
  {
    name,
    answer,
    warnings,
    said,
    left,
  }: {
    name: string
    answer: ImportAnswer
    warnings: readonly Fault[]
    said: Said
    /** So many whom nobody was asked about. */
    left: number
  },
): Screen {
  const heeded = warnings.slice(0, NAMES_SHOWN).map((fault) => faultText(language, fault))
  const more = warnings.length - heeded.length
  const head = say(language, 'import-preview', { name, year: answer.cycle?.year ?? 0 })
  if (answer.nothing)
    return {
      text: paragraphs([head, say(language, 'import-nothing')], seatLines(language, answer)),
      buttons: [...giveBackRow(language, answer, said), homeRow(language)],
    }
  return {
    text: paragraphs(
      head,
      consequenceLines(language, answer).join('\n'),
      seatLines(language, answer),
      ...leftLine(language, answer),
      left > 0 && say(language, 'import-doubles-left', { count: left }),
      heeded.length !== 0 && [say(language, 'import-warnings', { count: warnings.length }), ...heeded].join('\n'),
      more > 0 && say(language, 'import-more-warnings', { rest: more }),
      say(language, 'import-question'),
    ),
    buttons: [
      [go('import.apply', { ...said, sure: null, taken: null }, label(language, 'import-apply'))],
      ...giveBackRow(language, answer, said),
      [go('import.cancel', {}, label(language, 'cancel'))],
    ],
  }
}

/** `ends`: of stages that end on free days now, new holidays among them. */
export const appliedScreen = (language: Language, answer: ImportAnswer, ends: readonly EndOnFreeDay[]): Screen => ({
  text: paragraphs(
    say(language, answer.nothing ? 'import-nothing' : 'import-applied'),
    !answer.nothing && consequenceLines(language, answer).join('\n'),
    ...leftLine(language, answer),
    endLines(language, ends),
  ),
  buttons: [...moveButtons(language, ends), homeRow(language)],
})
