import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachFile } from '#workflows/circulars/circular-files.ts'
import { cancelCircular } from '#workflows/circulars/write-circular.ts'
import { changeCircular } from '#workflows/circulars/write-circular.ts'
import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { readDraft } from '#workflows/circulars/read-desk.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import type { Cast } from '../../support/world.ts'
import { type CircularStage, circularStage } from './support.ts'

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code
const propose = async (circularId: number, version?: number): Promise<string> =>
  codeOf(
    await proposeCircular(stage.world.tools, await stage.coordinator.by(), {
      circularId,
      version: version ?? (await stage.version(circularId)),
    }),
  )
const confirm = async (who: Cast, circularId: number, version?: number): Promise<string> =>
  codeOf(
    await confirmCircular(stage.world.tools, await who.by(), {
      circularId,
      version: version ?? (await stage.version(circularId)),
    }),
  )
const change = async (who: Cast, circularId: number, body: string): Promise<string> =>
  codeOf(await changeCircular(stage.world.tools, await who.by(), { circularId, body }))

const FILE = {
  sha256: 'a'.repeat(64),
  sizeBytes: 10,
  name: 'جدول.pdf',
  mimeType: 'application/pdf',
  fileId: 'f1',
  fileUniqueId: 'u1',
  kind: 'document',
} as const

describe('confirming a circular (requirements C1, E1)', () => {
  it('the author cannot confirm his own circular', async () => {
    const id = await stage.written()
    await propose(id)
    expect(await confirm(stage.coordinator, id)).toBe('same-person')
    expect(await stage.state(id)).toBe('PROPOSED')
  })

  it('another person confirms it and the author hears of it', async () => {
    const id = await stage.written()
    await propose(id)
    expect(await confirm(stage.deputy, id)).toBe('done')
    expect(await stage.state(id)).toBe('CONFIRMED')
    const told = await stage.world.db.notice.findMany({ where: { kind: 'circular-confirmed' } })
    expect(told.map((notice) => notice.personId)).toEqual([stage.coordinator.personId])
  })

  it('a text changed after the proposal is not confirmed by whoever has read the old one', async () => {
    const id = await stage.written()
    await propose(id)
    const read = await stage.version(id)
    expect(await change(stage.coordinator, id, 'متن دیگری برای همان بخشنامه.')).toBe('done')
    expect(await stage.state(id)).toBe('DRAFT')
    expect(await confirm(stage.deputy, id, read)).toBe('circular-changed')
    await propose(id)
    expect(await confirm(stage.deputy, id, read)).toBe('circular-changed')
    expect(await confirm(stage.deputy, id)).toBe('done')
  })

  it('a file added after the proposal takes the proposal back as well', async () => {
    const id = await stage.written()
    await propose(id)
    const read = await stage.version(id)
    const attached = await attachFile(stage.world.tools, await stage.coordinator.by(), { circularId: id, file: FILE })
    expect(attached).toEqual({ ok: true, value: { name: FILE.name, count: 1, isNew: true } })
    expect(await confirm(stage.deputy, id, read)).toBe('circular-changed')
  })

  it('whoever changes another one’s circular does not confirm it afterwards', async () => {
    const second = await stage.world.person('coordinator')
    const id = await stage.written()
    await change(second, id, 'متن ویرایش‌شده به دست همکار.')
    await propose(id)
    expect(await confirm(second, id)).toBe('same-person')
    expect(await confirm(stage.coordinator, id)).toBe('done')
  })

  it('a confirmed circular takes no more changes and no more files', async () => {
    const id = await stage.confirmed()
    expect(await change(stage.coordinator, id, 'متن دیگری برای همان بخشنامه.')).toBe('wrong-circular-state')
    const late = await attachFile(stage.world.tools, await stage.coordinator.by(), { circularId: id, file: FILE })
    expect(codeOf(late)).toBe('wrong-circular-state')
  })

  it('the same bytes attached twice are one file', async () => {
    const id = await stage.written()
    const by = await stage.coordinator.by()
    await attachFile(stage.world.tools, by, { circularId: id, file: FILE })
    const again = await attachFile(stage.world.tools, by, { circularId: id, file: FILE })
    expect(again).toEqual({ ok: true, value: { name: FILE.name, count: 1, isNew: false } })
  })

  it('of two who confirm at once one does', async () => {
    const second = await stage.world.person('coordinator')
    const id = await stage.written()
    await propose(id)
    const version = await stage.version(id)
    const answers = await Promise.all([confirm(stage.deputy, id, version), confirm(second, id, version)])
    expect(answers.toSorted()).toEqual(['done', 'wrong-circular-state'])
  })

  it('a proposal reaches the other coordinators and the deputy, and not its author', async () => {
    const second = await stage.world.person('coordinator')
    await propose(await stage.written())
    const told = await stage.world.db.notice.findMany({ where: { kind: 'circular-proposed' } })
    expect(new Set(told.map((notice) => notice.personId))).toEqual(new Set([stage.deputy.personId, second.personId]))
  })

  it('a circular without title is not proposed', async () => {
    const by = await stage.coordinator.by()
    const made = await writeCircular(stage.world.tools, by, { number: '7', body: 'متن بخشنامه.' })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await propose(made.value.id)).toBe('circular-incomplete')
  })

  it('a cancelled circular is proposed no more', async () => {
    const id = await stage.written()
    await cancelCircular(stage.world.tools, await stage.coordinator.by(), { circularId: id })
    expect(await propose(id)).toBe('wrong-circular-state')
  })

  it('focal points neither write circulars nor see drafts', async () => {
    const by = await stage.focal.by()
    expect(codeOf(await writeCircular(stage.world.tools, by, { number: '7' }))).toBe('not-your-role')
    expect(codeOf(await readDraft(stage.world.tools, by, { circularId: await stage.written() }))).toBe('not-your-role')
  })

  it('the deputy confirms but does not write', async () => {
    const by = await stage.deputy.by()
    expect(codeOf(await writeCircular(stage.world.tools, by, { number: '7' }))).toBe('not-your-role')
  })
})

describe('a profile that asks for no second person', () => {
  it('takes the proposal for the confirmation', async () => {
    const alone = await circularStage({ secondPerson: false })
    const id = await alone.confirmed()
    expect(await alone.state(id)).toBe('CONFIRMED')
    expect(await alone.world.db.notice.count()).toBe(0)
    await alone.world.close()
  })
})
