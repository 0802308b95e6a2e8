import { readFile } from 'node:fs/promises'
import { CONSEQUENCE_LISTS } from '#domain/province/consequences.ts'
import { answersFor, joinDoubles } from '#domain/province/doubles.ts'
import { adoptedOf, type KeptDouble } from '#domain/province/kept-doubles.ts'
import type { Fault } from '#domain/province/raw-province.ts'
import type { PlannedSeat } from '#domain/province/stored.ts'
import type { Refusal } from '#shared/outcome.ts'
import { readProvince } from '#documents/workbook/read-province.ts'
import { sha256 } from '#shared/ids.ts'
import { labelDynamic } from '#wording/say.ts'
import { bySystem } from '#workflows/tools.ts'
import type { ImportAnswer, SeatChange } from '#domain/province/consequences.ts'
import { applyProvince, previewProvince } from '#workflows/import/apply-province.ts'
import { type CliAnswer, type CliCommand, CliFault } from './command.ts'

const faultLine = ({ sheet, row, column, code, facts }: Fault): string => {
  const place = [sheet, row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ')
  const words = labelDynamic('en', `fault-${code}`, facts).replaceAll('\n', ' ')
  return place === '' ? words : `${place}: ${words}`
}

const seatLine = ({ name, how, role, agencyCode, team }: SeatChange): string =>
  `${how === 'disputed' ? 'taken in the chat, stays taken (--give-back gives it again)' : how}: ${[name, role, agencyCode, team].filter((part) => part !== undefined).join(', ')}`

const seatsOf = (seats: readonly PlannedSeat[]): string =>
  seats.map(({ role, agencyCode, team }) => [role, agencyCode ?? team].filter(Boolean).join(' ')).join(', ')

const doubleLine = ({ code, planned, kept }: KeptDouble): string =>
  `#${kept.id} ${kept.name} (${seatsOf(kept.seats) || 'no role'}) and ${planned.name} (${seatsOf(planned.seats)}) of the workbook have the same ${code === 'name-of-another' ? 'name' : 'telephone'}`

const faultOf = (refusal: Refusal): CliFault => {
  const words = labelDynamic('en', `refusal-${refusal.code}`, { ...refusal })
  return new CliFault(refusal.code === 'import-many-removed' ? `${words} Then say --sure.` : words)
}

const answerOf = (
  answer: ImportAnswer,
  dryRun: boolean,
  warnings: readonly Fault[],
  questions: readonly string[] = [],
): CliAnswer => {
  const left = answer.left === null ? [] : [labelDynamic('en', `refusal-${answer.left}`)]
  const counts = CONSEQUENCE_LISTS.flatMap((list) => {
    const found = answer.consequences[list]
    if (found === undefined) return []
    const { new: added, changed, removed, retired, same } = found
    const gone = removed.length + retired.length
    return [`${list}: ${added.length} new, ${changed.length} changed, ${gone} removed, ${same} the same`]
  })
  const head = answer.nothing ? 'Nothing changes.' : dryRun ? 'Would be applied:' : 'Applied:'
  return {
    lines: [
      head,
      ...counts,
      ...answer.seats.map(seatLine),
      ...left,
      ...questions.map((question) => `Remark: ${question}`),
      ...warnings.map((warning) => `Remark: ${faultLine(warning)}`),
    ],
    data: { dryRun, ...answer, warnings },
  }
}

const HOW_TO_ANSWER =
  'Nothing was written. Say --same with the rows that are of the same person as the earlier row, and with the persons kept whom the workbook names (--same 5,9,#31), the others being somebody else, or --others where none is.'

export const importCommand: CliCommand = {
  usage: '<workbook.xlsx> [--dry-run] [--sure] [--give-back] [--same 5,9,#31] [--others] [--reason "…"]',
  does: 'imports a province workbook as a whole, or lists everything that is wrong with it',
  options: ['reason', 'same'],
  flags: ['dry-run', 'sure', 'give-back', 'others'],
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Which workbook? import <workbook.xlsx>')
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) throw new CliFault(`The file ${file} cannot be read.`)
    const read = await readProvince(bytes)
    if (!read.ok) {
      const more = read.rest > 0 ? [`and ${read.rest} more faults`] : []
      return {
        lines: [],
        data: { faults: read.faults, rest: read.rest },
        faults: [...read.faults.map(faultLine), ...more, 'Nothing was written.'],
      }
    }
    const tools = await desk.data()
    const by = bySystem(tools.clock.now())
    const dryRun = desk.flag('dry-run')
    const reason = desk.option('reason')
    const same = (desk.option('same') ?? '').split(/[\s,]+/).filter((word) => word !== '')
    const rows = same.filter((word) => !word.startsWith('#'))
    const isAnswered = same.length > 0 || desk.flag('others')
    const province = joinDoubles(read.province, read.doubts, answersFor(read.doubts, rows.map(Number)))
    const persons = new Set(same.filter((word) => word.startsWith('#')).map((word) => Number(word.slice(1))))
    const keeping = { adopted: (doubles: readonly KeptDouble[]) => adoptedOf(doubles, persons) }
    const preview = await previewProvince(tools, by, { province, keeping })
    if (!preview.ok) throw faultOf(preview.refusal)
    const { answer, doubles } = preview.value
    const asked = new Set([...read.doubts.map(({ row }) => String(row)), ...doubles.map(({ kept }) => `#${kept.id}`)])
    const stray = same.find((word) => !asked.has(word))
    if (stray !== undefined) throw new CliFault(`${stray} is no row and no person that is asked about.`)
    const ofPersons = doubles.map(doubleLine)
    const questions = [...read.doubts.map(faultLine), ...ofPersons]
    if (questions.length > 0 && !isAnswered && !dryRun)
      return { lines: [], data: { doubts: read.doubts, doubles }, faults: [...questions, HOW_TO_ANSWER] }
    if (dryRun && !isAnswered) return answerOf(answer, dryRun, [...read.doubts, ...read.warnings], ofPersons)
    if (dryRun) return answerOf(answer, dryRun, read.warnings)
    const outcome = await applyProvince(tools, by, {
      province,
      sha256: sha256(bytes),
      isSure: desk.flag('sure'),
      givesBack: desk.flag('give-back'),
      keeping,
      ...(reason === undefined ? {} : { reason }),
    })
    if (!outcome.ok) throw faultOf(outcome.refusal)
    return answerOf(outcome.value, dryRun, read.warnings)
  },
}
