import { safeFileName } from 'persian-text'
import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import { attendanceTakenScreen } from '#screens/procedures/meetings.ts'
import { go, refused, rows } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { keepFile } from '#workflows/files/keep-file.ts'
import { readAttendance, takeAttendance } from '#workflows/procedures/attendance.ts'
import type { Ctx } from '../context.ts'
import { focusOn } from '../routes.ts'

const read = (ctx: Ctx, meetingId: number) => {
  const { language } = ctx
  const words = {
    title: label(language, 'attendance-title'),
    guests: label(language, 'attendance-guests'),
    there: label(language, 'attendance-there'),
  }
  return ctx.call(readAttendance, { meetingId, language, words })
}

/** Who is invited as a workbook; from now on a workbook this person sends is that list. */
export async function giveAttendance(ctx: Ctx, { meetingId }: { meetingId: number }): Promise<unknown> {
  const { language } = ctx
  const found = await read(ctx, meetingId)
  if (!found.ok) return ctx.show(refused(language, found.refusal))
  const made = await document('form-workbook', found.value.book)
  if (!made.ok) return ctx.show(refused(language, made.refusal))
  await focusOn(ctx, 'attendance', meetingId)
  const name = safeFileName(`${label(language, 'attendance-title')} ${found.value.name}.xlsx`)
  return ctx.say({
    text: say(language, 'attendance-below'),
    files: [{ sha256: '', name, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes: made.value }],
    buttons: rows(go('meeting.guests', { meetingId }, label(language, 'meeting-guests'))),
  })
}

/** The list that came back: taken as far as it is understood, with every cell that is not. */
export async function takeAttendanceFile(ctx: Ctx, meetingId: number): Promise<unknown> {
  const { file, tools, caller, language } = ctx
  if (file === null) return undefined
  const found = await read(ctx, meetingId)
  if (!found.ok) return ctx.say(refused(language, found.refusal))
  const kept = await keepFile(tools, caller, file, (fetched) => ctx.surface.fetchFile(ctx.api, file, fetched))
  if (!kept.ok) return ctx.say(refused(language, kept.refusal))
  const { sha256 } = kept.value
  const at = { now: new Date(found.value.now), zone: found.value.zone }
  const opened = await document('read-form', await tools.files.read(sha256), found.value.book, at)
  const reading = opened.ok ? opened.value : opened
  if (!reading.ok) return ctx.say(refused(language, reading.refusal))
  const taken = await ctx.call(takeAttendance, { meetingId, sha256, answers: reading.value.answers })
  if (!taken.ok) return ctx.say(refused(language, taken.refusal))
  return ctx.say(attendanceTakenScreen(language, { meetingId, ...taken.value, reading: reading.value }))
}
