import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normaliseReceipt, receiptFrom } from '#domain/receipts/receipt.ts'
import { readAgencyResult, announceResult } from '#workflows/results/agency-result.ts'
import { takeResultLetter } from '#workflows/results/letter.ts'
import { readResultsBundle, readResultsExport, signManifest } from '#workflows/results/read-results-export.ts'
import { enterTransmission, readTransmission } from '#workflows/results/transmission.ts'
import { confirmDecision, proposeDecision } from '#workflows/decisions/decide.ts'
import { verifyReceipt } from '#workflows/people/verify-receipt.ts'
import { readReport, readSignOff, returnReport, signReport } from '#workflows/sign-off/sign-off.ts'
import type { Caller } from '#workflows/tools.ts'
import { seeded } from '../support/product-process.ts'
import { codeOf, valueOf } from '../support/review-world.ts'
import { claimMore, type ScoredProvince, scoredProvince } from '../support/scored-province.ts'
import type { Cast } from '../support/world.ts'

/** Issue 9: what is signed, issued and checked, in hands and at times that it is not for. */
let scene: ScoredProvince
let head: Cast
let otherHead: Cast
const tools = () => scene.world.tools
const db = () => scene.world.db

beforeEach(async () => {
  scene = await scoredProvince()
  const [own = 0, other = 0] = scene.province.agencies.map(({ id }) => id)
  head = await scene.world.person('agency-head', { agencyId: own })
  otherHead = await scene.world.person('agency-head', { agencyId: other })
})
afterEach(() => scene.world.close())

const stranger = (): Caller => ({
  actor: { kind: 'stranger', language: 'fa' },
  accountId: null,
  sentAt: scene.world.clock.now(),
  requestKey: null,
})

async function releases(): Promise<void> {
  for (const { id: agencyId } of scene.province.agencies)
    await db().agencyResult.create({
      data: {
        cycleId: scene.province.cycleId,
        agencyId,
        group: 'economy',
        generalHundredths: 40_000,
        specificHundredths: 23_457,
        totalHundredths: 63_457,
        rank: 1,
        participated: true,
      },
    })
  await scene.moveTo('RELEASED')
}

describe('the result of an agency as a letter and as a card', () => {
  it('is nobody’s before the release, whatever has been written already, and then its own agency’s alone', async () => {
    await releases()
    for (const state of ['PRELIMINARY', 'OBJECTION_REVIEW', 'FINALISATION', 'COUNCIL', 'TRANSMISSION'] as const) {
      await scene.moveTo(state)
      for (const who of [head, scene.focal])
        for (const act of [readAgencyResult, takeResultLetter])
          expect([state, codeOf(await act(tools(), await who.by(), undefined))]).toEqual([state, 'not-now'])
    }
    await scene.moveTo('RELEASED')
    for (const who of [scene.first, scene.coordinator])
      for (const act of [readAgencyResult, takeResultLetter])
        expect(codeOf(await act(tools(), await who.by(), undefined))).toBe('not-your-role')
    expect(codeOf(await takeResultLetter(tools(), stranger(), undefined))).toBe('not-your-role')
    expect(valueOf(await takeResultLetter(tools(), await otherHead.by(), undefined)).result.agencyName).toContain('2')
    // Of the year of another, or of one that is not out, nothing is announced.
    await scene.moveTo('COUNCIL')
    const announced = { cycleId: scene.province.cycleId, where: 'board' } as const
    expect(codeOf(await announceResult(tools(), await head.by(), announced))).not.toBe('done')
  })

  it('is withheld with the result, and its letter says so and not why', async () => {
    await releases()
    const { receipt } = valueOf(await takeResultLetter(tools(), await head.by(), undefined))
    const { agencyId } = await db().seat.findFirstOrThrow({ where: { personId: head.personId } })
    const check = async () => valueOf(await verifyReceipt(tools(), stranger(), { written: receipt }))
    const wish = { kind: 'withhold-result', gate: null, itemId: null, pointsHundredths: null } as const
    const proposed = { ...wish, agencyId, reason: 'رازِ بازنگری در نمره‌ها' }
    const { decisionId } = valueOf(await proposeDecision(tools(), await scene.coordinator.by(), proposed))
    // What one person has only put forward is told to nobody by it.
    expect((await check()).document?.standing).toBe('valid')
    const deputy = await scene.world.person('deputy')
    valueOf(await confirmDecision(tools(), await deputy.by(), { decisionId }))
    const checked = await check()
    expect(checked.document?.standing).toBe('suspended')
    expect(JSON.stringify(checked)).not.toMatch(/راز|63|23457|40000|634/)
    expect(codeOf(await takeResultLetter(tools(), await head.by(), undefined))).toBe('result-withheld')
  })
})

