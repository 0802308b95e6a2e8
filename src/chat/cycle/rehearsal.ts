import { MIME_TYPES } from '#domain/files/allowed-file.ts'
import { document } from '#documents/document.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { newReference } from '#shared/ids.ts'
import { errorFacts } from '#shared/log.ts'
import type { FileToSend } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { readRehearsal, startRehearsal } from '#workflows/rehearsal/rehearse-year.ts'
import type { Ctx } from '../context.ts'
import type { Routes } from '../shelf.ts'
import { refusalText } from '#screens/refusal.ts'
import { questionScreen, resultText, runningScreen } from './rehearsal-views.ts'
import { afterScreen } from '#screens/cycle/dashboard.ts'

const refused = (ctx: Ctx, refusal: Parameters<typeof refusalText>[1]): Promise<number> =>
  ctx.show(afterScreen(ctx.language, refusalText(ctx.language, refusal)))

async function ask(ctx: Ctx): Promise<unknown> {
  const rehearsal = await ctx.call(readRehearsal)
  return rehearsal.ok ? ctx.show(questionScreen(ctx.language, rehearsal.value.year)) : refused(ctx, rehearsal.refusal)
}

async function start(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const rehearsal = await ctx.call(readRehearsal)
  if (!rehearsal.ok) return refused(ctx, rehearsal.refusal)
  const { year } = rehearsal.value
  const words = {
    number: '–',
    title: label(language, 'rehearsal-circular-title', { year }),
    body: label(language, 'rehearsal-circular-body'),
  }
  const started = await ctx.call(startRehearsal, { language, words })
  if (!started.ok) return refused(ctx, started.refusal)
  // Not waited for: the coordinator may go on with their work, and no update may take a minute.
  void tellResult(ctx, started.value.result)
  return ctx.show(runningScreen(language))
}

/** Never rejects: nobody waits for it. */
async function tellResult(ctx: Ctx, result: Promise<Rehearsal>): Promise<void> {
  const { language, tools } = ctx
  try {
    const rehearsal = await result
    const { files, undrawn } = await rehearsalFiles(ctx, rehearsal, picturesOf)
    await ctx.say({ ...afterScreen(language, resultText(language, rehearsal, undrawn)), files })
  } catch (error) {
    const reference = newReference()
    tools.log.error('rehearsal-failed', { reference, ...errorFacts(error) })
    await ctx
      .say(afterScreen(language, say(language, 'our-fault', { reference })))
      .catch((fault: unknown) => tools.log.error('fault-not-told', errorFacts(fault)))
  }
}

interface Files {
  files: FileToSend[]
  /** Number of the fault for which there is no picture; null when all are there. */
  undrawn: string | null
}

export async function rehearsalFiles(
  { language, tools }: Pick<Ctx, 'language' | 'tools'>,
  rehearsal: Rehearsal,
  draw: typeof picturesOf,
): Promise<Files> {
  const name = `${label(language, 'rehearsal-workbook-name')}-${rehearsal.year}`
  const bytes = made(await document('rehearsal-workbook', language, rehearsal))
  const workbook: FileToSend = { sha256: '', name: `${name}.xlsx`, mimeType: MIME_TYPES.xlsx, kind: 'document', bytes }
  try {
    return { files: [workbook, ...(await draw(language, rehearsal, name))], undrawn: null }
  } catch (error) {
    // A picture that cannot be drawn here is no reason to lose what was reckoned for minutes.
    const undrawn = newReference()
    tools.log.error('rehearsal-not-drawn', { reference: undrawn, ...errorFacts(error) })
    return { files: [workbook], undrawn }
  }
}

async function picturesOf(language: Language, rehearsal: Rehearsal, name: string): Promise<FileToSend[]> {
  return made(await document('rehearsal-pictures', language, rehearsal)).map((bytes, i) => ({
    sha256: '',
    name: `${name}-${rehearsal.years[i]?.behaviour}.png`,
    mimeType: 'image/png',
    kind: 'photo',
    bytes,
  }))
}

/** Nobody waits here for an answer, so that a document that could not be made is told as a fault is. */
function made<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

export const REHEARSAL_ROUTES: Routes = { 'rehearsal.ask': ask, 'cycle.rehearse': start }
