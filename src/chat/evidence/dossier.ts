import { safeFileName } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import { document } from '#documents/document.ts'
import type { DossierPaper } from '#documents/typeset/dossier.ts'
import type { Dossier, DossierFile } from '#reads/evidence/dossier.ts'
import { homeRow, present, refused } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { readDossier } from '#workflows/evidence/read-dossier.ts'
import type { Ctx } from '../context.ts'

/** A message carries so many; the rest stand in the paper with their hashes. */
const SENT = 20

const filesOf = (language: Language, files: readonly DossierFile[]): DossierPaper['parts'][number]['files'] =>
  files.map(({ name, sha256, sizeBytes, addedAt, datedAt }) => ({
    name,
    sha256,
    facts: label(language, 'dossier-file', {
      size: sizeBytes,
      at: new Date(addedAt),
      isDated: String(datedAt !== null),
      dated: new Date(datedAt ?? addedAt),
    }),
  }))

const paperOf = (language: Language, dossier: Dossier): DossierPaper => {
  const { code, title, year, agencyName: agency, axisTitle: axis, maximumHundredths: maximum, score } = dossier
  const { versions, request, objection } = dossier
  // The font has no sign for it; the words stand behind.
  const state = labelDynamic(language, `item-state-${dossier.shown}`).replace(/^\S+ /, '')
  return {
    language,
    title: label(language, 'dossier-title', { code, title }),
    head: present(
      label(language, 'dossier-head', { agency, year, axis, maximum }),
      label(language, 'dossier-state', { state }),
      score?.preliminary != null && label(language, 'dossier-score', { score: score.preliminary, maximum }),
      score?.final != null && label(language, 'dossier-final', { score: score.final, maximum }),
      score !== null && score.note !== '' && label(language, 'dossier-note', { note: score.note }),
    ),
    parts: [
      ...versions.map((version) => ({
        title: label(language, 'dossier-version', {
          number: version.number,
          at: new Date(version.submittedAt),
          withdrawn: String(version.withdrawnAt !== null),
        }),
        lines: present(
          label(language, 'dossier-receipt', { receipt: version.receipt }),
          version.content !== null && label(language, 'dossier-content', { content: version.content }),
          version.claimHundredths !== null &&
            label(language, 'dossier-claim', { claim: version.claimHundredths, maximum }),
          version.target !== null &&
            version.actual !== null &&
            label(language, 'dossier-figures', { target: version.target, actual: version.actual }),
          version.explanation !== '' && version.explanation,
          ...version.notes.map(({ at, text }) => label(language, 'dossier-deficiency', { at: new Date(at), text })),
        ),
        files: filesOf(language, version.files),
      })),
      ...(request === null
        ? []
        : [
            {
              title: label(language, 'dossier-request', {
                state: labelDynamic(language, `not-applicable-state-${request.state}`),
              }),
              lines: request.words.map(({ at, text }) => label(language, 'dossier-word', { at: new Date(at), text })),
              files: [],
            },
          ]),
      ...(objection === null
        ? []
        : [
            {
              title: label(language, 'dossier-objection', { at: new Date(objection.filedAt) }),
              lines: present(
                label(language, 'dossier-receipt', { receipt: objection.receipt }),
                objection.text !== '' && objection.text,
                objection.reason !== null && label(language, 'dossier-decision', { text: objection.reason }),
              ),
              files: filesOf(language, objection.files),
            },
          ]),
    ],
    footer: label(language, 'dossier-footer'),
  }
}

/** An item whole: the paper, and the files that it names. */
export async function sendDossier(ctx: Ctx, which: Parameters<typeof readDossier>[2]): Promise<unknown> {
  const { language } = ctx
  const dossier = await ctx.call(readDossier, which)
  if (!dossier.ok) return ctx.show(refused(language, dossier.refusal))
  const { agencyName: agency, code, bytes } = dossier.value
  const pdf = await document('dossier', paperOf(language, dossier.value))
  if (!pdf.ok) return ctx.show(refused(language, pdf.refusal))
  const name = safeFileName(label(language, 'dossier-file-name', { agency, code }))
  const paper = { sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: pdf.value } as const
  return ctx.say({
    text: say(language, 'dossier-sent', { files: bytes.length, sent: Math.min(SENT, bytes.length) }),
    files: [paper, ...bytes.slice(0, SENT)],
    buttons: [homeRow(language)],
  })
}

/** `/dossier A1 1-1` */
export async function dossierCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const indicator = words.at(-1)
  const agency = words.slice(0, -1).join(' ')
  if (indicator === undefined || agency === '')
    return ctx.say({ text: say(ctx.language, 'dossier-ask'), buttons: [homeRow(ctx.language)] })
  return sendDossier(ctx, { agency, indicator })
}
