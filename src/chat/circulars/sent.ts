import type { RouteIds } from '#domain/acts.ts'
import { document } from '#documents/document.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { waitingScreen } from '#screens/circulars/corrections.ts'
import { silentScreen } from '#screens/circulars/progress.ts'
import { agenciesScreen, agencyScreen } from '#screens/circulars/proof.ts'
import { go, refused } from '#screens/kit.ts'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { confirmCorrection, discardCorrection } from '#workflows/circulars/correct-circular.ts'
import { waitingCorrections } from '#workflows/circulars/read-desk.ts'
import { readAgencies, readAgencyProof, readLetter, readSilent } from '#workflows/circulars/read-progress.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { Routes } from '../shelf.ts'
import { correctCircularDialogue } from './correct-circular.dialogue.ts'
import { letterFileName, letterOf } from './letter.ts'
import { afterwards, correctionPage, type One, progressPage, screenOf } from './pages.ts'

async function silent(ctx: Ctx, { circularId, page }: RouteIds<'circular.silent'>): Promise<unknown> {
  const recipients = await readSilent(ctx.tools, ctx.caller, { circularId })
  return ctx.show(screenOf(ctx, recipients, (found) => silentScreen(ctx.language, found, page)))
}

async function remind(ctx: Ctx, one: One): Promise<unknown> {
  const news = ({ reminded }: { reminded: number }): string =>
    reminded === 0
      ? say(ctx.language, 'circular-reminded-already')
      : say(ctx.language, 'circular-reminded', { reminded })
  return afterwards(ctx, await remindSilent(ctx.tools, ctx.caller, one), news, () => progressPage(ctx, one))
}

async function agencies(ctx: Ctx, { circularId, page }: RouteIds<'circular.agencies'>): Promise<unknown> {
  const recipients = await readAgencies(ctx.tools, ctx.caller, { circularId })
  return ctx.show(screenOf(ctx, recipients, (found) => agenciesScreen(ctx.language, found, page)))
}

async function agency(ctx: Ctx, ids: RouteIds<'circular.agency'>): Promise<unknown> {
  const proof = await readAgencyProof(ctx.tools, ctx.caller, ids)
  return ctx.show(screenOf(ctx, proof, (found) => agencyScreen(ctx.language, found, ctx.tools.zone)))
}

/** The letter to the silent as a file. */
async function letter(ctx: Ctx, one: One): Promise<unknown> {
  const { language, tools } = ctx
  const proof = await readLetter(tools, ctx.caller, one)
  if (!proof.ok) return ctx.show(refused(language, proof.refusal))
  const now = tools.clock.now()
  const name = letterFileName(language, proof.value.circular.number, now, tools.zone)
  const made = await document('silent-letter', letterOf(language, proof.value, now, tools.zone))
  if (!made.ok) return ctx.show(refused(language, made.refusal))
  return ctx.say({
    text: say(language, 'proof-letter-sent', { count: proof.value.silent.length }),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
    buttons: [[go('circular.progress', one, label(language, 'proof-back-progress'))]],
  })
}

const decided = <T>(ctx: Ctx, ids: RouteIds<'correction.open'>, outcome: Outcome<T>, news: (value: T) => string) =>
  afterwards(ctx, outcome, news, () => correctionPage(ctx, ids))

async function waiting(ctx: Ctx): Promise<unknown> {
  const found = await waitingCorrections(ctx.tools, ctx.caller)
  return ctx.show(screenOf(ctx, found, (pages) => waitingScreen(ctx.language, pages)))
}

/** What is done to a circular that has gone out. */
export const sentRoutes: Routes = {
  'circular.progress': async (ctx, one) => ctx.show(await progressPage(ctx, one)),
  'circular.silent': silent,
  'circular.remind': remind,
  'circular.agencies': agencies,
  'circular.agency': agency,
  'circular.letter': letter,
  'correction.propose': (ctx, one) => begin(ctx, correctCircularDialogue, one),
  'correction.open': async (ctx, ids) => ctx.show(await correctionPage(ctx, ids)),
  'correction.confirm': async (ctx, ids) =>
    decided(ctx, ids, await confirmCorrection(ctx.tools, ctx.caller, ids), ({ told }) =>
      say(ctx.language, 'correction-made', { told }),
    ),
  'correction.discard': async (ctx, ids) =>
    decided(ctx, ids, await discardCorrection(ctx.tools, ctx.caller, ids), () =>
      say(ctx.language, 'correction-discarded'),
    ),
  'correction.waiting': waiting,
}
