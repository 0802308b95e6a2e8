import { z } from 'zod'
import { squash } from 'persian-text'
import { agenciesMeant, type CircularAudience, NO_CONDITION, WORK_CONDITIONS } from '#domain/circulars/audience.ts'
import { RANKING_GROUPS } from '#domain/vocabulary.ts'
import { audienceFacts } from '#storage/circulars/audience.ts'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { randomOctets } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { isOfRounds } from '#domain/procedures/definition.ts'
import { may } from '#domain/people/may.ts'
import { isDesk, mayStart } from '#domain/procedures/starts.ts'
import { openUnits } from '#storage/procedures/units.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { agencyById, activeAgencies } from '#storage/people/agencies.ts'
import { addAct, addCase, caseById, nameParties, type NewCase } from '#storage/procedures/cases.ts'
import { currentProcedures, procedureById, type ProcedureRow } from '#storage/procedures/procedures.ts'
import { waitingProposals } from '#storage/procedures/proposals.ts'
import { addRound, inquiriesOf, respondentsOf, roundById } from '#storage/procedures/rounds.ts'
import { casesOfRound } from '#storage/procedures/cases.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { personName } from '#storage/people/people.ts'
import { command, NONE, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'
import { endOfWish } from '#domain/cycle/stage-length.ts'
import { enqueueAll } from '#outbox/enqueue.ts'
import { isSide } from '#domain/procedures/flow.ts'
import { enterStep, peopleOf, stepClock, turnNotice, type TurnNotice } from './enter-step.ts'

/** Tracking codes are those of receipts: a wrong letter is noticed. */
const newCode = (): string => receiptFrom(randomOctets(5))

type Subject = Pick<NewCase, 'name'> & Partial<NewCase> & { respondents?: readonly number[] }

export async function beginCase(
  tx: Tx,
  act: { now: Date; zone: string },
  { definition, id: procedureId }: ProcedureRow,
  { dueAt = null, respondents = [], ...about }: Subject,
  personId: number | null,
): Promise<{ id: number; code: string }> {
  const first = definition.steps[0]?.key ?? ''
  const code = newCode()
  const id = await addCase(tx, { ...about, code, procedureId, step: first, stepSince: act.now })
  await addAct(tx, { caseId: id, step: first, kind: 'start', personId, at: act.now })
  await nameParties(tx, id, respondents, personId, act.now)
  const row = await caseById(tx, id)
  if (row !== null) await enterStep(tx, act, { row, definition, to: first, dueAt, by: personId })
  return { id, code }
}

/** Keys of the procedures that the profile of the province runs in the stages that are under way. */
export async function proceduresOfNow(db: Reader, now: Date): Promise<string[]> {
  const cycle = await organizationCycle(db)
  const named = cycle?.profile.procedures
  if (cycle === null || named === undefined) return []
  const begun = (await stagesOf(db, cycle.id)).filter(({ opensAt, dueAt }) => opensAt <= now && now <= dueAt)
  return begun.flatMap(({ key }) => named[key] ?? [])
}

/** What the person may begin. Plain JSON. */
export const readMenu = query('case.menu', {
  input: NONE,
  load: () => ({ about: { party: true } }),
  async read(db, act) {
    const current = await currentProcedures(db)
    const ofStages = await proceduresOfNow(db, act.now)
    return done({
      procedures: current
        .filter(({ definition }) => mayStart(definition, act.person))
        .map(({ id, definition: { title, about } }) => ({ id, title, about: about ?? null })),
      rounds:
        act.person.role === 'coordinator'
          ? current
              .filter(({ definition }) => isOfRounds(definition))
              .map(({ id, key, definition }) => ({ id, title: definition.title, isNow: ofStages.includes(key) }))
              .toSorted((a, b) => Number(b.isNow) - Number(a.isNow))
          : [],
      proposals: may(act.actor, 'procedure.confirm').ok
        ? (await waitingProposals(db)).map(({ id, title }) => ({ id, title }))
        : [],
      maySendForm: act.person.role === 'coordinator',
      hasOwn: act.person.role === 'coordinator' && current.some(({ shipped }) => !shipped),
    })
  },
})

/** Begins a case for the person's agency, or for themselves. Refusal: not-found. */
export const startCase = command('case.start', {
  input: z.object({ procedureId: z.number().int() }),
  async load(db, act, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null ? null : { about: { party: mayStart(procedure.definition, act.person) }, procedure }
  },
  async run(tx, act, _, { procedure }) {
    const { key, version, definition } = procedure
    const { personId, agencyId } = act.person
    const isOfAgency = definition.starts.subject === 'agency'
    const agency = agencyId === null ? null : await agencyById(tx, agencyId)
    if (isOfAgency && agency === null) return refuse('not-found')
    const name = isOfAgency ? (agency?.name ?? '') : ((await personName(tx, personId)) ?? '')
    const cycleId = (await organizationCycle(tx))?.id ?? null
    // Of a request that came another way, the applicant is known once they bring the code of the case.
    const applicantId = isDesk(definition, act.person) ? null : personId
    const about = { name, applicantId, cycleId, agencyId: isOfAgency ? agencyId : null }
    const begun = await beginCase(tx, act, procedure, about, personId)
    return act.record(begun, { id: begun.id, agencyId: about.agencyId, details: { procedure: key, version } })
  },
})

/** Agencies that an audience means, as an announcement’s would; null: all of them. */
async function meantBy(db: Reader, audience: CircularAudience | null): Promise<ReadonlySet<number> | null> {
  if (audience === null) return null
  const cycleId = (await organizationCycle(db))?.id ?? null
  return new Set(agenciesMeant(audience, await audienceFacts(db, audience, cycleId, () => Promise.resolve([]))))
}

/** What a round of this procedure would be about, each with the words it is called by; one about nothing is called like the round. */
async function subjectsOf(
  db: Reader,
  { definition: { starts } }: ProcedureRow,
  title: string,
  audience: CircularAudience | null,
): Promise<Subject[]> {
  const meant = await meantBy(db, audience)
  const isMeant = (agencyId: number): boolean => meant?.has(agencyId) !== false
  switch (starts.subject) {
    case 'none':
      return [{ name: title }]
    case 'agency':
      return (await activeAgencies(db)).filter(({ id }) => isMeant(id)).map(({ id, name }) => ({ name, agencyId: id }))
    case 'unit':
      return (await openUnits(db))
        .filter(({ agencyId }) => isMeant(agencyId))
        .map(({ id, name, agencyId, agency }) => ({
          name: `${name} · ${agency.name}`,
          agencyId,
          unitId: id,
        }))
    case 'inquiry': {
      const cycle = await organizationCycle(db)
      const subjects: Subject[] = []
      for (const { id, title: asked, respondent } of cycle === null ? [] : await inquiriesOf(db, cycle.id))
        subjects.push({
          name: [asked, respondent].filter((part) => part !== '').join(' · '),
          inquiryId: id,
          respondents: await respondentsOf(db, respondent),
        })
      return subjects
    }
  }
}

const roundAudience = z.object({
  groups: z.array(z.enum(RANKING_GROUPS)),
  agencies: z.array(z.number().int()),
  work: z.enum(WORK_CONDITIONS).nullable(),
})

/** How many a round would be opened for, and which of the names that were written are none. Plain JSON. */
export const readAudience = query('round.audience', {
  input: z.object({
    procedureId: z.number().int(),
    names: z.array(z.string().max(200)).max(2000),
    audience: roundAudience.nullable(),
  }),
  async load(db, _, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null ? null : { about: {}, procedure }
  },
  async read(db, _, { names, audience }, { procedure }) {
    const all = await activeAgencies(db)
    const found = new Map(
      all.flatMap(
        ({ id, name, code }) =>
          [
            [squash(name), id],
            [squash(code), id],
          ] as const,
      ),
    )
    const unknown = names.filter((name) => !found.has(squash(name)))
    const agencies = names.flatMap((name) => found.get(squash(name)) ?? [])
    const wanted = names.length === 0 ? audience : { groups: [], work: null, agencies: [...new Set(agencies)] }
    const subjects = await subjectsOf(db, procedure, '', wanted && { ...NO_CONDITION, ...wanted })
    const { subject } = procedure.definition.starts
    return done({
      unknown,
      audience: wanted,
      count: subjects.length,
      isOfAgencies: subject === 'agency' || subject === 'unit',
    })
  },
})

/** Opens a case for each subject at once. `day`: instead of the clock of the first step. Refusals: round-without-subjects, due-in-past. */
export const openRound = command('round.open', {
  input: z.object({
    procedureId: z.number().int(),
    title: z.string().trim().min(3).max(120),
    day: jalaliDay.nullable(),
    /** Of a round that a stage or a period opens: what it is opened for, so that it is opened once. */
    openedFor: z.string().max(120).nullable().default(null),
    /** Of agencies or units: whom it is for, by a group or by name; null: all. */
    audience: roundAudience.nullable().default(null),
  }),
  async load(db, _, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null || !isOfRounds(procedure.definition) ? null : { about: {}, procedure }
  },
  async run(tx, act, { title, day, openedFor, audience }, { procedure }) {
    const subjects = await subjectsOf(tx, procedure, title, audience && { ...NO_CONDITION, ...audience })
    if (subjects.length === 0) return refuse('round-without-subjects')
    const dueAt = day === null ? null : endOfWish(day, await stepClock(tx, act.zone))
    if (dueAt !== null && dueAt <= act.now) return refuse('due-in-past', { dueAt: dueAt.toISOString() })
    const cycleId = (await organizationCycle(tx))?.id ?? null
    const personId = act.actor.kind === 'person' ? act.actor.personId : null
    const round = { procedureId: procedure.id, title, cycleId, openedBy: personId, openedAt: act.now, dueAt, openedFor }
    const roundId = await addRound(tx, round)
    for (const about of subjects) await beginCase(tx, act, procedure, { ...about, cycleId, roundId, dueAt }, personId)
    const { key, version } = procedure
    return act.record(
      { roundId, cases: subjects.length },
      { id: roundId, details: { procedure: key, version, cases: subjects.length } },
    )
  },
})

/** A word to everybody of the round who has not done their part, at most once a day for each case. */
export const remindRound = command('round.remind', {
  input: z.object({ roundId: z.number().int() }),
  async load(db, _, { roundId }) {
    const round = await roundById(db, roundId)
    return round === null ? null : { about: {}, round }
  },
  async run(tx, act, _, { round }) {
    const day = act.now.toISOString().slice(0, 10).replaceAll('-', '')
    const turns: TurnNotice[] = []
    // Asked once for each side: a round of many units has few agencies.
    const people = new Map<string, readonly number[]>()
    for (const row of await casesOfRound(tx, round.id)) {
      if (row.endedAt !== null || row.holder === null) continue
      const side = isSide(row.holder) && row.holder !== 'agency' ? `case:${row.id}` : `${row.holder}:${row.agencyId}`
      const to = people.get(side) ?? (await peopleOf(tx, row.holder, row))
      people.set(side, to)
      if (to.length > 0) turns.push(turnNotice({ id: row.id, version: Number(`${row.version}${day}`) }, to))
    }
    await enqueueAll(tx, act.now, turns)
    const told = turns.length
    return act.record({ told }, { id: round.id, details: { told } })
  },
})