describe('/verify', () => {
  it('tells who tries numbers nothing, and of a receipt neither whose it is nor what for', async () => {
    const itemId = await claimMore(scene, '1-1')
    const real = receiptFrom(new Uint8Array([9, 8, 7, 6, 5]))
    await db().submission.updateMany({ where: { itemId }, data: { receipt: real } })
    const random = seeded(20_261_127)
    const answers = new Set<string>()
    for (let i = 0; i < 300; i++) {
      const written = receiptFrom(Uint8Array.from({ length: 5 }, () => Math.floor(random() * 256)))
      const answer = await verifyReceipt(tools(), stranger(), { written })
      answers.add(JSON.stringify(answer).replaceAll(written, '…'))
    }
    expect([...answers]).toEqual([JSON.stringify({ ok: false, refusal: { receipt: '…', code: 'receipt-unknown' } })])
    const known = valueOf(await verifyReceipt(tools(), stranger(), { written: real }))
    expect(known.document).toBeNull()
    expect(JSON.stringify(known)).not.toMatch(/A1|1-1|دستگاه|شخص|focal/)
    // Neighbours of a receipt are not receipts: the check character leaves one in 32, and of those none is told of.
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const near = `${real.slice(0, 3)}${letter}${real.slice(4)}`
      if (near !== real) expect(normaliseReceipt(near).ok).toBe(false)
    }
  })
})

describe('the signature of the head', () => {
  it('is given by that head alone, with a PIN, and under what was shown', async () => {
    await scene.moveTo('OPEN')
    scene.world.clock.advance(-32 * 86_400_000)
    await claimMore(scene, '1-1')
    const shown = valueOf(await readSignOff(tools(), await head.by(), { language: 'fa' }))
    const seen = shown.mark
    const signs = async (by: Caller, mark: string) =>
      codeOf(await signReport(tools(), by, { seen: mark, language: 'fa' }))
    for (const who of [scene.focal, scene.coordinator, scene.first])
      expect(await signs(await who.by(), seen)).toBe('not-your-role')
    expect(await signs(stranger(), seen)).toBe('not-your-role')
    expect(await signs(await otherHead.by(), seen)).not.toBe('done')
    expect(await signs({ ...(await head.by()), isUnproven: true }, seen)).toBe('pin-needed')
    await claimMore(scene, '1-2')
    expect(await signs(await head.by(), seen)).toBe('sign-off-changed')
    expect(codeOf(await returnReport(tools(), await scene.focal.by(), { note: 'نمی‌پذیرم، بازگردد' }))).toBe(
      'not-your-role',
    )
    expect(await db().signOff.count()).toBe(0)
    // The other head reads a report of their own agency, in which nothing of this one stands.
    expect(JSON.stringify(valueOf(await readReport(tools(), await otherHead.by(), { language: 'fa' })))).not.toContain(
      'دستگاه نمونه 1',
    )
  })
})

describe('the bundle for the national system', () => {
  it('is taken out, typed and signed by nobody else, and signed for nothing but the tables', async () => {
    await releases()
    const { cycleId } = scene.province
    const year = (await db().cycle.findFirstOrThrow()).year
    const forged = { year, contentHash: 'f'.repeat(64), madeAt: scene.world.clock.now().toISOString(), files: {} }
    const figures = { cycleId, agencyId: 1, general: 40_000, specific: 23_457 }
    for (const who of [head, scene.focal, scene.first]) {
      const by = await who.by()
      expect(codeOf(await readResultsBundle(tools(), by, { year }))).toBe('not-your-role')
      expect(codeOf(await readResultsExport(tools(), by, { year }))).toBe('not-your-role')
      expect(codeOf(await signManifest(tools(), by, forged))).toBe('not-your-role')
      expect(codeOf(await readTransmission(tools(), by, { cycleId }))).toBe('not-your-role')
      expect(codeOf(await enterTransmission(tools(), by, figures))).toBe('not-your-role')
    }
    const by = await scene.coordinator.by()
    expect(codeOf(await signManifest(tools(), by, forged))).toBe('content-changed')
    const { contentHash } = valueOf(await readResultsExport(tools(), by, { year }))
    expect(codeOf(await signManifest(tools(), by, { ...forged, contentHash }))).toBe('done')
  })
})
