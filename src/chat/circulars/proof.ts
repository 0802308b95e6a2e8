import { silentLetterPdf } from '#documents/typeset/silent-letter.ts'
import { label, say } from '#wording/say.ts'
import { noteLetter, readAgencyProof, readSilentProof } from '#workflows/circulars/read-proof.ts'
import { readRecipients } from '#workflows/circulars/read-recipients.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusedPage } from './desk-pages.ts'
import { letterFileName, letterOf } from './proof-letter.ts'
import { agenciesScreen, agencyScreen } from './proof-views.ts'

/** The letter to the silent as a file; what the recipients of the letter are told is noted first, then it is made. */
async function letter(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const { language, tools } = ctx
  const proof = await readSilentProof(tools, ctx.caller, circularId)
  if (!proof.ok) return ctx.show(refusedPage(ctx, proof.refusal))
  const { circular, silent } = proof.value
  const noted = await noteLetter(tools, ctx.caller, { circularId, silent: silent.length })
  if (!noted.ok) return ctx.show(refusedPage(ctx, noted.refusal))
  const now = tools.clock.now()
  const bytes = await silentLetterPdf(letterOf(language, proof.value, now, tools.zone))
  return ctx.say({
    text: say(language, 'proof-letter-sent', { count: silent.length }),
    files: [
      {
        sha256: '',
        name: letterFileName(language, circular.number, now, tools.zone),
        mimeType: 'application/pdf',
        kind: 'document',
        bytes,
      },
    ],
    buttons: [[button(label(language, 'proof-back-progress'), 'circulars.progress', circularId)]],
  })
}

async function agencies(ctx: Ctx, [id, page]: string[]): Promise<unknown> {
  const recipients = await readRecipients(ctx.tools, ctx.caller, Number(id))
  if (!recipients.ok) return ctx.show(refusedPage(ctx, recipients.refusal))
  return ctx.show(agenciesScreen(ctx.language, recipients.value, pageNumber(page)))
}

async function agency(ctx: Ctx, [id, agencyId]: string[]): Promise<unknown> {
  const proof = await readAgencyProof(ctx.tools, ctx.caller, Number(id), Number(agencyId))
  if (!proof.ok) return ctx.show(refusedPage(ctx, proof.refusal))
  return ctx.show(agencyScreen(ctx.language, proof.value, ctx.tools.zone))
}

export const proofActs: Record<string, Handler> = {
  'circulars.letter': letter,
  'circulars.agencies': agencies,
  'circulars.agency': agency,
}
