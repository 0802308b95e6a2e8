import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '#shared/ids.ts'
import { ofHand, seated, submitted } from '../support/reviewing.ts'
import { closeStage, openStage, type Player, readsWhole, type Stage } from '../support/stage.ts'
import { REVIEW_MORNING } from '../support/review-world.ts'
import { type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let evaluator: Player & { personId: number }
let owner: number

beforeEach(async () => {
  stage = await openStage({ at: REVIEW_MORNING })
  const { db } = stage.app.tools
  province = await smallProvince({ db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId, agencies } = province
  evaluator = await seated(stage, 71, 'evaluator', { teamId })
  owner = (await seated(stage, 73, 'focal-point', { agencyId: agencies[2]?.id ?? 0 })).personId
})
afterEach(() => closeStage(stage))

/** The same document under an item. */
async function sends(agency: number, code: string, minute: number, words = 'گواهی'): Promise<void> {
  const { db, files } = stage.app.tools
  const submissionId = await submitted(stage, await province.itemOf(agency, code), minute)
  const bytes = Buffer.from(`%PDF-1.4 ${words}`)
  const kept = await files.keep(
    (async function* () {
      yield bytes
    })(),
  )
  if (!kept.ok) throw new Error(kept.refusal.code)
  const file = { sha256: sha256(bytes), sizeBytes: bytes.length, mimeType: 'application/pdf' }
  const at = stage.clock.now()
  await db.blob.upsert({ where: { sha256: file.sha256 }, create: { ...file, storedAt: at }, update: {} })
  const of = { submissionId, name: `${words}.pdf`, platform: stage.app.tools.platform, kind: 'document' } as const
  await db.attachment.create({
    data: { ...file, ...of, fileId: 'x', fileUniqueId: `u${submissionId}`, addedBy: owner, addedAt: at },
  })
}

const queue = (): Promise<string> => readsWhole(evaluator, '/queue')

const HEAD = 'همین فایل در جای دیگر'

describe('the same bytes elsewhere', () => {
  it('are told to the evaluator with what they prove, and another agency is named where its item is theirs too', async () => {
    await sends(0, '1-1', 0)
    await sends(1, '1-2', 1)
    const task = ofHand(await queue())
    expect(task).toContain(HEAD)
    expect(task).toContain('در مستندات ۱ شاخص دستگاه‌های دیگر')
    expect(task).toContain('دستگاه نمونه 2 · 1-2')
    expect(task).toContain('ثابت نمی‌کند که سند از آن چه کسی است')
  })

  it('name no agency to whom its items are barred', async () => {
    await sends(0, '1-1', 0)
    await sends(1, '1-2', 1)
    const agencyId = province.agencies[1]?.id ?? 0
    await stage.app.tools.db.assignment.create({
      data: { cycleId: province.cycleId, kind: 'conflict', personId: evaluator.personId, agencyId },
    })
    const task = ofHand(await queue())
    expect(task).toContain('در مستندات ۱ شاخص دستگاه‌های دیگر')
    expect(task).not.toContain('دستگاه نمونه 2')
  })

  it('of another indicator of the same agency are told by that indicator', async () => {
    await sends(0, '1-1', 0)
    await sends(0, '1-2', 1)
    expect(ofHand(await queue())).toContain('در ۱ شاخص دیگر همین دستگاه')
  })

  it('say nothing of other files, of drafts and of what was withdrawn', async () => {
    const { db } = stage.app.tools
    await sends(0, '1-1', 0)
    await sends(1, '1-1', 1, 'گزارش دیگر')
    await sends(1, '1-2', 2)
    await sends(2, '1-2', 3)
    const [, , drafted, withdrawn] = await db.submission.findMany({ orderBy: { id: 'asc' } })
    await db.submission.update({ where: { id: drafted?.id ?? 0 }, data: { state: 'DRAFT' } })
    await db.submission.update({ where: { id: withdrawn?.id ?? 0 }, data: { withdrawnAt: stage.clock.now() } })
    expect(ofHand(await queue())).not.toContain(HEAD)
  })
})
