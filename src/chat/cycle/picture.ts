import { document } from '#documents/document.ts'
import type { TimetablePicture } from '#documents/typeset/timetable-picture.ts'
import { addDays, instantOf, jalaliParts, startOfDay } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { sha256 } from '#shared/ids.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { StageNow } from '#reads/cycle/stages-now.ts'
import { timeLeft } from '#screens/cycle/texts.ts'
import { refused, stageName } from '#screens/kit.ts'
import type { Ctx } from '../context.ts'

interface Timetable {
  year: number
  stages: readonly StageNow[]
}
/** Where an instant lies on the drawn span, 0 to 1. */
type Axis = (at: Date) => number

const MONTHS_OF_YEAR = 12
/** A month that is drawn narrower than this has no room for its name. */
const NAMED_FROM = 0.03

/** The year's timetable with «today», as a photo. */
export async function pictureScreen(ctx: Ctx, timetable: Timetable, back: Button): Promise<Screen> {
  const { language, tools } = ctx
  const data = pictureOf(language, timetable, tools.clock.now(), tools.zone)
  const made = await document('timetable', data)
  if (!made.ok) return refused(language, made.refusal)
  const bytes = made.value
  const name = `timetable-${timetable.year}.png`
  return {
    text: say(language, 'timetable-picture-sent', { year: timetable.year }),
    files: [{ sha256: sha256(bytes), name, mimeType: 'image/png', kind: 'photo', bytes }],
    buttons: [[back]],
  }
}

/** From the day on which the first stage begins to the end of the day on which the last one ends. */
function pictureOf(language: Language, { year, stages }: Timetable, now: Date, zone: string): TimetablePicture {
  const begin = startOfDay(new Date(Math.min(...stages.map(({ opensAt }) => +opensAt))), zone)
  const end = addDays(startOfDay(new Date(Math.max(...stages.map(({ dueAt }) => +dueAt))), zone), 1, zone)
  const axis: Axis = (at) => Math.min(1, Math.max(0, (+at - +begin) / (+end - +begin)))
  const inTime = stages.toSorted((a, b) => +a.opensAt - +b.opensAt || +a.dueAt - +b.dueAt)
  return {
    language,
    title: label(language, 'timetable-picture-title', { year }),
    subtitle: '',
    months: monthsOf(language, begin, end, axis, zone),
    stages: inTime.map((stage) => ({
      name: stageName(language, stage.key),
      span: stage.singleDay
        ? label(language, 'timetable-picture-day', { due: stage.dueAt })
        : label(language, 'timetable-picture-span', { opens: stage.opensAt, due: stage.dueAt }),
      note: stage.phase === 'after' ? '' : timeLeft(language, stage),
      from: axis(stage.opensAt),
      to: axis(stage.dueAt),
      state: stage.phase === 'after' ? 'past' : stage.phase === 'open' || stage.phase === 'late' ? 'current' : 'coming',
    })),
    today:
      now < begin || now >= end ? null : { at: axis(now), label: label(language, 'timetable-picture-today', { now }) },
    footer: '',
  }
}

function monthsOf(language: Language, begin: Date, end: Date, axis: Axis, zone: string): TimetablePicture['months'] {
  const months: { name: string; short: string; from: number; to: number }[] = []
  let { year, month } = jalaliParts(begin, zone)
  for (let first = begin; first < end; ) {
    const next = month === MONTHS_OF_YEAR ? { year: year + 1, month: 1 } : { year, month: month + 1 }
    const after = instantOf({ ...next, day: 1 }, zone)
    const name = labelDynamic(language, `month-${month}`)
    const [from, to] = [axis(first), axis(after)]
    months.push({ name, short: to - from < NAMED_FROM ? '' : name, from, to })
    first = after
    ;({ year, month } = next)
  }
  return months
}
