import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Outcome } from '#shared/outcome.ts'
import { nameParties } from '#storage/procedures/cases.ts'
import { installProcedure, installShipped } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { turnOf } from '#domain/procedures/flow.ts'
import { applyFor } from '#workflows/procedures/apply.ts'
import { readColleagues } from '#workflows/procedures/hand-over.ts'
import { findPeople } from '#workflows/procedures/tasks.ts'
import type { Caller, Tools } from '#workflows/tools.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { figure } from '../faults/long.ts'
import { codeOf, openReviewWorld, type ReviewWorld, valueOf } from '../support/review-world.ts'

/**
 * Issue 9, part 7: forged ids in every act of the procedures engine. Whoever is no side of a case asks for all that can be done with it,
 * its meeting, its task, its register entry and its round: no row changes, not even one of the log, and nothing of it is told.
 */
type Act = (tools: Tools, caller: Caller, input: unknown) => Promise<Outcome<unknown>>

const SECRET = 'رازپرونده'
const PHONE = '09159998877'
/** Begin something of one’s own: no id of another's case is in them. */
const OWN = ['case.start', 'case.start-at', 'case.menu', 'apply.begin', 'apply.menu', 'apply.terms', 'register.list']

const SOURCE = /export const (\w+) = (?:unremembered\(\s*)?(?:command|query)\('([\w.-]+)'/g
async function acts(): Promise<{ name: string; of: string; ask: Act }[]> {
  const found: { name: string; of: string; ask: Act }[] = []
  for (const file of readdirSync('src/workflows/procedures').filter((one) => one.endsWith('.ts'))) {
    const full = path.resolve('src/workflows/procedures', file)
    const named = [...readFileSync(full, 'utf8').matchAll(SOURCE)]
    if (named.length === 0) continue
    const module = (await import(full)) as Record<string, Act>
    for (const [, of = '', name = ''] of named) {
      const ask = module[of]
      if (ask !== undefined && !OWN.includes(name)) found.push({ name, of, ask })
    }
  }
  return found
}

let review: ReviewWorld
let outsiders: [string, () => Promise<Caller>][]
let insiders: (() => Promise<Caller>)[]
let inputs: Record<string, unknown>[]
/** Who has applied, with their case. */
let ofApplicant: { by: () => Promise<Caller>; caseId: number }
let special: Record<string, Record<string, unknown>>

beforeEach(async () => {
  review = await openReviewWorld()
  const { world, province } = review
  const { db, clock, tools } = world
  const at = clock.now()
  await installShipped(db, at)
  await inTransaction(db, (tx) =>
    installProcedure(
      tx,
      { definition: definitionOf(RAW), text: JSON.stringify(RAW), shipped: false, installedBy: null },
      at,
    ),
  )
  const procedureId = async (key: string) => (await db.procedure.findFirstOrThrow({ where: { key } })).id
  const other = province.agencies[1]?.id ?? 0
  const theirFocal = await world.person('focal-point', { agencyId: other, name: `شخص ${SECRET}` })
  const office = await db.team.create({ data: { name: 'مرکز آمار' } })
  const respondent = await world.person('inquiry-respondent', { teamId: office.id })
  const namedFor = await world.person('inquiry-respondent', { teamId: office.id, name: 'پاسخگو' })
  const committee = await world.person('committee-member')
  const member = await world.person('council-member')

  async function applicant(userId: string): Promise<() => Promise<Caller>> {
    const account = await db.account.create({ data: { platform: 'local', userId, chatId: userId, firstSeenAt: at } })
    const stranger = {
      actor: { kind: 'stranger', language: 'fa' },
      accountId: account.id,
      sentAt: at,
      requestKey: null,
    } as const
    const applied = {
      procedureId: await procedureId('instructor-qualification'),
      displayName: `متقاضی ${userId}`,
      username: null,
    }
    const { personId } = valueOf(await applyFor(tools, stranger, applied))
    const seatless = { seatId: null, role: null, agencyId: null, teamId: null, roles: [] }
    const actor = { kind: 'person', personId, ...seatless } as const
    return () => Promise.resolve({ actor, accountId: account.id, sentAt: clock.now(), requestKey: null })
  }
  const theirs = await applicant('701')
  const another = await applicant('702')
  const caller = await theirs()
  const applicantId = caller.actor.kind === 'person' ? caller.actor.personId : 0

  const roundId = (
    await db.round.create({
      data: { procedureId: await procedureId('desk-permit'), title: `دور ${SECRET}`, openedAt: at },
    })
  ).id
  const dueAt = new Date(at.getTime() + 86_400_000)
  let codes = 0
  const addCase = async (key: string, step: string, holder: string, of: Record<string, unknown>): Promise<number> => {
    const named = { code: `T9-${(codes += 1)}`, name: `${SECRET} ${step}`, searchKey: SECRET }
    const when = { stepSince: at, startedAt: at, dueAt }
    const data = { ...named, ...when, procedureId: await procedureId(key), step, holder, ...of }
    const { id } = await db.case.create({ data: data as never })
    await db.caseAnswer.create({
      data: { caseId: id, path: 'wish.purpose', value: { is: SECRET }, personId: theirFocal.personId, at } as never,
    })
    return id
  }
  const filled = await addCase('desk-permit', 'apply', 'agency', { agencyId: other, roundId })
  const judged = await addCase('desk-permit', 'judge', 'coordinator', { agencyId: other })
  const met = await addCase('network-meetings', 'meeting', 'agency', { agencyId: other })
  const applied = await addCase('institute-accreditation', 'apply', 'applicant', { applicantId })
  const asked = await addCase('agency-inquiry', 'answer', 'respondent', { agencyId: other })
  await inTransaction(db, (tx) => nameParties(tx, asked, [namedFor.personId], null, at))
  const ended = await addCase('desk-permit', 'apply', 'agency', {
    agencyId: other,
    endedAt: at,
    end: 'closed',
    holder: null,
  })

  const { personId: plannedBy } = theirFocal
  // Whoever evaluates is a side of it, so it is named by nothing secret.
  const live = await addCase('live-review', 'session', 'evaluator', {
    agencyId: other,
    name: 'بازبینی',
    searchKey: 'ب',
  })
  const { id: liveMeeting } = await db.meeting.create({
    data: {
      caseId: live,
      step: 'session',
      at,
      minutes: 60,
      place: 'سالن',
      code: '1234',
      state: 'planned',
      plannedBy: review.evaluator.personId,
      plannedAt: at,
    },
  })
  const itemId = await province.itemOf(1, '1-1')
  const note = { personId: theirFocal.personId, side: 'agency', isShared: false, text: SECRET, at } as const
  const { id: pointId } = await db.meetingItem.create({
    data: { meetingId: liveMeeting, itemId, state: 'open', notes: { create: note } },
  })
  const proposed = { key: 'a', text: JSON.stringify(RAW), sha256: 'b'.repeat(64), proposedAt: at }
  const { id: proposalId } = await db.definitionProposal.create({
    data: { ...proposed, proposedBy: review.deputy.personId },
  })
  const meeting = await db.meeting.create({
    data: {
      caseId: met,
      step: 'meeting',
      at: dueAt,
      minutes: 60,
      place: `اتاق ${SECRET}`,
      code: '1234',
      state: 'planned',
      plannedBy,
      plannedAt: at,
      guests: { create: { personId: committee.personId } },
    } as never,
  })
  const task = await db.caseTask.create({
    data: {
      caseId: met,
      step: 'meeting',
      text: `کار ${SECRET}`,
      ownerId: plannedBy,
      dueAt,
      setBy: plannedBy,
      setAt: at,
    },
  })
  const entry = await db.registerEntry.create({
    data: {
      caseId: applied,
      register: 'institute-accreditation:letters',
      document: 'registration',
      place: 1,
      number: '1',
      receipt: receiptFrom(new Uint8Array([5, 4, 3, 2, 1])),
      name: SECRET,
      searchKey: SECRET,
      holderId: applicantId,
      answers: {
        'identity.phone': { title: { fa: 'تلفن', en: 'Telephone' }, kind: 'phone', value: PHONE, choices: [] },
      },
      salt: '',
      content: '',
      link: '',
      issuedBy: review.coordinator.personId,
      issuedAt: at,
      standingAt: at,
      reason: SECRET,
    } as never,
  })
  const file = {
    sha256: 'a'.repeat(64),
    sizeBytes: 9,
    name: 'a.pdf',
    mimeType: 'application/pdf',
    fileId: '',
    fileUniqueId: '',
    kind: 'document',
  }
  const all = {
    reason: 'دلیلی که کافی است',
    note: 'یادداشتی که کافی است',
    text: 'متنی که کافی است',
    title: 'عنوان',
    words: SECRET,
    name: 'نام',
    names: [],
    audience: null,
    openedFor: null,
    page: 0,
    at: 0,
    register: 0,
    path: 'wish.purpose',
    picked: null,
    yesNo: { yes: 'بله', no: 'خیر' },
    language: 'fa',
    to: 'skip',
    day: { year: 1405, month: 10, day: 20 },
    place: 'سالن',
    point: null,
    answer: 'comes',
    deputy: '',
    code: '1234',
    outcome: 0,
    personId: review.evaluator.personId,
    ownerId: review.evaluator.personId,
    standing: 'withdrawn',
    file,
    sha256: file.sha256,
    answers: { 'wish.purpose': 'دیگر' },
    lines: [{ row: 1, agency: 'A1', name: 'واحد', kind: '', address: '', closed: '' }],
    meetingId: meeting.id,
    pointId: 0,
    proposalId,
    isShared: true,
    state: 'settled',
    taskId: task.id,
    entryId: entry.id,
    roundId,
    procedureId: await procedureId('base-data'),
  }
  inputs = [filled, judged, met, applied, asked, ended].map((caseId) => ({ ...all, caseId }))
  inputs.push({ ...all, caseId: live, meetingId: liveMeeting, pointId })
  const turn = (step: string) => turnOf({ step, stepSince: at })
  special = {
    'register.open': { procedureId: await procedureId('institute-accreditation'), register: 1 },
    'register.export': { procedureId: await procedureId('institute-accreditation'), register: 1 },
    'procedure.retire': { procedureId: await procedureId('desk-permit') },
    'meeting.book': { words: { title: 'ن', guests: 'ن', there: 'ن' } },
    'case.answer': { place: null, sentAt: at.toISOString() },
    'case.judge': { turn: turn('judge') },
    'procedure.install': { text: JSON.stringify(RAW).replaceAll('desk-permit', 'desk-permit-two') },
    'meeting.people': { words: 'شخص' },
  }
  const stranger: Caller = {
    actor: { kind: 'stranger', language: 'fa' },
    accountId: null,
    sentAt: at,
    requestKey: null,
  }
  outsiders = [
    ['a stranger', () => Promise.resolve(stranger)],
    ['another applicant', another],
    ['the focal point of another agency', () => review.focal.by()],
    ['the head of another agency', () => review.head.by()],
    ['a respondent of other inquiries', () => respondent.by()],
    ['an evaluator', () => review.evaluator.by()],
    ['a member of the council', () => member.by()],
  ]
  insiders = [
    () => theirFocal.by(),
    () => review.evaluator.by(),
    theirs,
    () => namedFor.by(),
    () => committee.by(),
    () => review.coordinator.by(),
  ]
  ofApplicant = { by: theirs, caseId: applied }
})
afterEach(() => review.world.close())

/** Every row of every table. */
async function rows(): Promise<Record<string, string>> {
  const { db } = review.world
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const all: Record<string, string> = {}
  for (const { name } of tables)
    all[name] = JSON.stringify(await db.$queryRawUnsafe(`SELECT * FROM "${name}"`), (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  return all
}

it('change no row and tell nothing, whoever asks that is no side of them', async () => {
  const all = await acts()
  const { tools } = review.world
  const told: string[] = []
  const reached = new Set<string>()
  let tries = 0
  let before = await rows()
  for (const { name, of, ask } of all)
    for (const [who, by] of outsiders) {
      // An evaluator is a side of every live review.
      const asked = who === 'an evaluator' ? inputs.slice(0, -1) : inputs
      for (const input of asked) {
        const outcome = await ask(tools, await by(), { ...input, ...special[name] })
        tries++
        const words = JSON.stringify(outcome)
        if (words.includes(SECRET) || words.includes(PHONE))
          told.push(`${name} (${of}) to ${who}: ${words.slice(0, 200)}`)
        if (!outcome.ok && outcome.refusal.code === 'invalid-input')
          told.push(`${name} (${of}) has not been asked: ${words}`)
      }
      const after = await rows()
      for (const table of Object.keys(after))
        if (after[table] !== before[table]) told.push(`${name} (${of}) by ${who} has changed ${table}`)
      before = after
    }
  expect([...new Set(told)]).toEqual([])
  // The same words reach their end by those whose case it is: it was not for want of anything else that nothing was done.
  for (const { of, name, ask } of all)
    for (const input of inputs)
      for (const by of insiders) {
        const outcome = await ask(tools, await by(), { ...input, ...special[name] })
        if (outcome.ok || !['not-found', 'not-your-role', 'invalid-input'].includes(outcome.refusal.code))
          reached.add(of)
      }
  expect(all.filter(({ of }) => !reached.has(of)).map(({ of }) => of)).toEqual([])
  figure(
    'forged ids of cases, meetings, tasks, registers, rounds',
    '0 rows, 0 words',
    `${tries} tries by ${outsiders.length}, 0`,
  )
}, 300_000)

it('name nobody of the organization to whoever has a case, but nothing to invite to', async () => {
  const { by, caseId } = ofApplicant
  for (const words of [null, 'evaluator', 'شخص']) {
    const found = await findPeople(review.world.tools, await by(), { caseId, words })
    expect([words, codeOf(found)]).toEqual([words, 'case-not-your-turn'])
  }
  expect(codeOf(await readColleagues(review.world.tools, await by(), { caseId }))).toBe('case-ended')
})
