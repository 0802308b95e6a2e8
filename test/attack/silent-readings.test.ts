import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACTS } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'
import { ROLES } from '#domain/vocabulary.ts'
import type { Outcome } from '#shared/outcome.ts'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { bySystem, type Caller, type Tools } from '#workflows/tools.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { figure, isLong } from '../faults/long.ts'
import { openReviewWorld, type ReviewWorld } from '../support/review-world.ts'
import type { Cast } from '../support/world.ts'
import { plantRareCases } from './rare-cases.ts'
import { plantRare } from './rare-readings.ts'

/**
 * Reliability S17: what a reading without an entry tells is what its declaration says. Every query of the workflows is asked by every
 * role, and by strangers, about an agency whose evidence, scores and words all carry a secret: without an entry no secret comes out.
 */
type Query = (tools: Tools, caller: Caller, input: unknown) => Promise<Outcome<unknown>>

/** Names of queries by the module that exports them; those that a module keeps for itself are gates before a change. */
const SOURCE = /export const (\w+) = query\('([\w.-]+)'/g
const KEPT_INSIDE = /^const (\w+) = query\('([\w.-]+)'/gm
/** Of the ranking one reading is for the office and one for everybody; which of them it is the state of the year says. */
const TWOFOLD = /export const (\w+) = reading</g
const RANKING = ['ranking.read', 'ranking.public']
const files = readdirSync('src/workflows', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.resolve('src/workflows', name))

async function queries(): Promise<{ name: keyof typeof ACTS; of: string; ask: Query }[]> {
  const found: { name: keyof typeof ACTS; of: string; ask: Query }[] = []
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    const named = [
      ...[...source.matchAll(SOURCE)].map(([, of = '', name = '']) => ({ of, name })),
      ...[...source.matchAll(TWOFOLD)].flatMap(([, of = '']) => RANKING.map((name) => ({ of, name }))),
    ]
    if (named.length === 0) continue
    const module = (await import(file)) as Record<string, Query>
    for (const { of, name } of named) {
      const ask = module[of]
      if (ask !== undefined) found.push({ name: name as keyof typeof ACTS, of, ask })
    }
  }
  return found
}

const STATES = isLong
  ? (['OPEN', 'REVIEW', 'PRELIMINARY', 'OBJECTION_REVIEW', 'COUNCIL', 'RELEASED'] as const)
  : (['REVIEW'] as const)
const WORDS = 'رازدستگاه'
const PHONE = '09159998877'
/** Points, figures and shares of them as no screen would show them by chance. */
const POINTS = 23_457
const SECRET = new RegExp(`${WORDS}|${PHONE}|(?<!\\d)(?:${POINTS}|234\\.57)(?!\\d)`)

let review: ReviewWorld
let cast: [string, () => Promise<Caller>][]
/** What some readings are asked about besides, as they tell it to one person or in one state only. */
let rare: Record<string, Record<string, unknown>>
/** What an export hands out as it goes. */
let taken: unknown[]
beforeEach(async () => {
  review = await openReviewWorld()
  const { world, province } = review
  cast = [
    ['stranger', () => Promise.resolve(strangers())],
    ['system', () => Promise.resolve(bySystem(world.clock.now()))],
  ]
  taken = []
  const ids: Partial<Record<string, number>> = {}
  for (const role of ROLES) {
    const agencyId = province.agencies[0]?.id ?? 0
    const isOfAgency = role === 'focal-point' || role === 'agency-head'
    const seat = isOfAgency ? { agencyId } : role === 'evaluator' ? { teamId: province.teamId } : {}
    const person: Cast = await world.person(role, seat)
    cast.push([role, () => person.by()])
    ids[role] = person.personId
  }
  const otherId = await plant()
  const { evaluator: evaluatorId = 0, 'focal-point': focalId = 0 } = ids
  rare = {
    ...(await plantRare(review, { points: POINTS, evaluatorId, focalId, otherId })),
    ...(await plantRareCases(review, { words: WORDS, phone: PHONE, evaluatorId, focalId, otherId })),
  }
})
afterEach(() => review.world.close())

const strangers = (): Caller => ({
  actor: { kind: 'stranger', language: 'fa' },
  accountId: null,
  sentAt: review.world.clock.now(),
  requestKey: null,
})

/** What a caller may name: everything of the second agency. */
let input: Record<string, unknown>

/** @returns the person whose telephone number is a secret */
async function plant(): Promise<number> {
  const { world, province, evaluator, submit } = review
  const { db, clock } = world
  const at = clock.now()
  const agencyId = province.agencies[1]?.id ?? 0
  const { cycleId } = province
  const owner = await world.person('focal-point', { agencyId, name: 'شخص دو' })
  await db.person.update({ where: { id: owner.personId }, data: { phone: PHONE } })
  const seat = await db.seat.findFirstOrThrow({ where: { personId: owner.personId } })
  const items = await db.item.findMany({ where: { agencyId }, orderBy: { id: 'asc' } })
  const [itemId = 0, second = 0, third = 0] = items.map(({ id }) => id)
  const text = (of: string): string => `${WORDS} ${of}`
  await db.blob.create({ data: { sha256: 'a'.repeat(64), sizeBytes: 9, mimeType: 'text/plain', storedAt: at } })
  const file = {
    sha256: 'a'.repeat(64),
    name: `${text('file')}.txt`,
    mimeType: 'text/plain',
    sizeBytes: 9,
    platform: 'local',
    fileId: '',
    fileUniqueId: 'u',
    kind: 'document',
    addedBy: owner.personId,
    addedAt: at,
  } as const
  const submissionId = await submit(itemId, { claim: POINTS })
  await db.submission.update({ where: { id: submissionId }, data: { explanation: text('explanation') } })
  const { id: attachmentId } = await db.attachment.create({ data: { ...file, submissionId } })
  const scored = { itemId: second, round: 'FIRST', evaluatorId: evaluator.personId, at, note: text('note') } as const
  await submit(second, { claim: POINTS })
  const { id: assessmentId } = await db.assessment.create({
    data: { ...scored, kind: 'SCORE', scoreHundredths: POINTS, itemStateBefore: 'SUBMITTED' },
  })
  const score = { preliminaryHundredths: POINTS, finalHundredths: POINTS, firstScorerId: evaluator.personId }
  await db.item.update({ where: { id: second }, data: { state: 'SCORED', ...score } })
  const objection = { cycleId, state: 'FILED', draftedBy: owner.personId, createdAt: at, filedAt: at } as const
  const { id: objectionId } = await db.objection.create({
    data: { ...objection, itemId: second, text: text('objection'), beforeHundredths: POINTS },
  })
  const { id: extensionId } = await db.extension.create({
    data: {
      cycleId,
      agencyId,
      stageKey: 'self-assessment',
      reason: text('extension'),
      wishedDueAt: new Date(at.getTime() + 9 * 86_400_000),
      state: 'ASKED',
      requestedBy: owner.personId,
      requestedAt: at,
    },
  })
  const { id: requestId } = await db.notApplicable.create({
    data: {
      cycleId,
      itemId: third,
      state: 'ASKED',
      requestedBy: owner.personId,
      requestedAt: at,
      waitingSince: at,
      messages: { create: { kind: 'reason', text: text('not applicable'), byId: owner.personId, at } },
    },
  })
  const { id: questionId } = await db.question.create({
    data: {
      cycleId,
      agencyId,
      itemId,
      askedBy: owner.personId,
      askedAt: at,
      state: 'OPEN',
      waitingSince: at,
      messages: { create: { kind: 'question', text: text('question'), byId: owner.personId, at } },
    },
    include: { messages: true },
  })
  const { id: trayFileId } = await db.trayFile.create({ data: { ...file, agencyId, caption: text('tray') } })
  await inTransaction(db, (tx) =>
    installProcedure(
      tx,
      { definition: definitionOf(RAW), text: JSON.stringify(RAW), shipped: false, installedBy: null },
      at,
    ),
  )
  const { id: procedureId } = await db.procedure.findFirstOrThrow()
  const { id: roundId } = await db.round.create({ data: { procedureId, title: 'دور', openedAt: at } })
  const { id: caseId } = await db.case.create({
    data: {
      code: 'T4-AAAA-AAAA',
      procedureId,
      roundId,
      agencyId,
      name: 'دستگاه نمونه 2',
      searchKey: 'دستگاهنمونه2',
      step: 'judge',
      holder: 'coordinator',
      stepSince: at,
      startedAt: at,
      answers: { create: { path: 'wish.purpose', value: { is: text('case') }, personId: owner.personId, at } },
    },
  })
  const { id: circularId } = await db.circular.create({
    data: {
      cycleId,
      kind: 'circular',
      number: '1',
      issuedOn: at,
      title: 'عنوان',
      body: 'متن بخشنامه',
      state: 'SENT',
      sentAt: at,
      createdBy: review.coordinator.personId,
      createdAt: at,
    } as never,
  })
  const stage = await db.stage.findFirstOrThrow({ where: { key: 'review' } })
  const day = { year: 1405, month: 11, day: 1 }
  const ids = { itemId, agencyId, cycleId, circularId, objectionId, extensionId, requestId, questionId, trayFileId }
  const more = {
    submissionId,
    assessmentId,
    attachmentId,
    procedureId,
    roundId,
    caseId,
    seatId: seat.id,
    stageId: stage.id,
  }
  const others = {
    personId: owner.personId,
    inquiryId: 1,
    correctionId: 1,
    decisionId: 1,
    proposalId: 1,
    version: 0,
    upTo: 1,
  }
  const words = {
    page: 0,
    part: 'دستگاه نمونه 2',
    words: 'دستگاه نمونه 2',
    text: 'گزارش',
    search: null,
    name: 'دستگاه',
  }
  const codes = {
    agency: 'A2',
    indicator: '1-1',
    code: 'T4-AAAA-AAAA',
    role: 'focal-point',
    language: 'fa',
    path: null,
  }
  const answers = { yesNo: { yes: 'بله', no: 'خیر' }, edge: 'due', key: 'review', day, before: null, at: 0, year: 1404 }
  const wishes = { profileKey: 'razavi-khorasan', startDay: day, choice: 'maximum', entity: 'item', id: itemId }
  const kinds = {
    kind: 'circular',
    gate: null,
    stage: 'self-assessment',
    full: false,
    axisId: null,
    option: 'agencies',
  }
  const take = (evidence: unknown): void => void taken.push(evidence)
  input = { ...ids, ...more, ...others, ...words, ...codes, ...answers, ...wishes, ...kinds, take }
  return owner.personId
}

it('tell without an entry nothing that others have handed in, said or been given, to nobody', async () => {
  const { world } = review
  const asked = await queries()
  const names = new Set(asked.map(({ name }) => name))
  const inside = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(KEPT_INSIDE)].map(([, , name]) => name),
  )
  const all = Object.entries<Act>(ACTS).flatMap(([name, { kind }]) => (kind.endsWith('read') ? [name] : []))
  // Every reading of the product is asked here, or is a gate that its own module keeps; three are buttons to what another one reads.
  expect(all.filter((name) => !names.has(name as keyof typeof ACTS) && !inside.includes(name))).toEqual([
    'correction.former',
    'people.missing',
    'service.faq',
  ])
  const entries = (): Promise<number> => world.db.auditEntry.count()
  const lies: string[] = []
  const answered = new Set<string>()
  const inHand = new Set<string>()
  let [tries, told] = [0, 0]
  const { id: scored } = await world.db.item.findFirstOrThrow({ where: { preliminaryHundredths: POINTS } })
  const own = { itemId: await review.province.itemOf(0, '1-1'), agencyId: review.province.agencies[0]?.id }
  const callers = await Promise.all(cast.map(async ([role, by]) => [role, await by()] as const))
  for (const state of STATES) {
    await world.db.cycle.updateMany({ data: { state } })
    for (const { name, of, ask } of asked)
      for (const [role, caller] of callers)
        for (const other of [{}, { itemId: scored }, own, ...(rare[name] === undefined ? [] : [rare[name]])]) {
          const before = await entries()
          taken = []
          const outcome = await ask(world.tools, caller, { ...input, ...other })
          tries++
          if (!outcome.ok) continue
          answered.add(of)
          const hasEntry = (await entries()) > before
          const secret = SECRET.exec(JSON.stringify([outcome.value, taken]))
          if (secret !== null && hasEntry) told++
          // Whoever has it in hand by an entry of its own.
          const { tells } = ACTS[name] as Act
          const isHolder = (tells === 'in-hand' || tells === 'own') && other === rare[name]
          if (secret !== null && isHolder) inHand.add(`${name} to ${role}`)
          else if (secret !== null && !hasEntry) lies.push(`${name} (${of}) to ${role} in ${state}: ${secret[0]} …`)
        }
  }
  const silent = asked.filter(({ of }) => !answered.has(of)).map(({ name }) => name)
  expect([...new Set(lies)]).toEqual([])
  // It has really been asked, and what is entered tells the secrets.
  if (isLong) expect(silent).toEqual([])
  // What somebody has in hand is told to them alone.
  expect([...inHand].toSorted()).toEqual([
    'case.workbook to agency-head',
    'case.workbook to focal-point',
    'review.read-claimed to evaluator',
    'second-look.read-claimed to evaluator',
  ])
  expect(answered.size).toBeGreaterThan(60)
  expect(told).toBeGreaterThan(10)
  figure('readings asked by every role about another agency', '0 secrets without an entry', `${tries} tries, 0`)
}, 300_000)
