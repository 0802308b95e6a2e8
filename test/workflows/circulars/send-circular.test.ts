import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { circular } from '#outbox/kinds/circulars.ts'
import { circularMessage } from '#screens/circulars/message.ts'
import { countDeliveries } from '#storage/notices.ts'
import type { NoticeState } from '#storage/words.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { listCirculars, openCircular } from '#workflows/circulars/read-circulars.ts'
import { previewCircular } from '#workflows/circulars/read-desk.ts'
import { readAgencies } from '#workflows/circulars/read-progress.ts'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { invite } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { type Caller, bySystem } from '#workflows/tools.ts'
import { type Cast, DAY_MS } from '../../support/world.ts'
import { type CircularStage, circularStage, unseenCount } from './support.ts'

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code
const send = async (on: CircularStage, circularId: number): Promise<string> =>
  codeOf(await sendCircular(on.world.tools, await on.coordinator.by(), { circularId }))
const stranger = (): Caller => ({
  actor: { kind: 'stranger', language: 'fa' },
  accountId: null,
  sentAt: stage.world.clock.now(),
  requestKey: null,
})
const see = async (who: Cast, circularId: number) => acknowledge(stage.world.tools, await who.by(), { circularId })
const recipients = async (id: number) => {
  const outcome = await readAgencies(stage.world.tools, await stage.coordinator.by(), { circularId: id })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('sending a circular (requirements C1, F1, J1)', () => {
  it('gives one notice to everybody and one post to the channel', async () => {
    const id = await stage.sent()
    const notices = await stage.world.db.notice.findMany({ where: { kind: 'circular' } })
    const { coordinator, deputy, focal, head, otherFocal, evaluator } = stage
    const everybody = [coordinator, deputy, focal, head, otherFocal, evaluator].map(({ personId }) => personId)
    expect(notices.filter((notice) => notice.channel)).toHaveLength(1)
    expect(notices).toHaveLength(everybody.length + 1)
    expect(new Set(notices.flatMap((notice) => notice.personId ?? []))).toEqual(new Set(everybody))
    const frozen = await stage.world.db.circularRecipient.findMany({ where: { circularId: id, agencyId: null } })
    expect(new Set(frozen.map((row) => row.personId))).toEqual(
      new Set([coordinator, deputy, evaluator].map(({ personId }) => personId)),
    )
  })

  it('two sendings at once give one notice a person', async () => {
    const id = await stage.confirmed()
    const answers = await Promise.all([send(stage, id), send(stage, id)])
    expect(answers.toSorted()).toEqual(['done', 'wrong-circular-state'])
    expect(await stage.world.db.notice.count({ where: { kind: 'circular', channel: false } })).toBe(6)
    expect(await stage.world.db.circularRecipient.count()).toBe(6)
  })

  it('refuses a circular of a cycle that is not published, and lets a notice without cycle go', async () => {
    const early = await circularStage({ state: 'DRAFT' })
    expect(await send(early, await early.confirmed())).toBe('cycle-not-published')
    expect(await send(early, await early.confirmed('notice'))).toBe('done')
    await early.world.close()
  })

  it('sends a circular of a cycle as soon as it is issued', async () => {
    const issued = await circularStage({ state: 'ISSUED' })
    expect(await send(issued, await issued.confirmed())).toBe('done')
    await issued.world.close()
  })

  it('refuses to send what nobody has confirmed', async () => {
    expect(await send(stage, await stage.written())).toBe('wrong-circular-state')
  })

  it('leaves out agencies that are not active and people who have left their seats', async () => {
    const { db } = stage.world
    await db.agency.update({ where: { id: stage.province.agencies[1]?.id ?? 0 }, data: { active: false } })
    await db.seat.updateMany({ where: { personId: stage.head.personId }, data: { revokedAt: stage.world.clock.now() } })
    await stage.sent()
    const told = await db.circularRecipient.findMany({ where: { agencyId: { not: null } } })
    expect(told.map((row) => row.personId)).toEqual([stage.focal.personId])
  })
})

describe('the notice of a circular', () => {
  const compose = (personId: number | null, circularId: number) => {
    const { db, files, zone, clock } = stage.world.tools
    return circular.compose({ db, files, zone, now: clock.now(), language: 'fa', personId }, { circularId })
  }
  const actsOf = async (personId: number | null, circularId: number): Promise<string> =>
    JSON.stringify((await compose(personId, circularId))?.buttons ?? [])

  it('is letter for letter what the preview showed before the sending', async () => {
    const id = await stage.confirmed()
    const preview = await previewCircular(stage.world.tools, await stage.deputy.by(), { circularId: id })
    await send(stage, id)
    const notice = await compose(stage.focal.personId, id)
    if (!preview.ok) throw new Error(preview.refusal.code)
    const { circular: row, files, reader } = preview.value
    const shown = circularMessage('fa', row, files, reader)
    expect(shown.text).toBe(notice?.text)
    expect(shown.files).toEqual(notice?.files)
  })

  it('asks agencies for «رؤیت شد», and neither evaluators nor the channel', async () => {
    const id = await stage.sent()
    expect(await actsOf(stage.focal.personId, id)).toContain(`circular.acknowledge:${id}`)
    expect(await actsOf(stage.evaluator.personId, id)).not.toContain('circular.acknowledge')
    expect(await actsOf(null, id)).toBe('[]')
  })
})

describe('reading circulars (requirements B15, E1)', () => {
  it('strangers see what has gone out and nothing else', async () => {
    const sent = await stage.sent()
    const confirmed = await stage.confirmed('circular', '1405/13')
    const draft = await stage.written('circular', '1405/14')
    const list = await listCirculars(stage.world.tools, stranger(), { search: null })
    expect(list.ok && list.value.map(({ id }) => id)).toEqual([sent])
    expect(codeOf(await openCircular(stage.world.tools, stranger(), { circularId: sent }))).toBe('done')
    expect(codeOf(await openCircular(stage.world.tools, stranger(), { circularId: confirmed }))).toBe('not-found')
    expect(codeOf(await openCircular(stage.world.tools, stranger(), { circularId: draft }))).toBe('not-found')
  })

  it('strangers are asked for no acknowledgement and can give none', async () => {
    const id = await stage.sent()
    const page = await openCircular(stage.world.tools, stranger(), { circularId: id })
    expect(page.ok && page.value).toMatchObject({ owed: false, seenAt: null, colleagues: [] })
    expect(codeOf(await acknowledge(stage.world.tools, stranger(), { circularId: id }))).toBe('not-your-role')
  })

  it('a search finds words of number, title and text in any writing', async () => {
    const id = await stage.sent('circular', '۱۴۰۵/۷۷')
    await stage.sent('notice', '99')
    for (const words of ['1405/77', '٧٧', '۱۴۰۵'])
      expect(await listCirculars(stage.world.tools, stranger(), { search: words })).toMatchObject({ value: [{ id }] })
    expect(await listCirculars(stage.world.tools, stranger(), { search: 'خودارزيابي' })).toMatchObject({
      value: { length: 2 },
    })
    expect(await listCirculars(stage.world.tools, stranger(), { search: 'چیز دیگر' })).toEqual({ ok: true, value: [] })
  })

  it('the first acknowledgement counts and a later one changes nothing', async () => {
    const id = await stage.sent()
    const first = await see(stage.focal, id)
    stage.world.clock.advance(DAY_MS)
    const second = await see(stage.focal, id)
    expect(first.ok && first.value.isNew).toBe(true)
    expect(second).toEqual({ ok: true, value: { ...(first.ok ? first.value : {}), isNew: false } })
    expect(await stage.world.db.auditEntry.count({ where: { action: 'circular.acknowledge' } })).toBe(1)
  })

  it('evaluators receive it without having to acknowledge', async () => {
    const id = await stage.sent()
    expect(codeOf(await see(stage.evaluator, id))).toBe('nothing-to-acknowledge')
    expect(await unseenCount(stage.world.tools, stage.evaluator.personId)).toBe(0)
    expect(await unseenCount(stage.world.tools, stage.focal.personId)).toBe(1)
  })

  it('an agency sees who of its own people has seen it, and nobody of another agency', async () => {
    const id = await stage.sent()
    await see(stage.focal, id)
    await see(stage.otherFocal, id)
    const page = await openCircular(stage.world.tools, await stage.head.by(), { circularId: id })
    if (!page.ok) throw new Error(page.refusal.code)
    expect(page.value.colleagues).toHaveLength(2)
    expect(page.value.colleagues.filter(({ seenAt }) => seenAt !== null)).toHaveLength(1)
    expect(page.value.owed).toBe(true)
  })
})

describe('who joins later', () => {
  const join = async (role: 'focal-point' | 'evaluator'): Promise<number> => {
    const { tools, db, clock } = stage.world
    const made = await invite(tools, bySystem(clock.now()), { role, agencyCode: 'A3', name: 'رابط تازه' })
    if (!made.ok) throw new Error(made.refusal.code)
    const account = await db.account.create({
      data: { platform: 'local', userId: '77', chatId: '77', firstSeenAt: clock.now() },
    })
    const outcome = await redeemCode(
      tools,
      { ...stranger(), accountId: account.id },
      { code: made.value.code, displayName: 'رابط تازه' },
    )
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value.personId
  }

  it('a focal point who joins later has to acknowledge what is in force', async () => {
    const id = await stage.sent()
    const personId = await join('focal-point')
    expect(await unseenCount(stage.world.tools, personId)).toBe(1)
    expect((await recipients(id)).silent.find(({ code }) => code === 'A3')?.people).toHaveLength(1)
  })

  it('an evaluator lent by an agency who joins later owes nothing', async () => {
    await stage.sent()
    expect(await unseenCount(stage.world.tools, await join('evaluator'))).toBe(0)
  })
})

describe('after the sending (peers rows 64, 65)', () => {
  const STATES: NoticeState[] = ['PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'BLOCKED', 'DROPPED']

  it('the audience is the sum of its parts in every state of delivery', async () => {
    const id = await stage.sent()
    const notices = await stage.world.db.notice.findMany({ where: { kind: 'circular', channel: false } })
    for (const state of STATES)
      for (const notice of notices) {
        await stage.world.db.notice.update({ where: { id: notice.id }, data: { state } })
        const count = await countDeliveries(stage.world.db, `circular:${id}`)
        const { audience, sent, failed, uncertain, blocked, dropped, pending } = count
        expect(audience).toBe(6)
        expect(sent + failed + uncertain + blocked + dropped + pending).toBe(audience)
      }
  })

  it('an agency is silent until one of its people has seen it, and one without people is listed too', async () => {
    const id = await stage.sent()
    expect((await recipients(id)).silent.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3'])
    await see(stage.head, id)
    const after = await recipients(id)
    expect(after.silent.map(({ code }) => code)).toEqual(['A2', 'A3'])
    expect(after.silent.at(-1)?.people).toEqual([])
    expect([after.seen, after.answering]).toEqual([1, 3])
  })

  it('only the coordinator follows the delivery', async () => {
    const id = await stage.sent()
    expect(codeOf(await readAgencies(stage.world.tools, await stage.focal.by(), { circularId: id }))).toBe(
      'not-your-role',
    )
  })

  it('reminds the silent once a day and again the next day', async () => {
    const id = await stage.sent()
    await see(stage.focal, id)
    const remind = async () => remindSilent(stage.world.tools, await stage.coordinator.by(), { circularId: id })
    expect(await remind()).toEqual({ ok: true, value: { reminded: 2, silent: 2 } })
    expect(await remind()).toEqual({ ok: true, value: { reminded: 0, silent: 2 } })
    stage.world.clock.advance(DAY_MS)
    expect(await remind()).toEqual({ ok: true, value: { reminded: 2, silent: 2 } })
  })

  it('a person silent on two circulars gets one reminder a day', async () => {
    const [first, second] = [await stage.sent(), await stage.sent('circular', '1405/13')]
    const by = await stage.coordinator.by()
    await remindSilent(stage.world.tools, by, { circularId: first })
    expect(await remindSilent(stage.world.tools, by, { circularId: second })).toMatchObject({ value: { reminded: 0 } })
  })
})
