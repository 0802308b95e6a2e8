import { attachFile, takeFile } from '#workflows/evidence/files.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { readItem } from '#workflows/evidence/read-evidence.ts'
import { setExplanation } from '#workflows/evidence/set-explanation.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { withdrawEvidence } from '#workflows/evidence/withdraw.ts'
import type { Caller } from '#workflows/tools.ts'
import type { FetchBytes } from '#workflows/files/keep-file.ts'
import { done } from '#shared/outcome.ts'
import { pdfFile } from './zip-file.ts'
import { type Cast, openWorld, type SmallProvince, smallProvince, type World } from './world.ts'

/** The small province with a focal point of its first agency. */
export async function openAgencyWorld(): Promise<{ world: World; province: SmallProvince; focal: Cast }> {
  const world = await openWorld()
  const province = await smallProvince(world)
  const focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
  return { world, province, focal }
}

/** A messenger that hands over these bytes in two chunks, as a network does. */
export const bytesArriving =
  (bytes: Uint8Array): FetchBytes =>
  async (take) =>
    done(
      await take(
        (async function* () {
          const half = Math.floor(bytes.byteLength / 2)
          yield bytes.subarray(0, half)
          yield bytes.subarray(half)
        })(),
      ),
    )

/** What a focal point does to one item, with every answer reduced to `ok` or the code of the refusal. */
export const atItem = (world: World, by: Caller, itemId: number) => {
  const { tools } = world
  const page = async (): Promise<ItemPage> => {
    const outcome = await readItem(tools, by, { itemId })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }
  const code = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
    outcome.ok ? 'ok' : outcome.refusal.code
  return {
    page,
    assess: async (claimHundredths: number, seen?: string) =>
      code(
        await setSelfAssessment(tools, by, {
          itemId,
          seen: seen ?? (await page()).marks.assessment,
          claimHundredths,
        }),
      ),
    measure: async (value: { target?: number; actual?: number }) =>
      code(await setSelfAssessment(tools, by, { itemId, seen: (await page()).marks.assessment, ...value })),
    explain: async (text: string, more: { seen?: string; continues?: boolean } = {}) =>
      code(
        await setExplanation(tools, by, {
          itemId,
          text,
          seen: more.seen ?? (await page()).marks.explanation,
          continues: more.continues ?? false,
        }),
      ),
    send: async (name: string, bytes: Uint8Array = pdfFile(name)) => {
      const file = { fileId: `id-${name}`, fileUniqueId: `unique-${name}`, name, kind: 'document' as const }
      const outcome = await takeFile(tools, by, { itemId }, file, bytesArriving(bytes))
      if (!outcome.ok) return outcome.refusal.code
      return outcome.value.isNew ? `file ${outcome.value.count}` : 'known'
    },
    attach: async (sha256: string) => {
      const file = { sha256, sizeBytes: 1, name: 'a.pdf', mimeType: 'application/pdf', fileId: 'f', fileUniqueId: 'u' }
      return code(await attachFile(tools, by, { itemId, file: { ...file, kind: 'document' } }))
    },
    submit: async (seen?: string) =>
      code(await submitEvidence(tools, by, { itemId, seen: seen ?? (await page()).marks.content })),
    withdraw: async (version: number) => code(await withdrawEvidence(tools, by, { itemId, version })),
  }
}
