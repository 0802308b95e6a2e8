import { expect } from 'vitest'
import { asked, firstOpen } from '#domain/procedures/answers.ts'
import type { Field } from '#domain/procedures/definition.ts'
import { formsOfStep, isOwed, stepOf } from '#domain/procedures/flow.ts'
import { formState } from '#reads/procedures/form.ts'
import { type CaseRow, caseById } from '#storage/procedures/cases.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { plain, type Player, type Stage } from './stage.ts'
import { jpegFile } from './zip-file.ts'

/** Who plays which side of a case. */
export type Cast = Partial<Record<string, Player>>

const WRITTEN: Partial<Record<Field['kind'], string>> = {
  date: '۱ دی ۱۴۰۵',
  period: '۱ دی ۱۴۰۵ تا ۲۹ اسفند ۱۴۰۵',
  'some-of': '۱',
  whole: '۲۰۰',
  decimal: '۳',
  rial: '۱۲۰۰۰',
}

async function answers(player: Player, field: Pick<Field, 'kind' | 'required' | 'key'>, first: string): Promise<void> {
  const isFiles = field.kind === 'files' || field.kind === 'photos'
  if (isFiles && field.required) await player.sends({ name: 'عکس.jpg', mimeType: 'image/jpeg', bytes: jpegFile() })
  if (isFiles) await player.taps('فایل دیگری نیست')
  else if (field.kind === 'yes-no') await player.taps('بله')
  else if (field.kind === 'one-of') await player.taps(first)
  else if (field.kind === 'place') await player.sendsPlace(36.2973, 59.6057)
  else await player.says(WRITTEN[field.kind] ?? `متن نمونهٔ پاسخ برای این پرسش ${field.key}`)
}

/** Fills in the forms of the step in which a case is, from its first open question to the sending of it. */
async function fills(stage: Stage, player: Player, row: CaseRow): Promise<string> {
  const { db } = stage.app.tools
  for (let turns = 0; turns < 60; turns++) {
    const definition = (await procedureById(db, row.procedureId))?.definition
    const step = definition === undefined ? null : stepOf(definition, row.step)
    if (definition === undefined || step === null) break
    const state = await formState(db, row, { definition, forms: formsOfStep(step), language: 'fa' })
    const question = firstOpen(state.questions, state.answers)
    if (question === null) return plain((await player.taps('ارسال')).text)
    const field = { ...asked(question), required: asked(question).required && question.field.required }
    await answers(player, field, definition.choices[field.choices ?? '']?.[0]?.title.fa ?? '')
  }
  throw new Error(`the form of ${row.step} has no end`)
}

/** Does one step of a case in the chat, by the first way of each judgement, as whoever has the turn. @returns the case as it stands then */
export async function playStep(stage: Stage, caseId: number, cast: Cast): Promise<CaseRow> {
  const { db } = stage.app.tools
  const row = await caseById(db, caseId)
  const definition = row === null ? undefined : (await procedureById(db, row.procedureId))?.definition
  const step = row === null || definition === undefined ? null : stepOf(definition, row.step)
  const player = cast[row?.holder ?? '']
  if (row === null || !isOwed(step) || player === undefined)
    throw new Error(`nobody plays ${row?.step} of ${row?.name}`)
  await player.says(`/cases ${row.code}`)
  await player.taps(row.name.slice(0, 20))
  if (step.does === 'judge') {
    const [first] = Object.values(step.outcomes)
    await player.taps(first?.title.fa ?? '')
    if (first?.note !== 'none') await player.taps('بدون توضیح')
    await player.taps(first?.title.fa ?? '')
  } else {
    if (step.does === 'meet') {
      await player.taps('تعیین زمان و مکان')
      await player.taps(player.buttons()[0] ?? '')
      await player.taps('۱۰')
      await player.says('سالن همایش')
      await player.taps('دعوت')
      await stage.waits(2 * 86_400_000)
      await player.says(`/cases ${row.code}`)
      await player.taps(row.name.slice(0, 20))
      await player.taps('نوشتن صورت‌جلسه')
    } else await player.taps(player.buttons().includes('ادامهٔ پاسخ‌ها') ? 'ادامهٔ پاسخ‌ها' : 'شروع')
    expect(await fills(stage, player, row)).toContain('کد رهگیری')
  }
  const after = await caseById(db, caseId)
  if (after === null) throw new Error('the case is gone')
  return after
}

/** Plays a case to its end. @returns the keys of the steps it went through */
export async function playCase(stage: Stage, caseId: number, cast: Cast): Promise<string[]> {
  const way: string[] = []
  for (let turns = 0; turns < 20; turns++) {
    const row = await caseById(stage.app.tools.db, caseId)
    if (row === null || row.endedAt !== null) return way
    way.push(row.step)
    await playStep(stage, caseId, cast)
  }
  throw new Error(`no end: ${way.join()}`)
}
