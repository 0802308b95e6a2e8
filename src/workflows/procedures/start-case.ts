import { z } from 'zod'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { randomOctets } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { agencyById, activeAgencies } from '#storage/people/agencies.ts'
import { addAct, addCase, caseById, nameParties, type NewCase } from '#storage/procedures/cases.ts'
import { currentProcedures, procedureById, type ProcedureRow } from '#storage/procedures/procedures.ts'
import { addRound, inquiriesOf, respondentsOf, roundById } from '#storage/procedures/rounds.ts'
import { casesOfRound } from '#storage/procedures/cases.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { personName } from '#storage/people/people.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'
import { endOfWish } from '#domain/cycle/stage-length.ts'
import { enterStep, peopleOf, stepClock, tellTurn } from './enter-step.ts'

/** Whether a person on their seat may begin a case of this procedure by themselves. */
const mayStart = ({ definition: { starts } }: ProcedureRow, { person }: PersonContext): boolean => {
  if (starts.by === 'officer') return person.role !== null && starts.roles.includes(person.role)
  return (
    starts.by === 'agency' &&
    person.agencyId !== null &&
    (person.role === 'focal-point' || person.role === 'agency-head')
  )
}

/** Tracking codes are those of receipts: a wrong letter is noticed. */
const newCode = (): string => receiptFrom(randomOctets(5))

type Subject = Pick<NewCase, 'name'> & Partial<NewCase> & { respondents?: readonly number[] }

async function beginCase(
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
  if (row !== null) await enterStep(tx, act, { row, definition, to: first, dueAt })
  return { id, code }
}

/** What the person may begin. Plain JSON. */
export const readMenu = query('case.menu', {
  input: NONE,
  load: () => ({ about: { party: true } }),
  async read(db, act) {
    const current = await currentProcedures(db)
    return done({
      procedures: current
        .filter((row) => mayStart(row, act))
        .map(({ id, definition: { title, about } }) => ({ id, title, about: about ?? null })),
      rounds:
        act.person.role === 'coordinator'
          ? current
              .filter(({ definition }) => definition.starts.by === 'round')
              .map(({ id, definition }) => ({ id, title: definition.title }))
          : [],
    })
  },
})

/** Begins a case for the person's agency, or for themselves. Refusal: not-found. */
export const startCase = command('case.start', {
  input: z.object({ procedureId: z.number().int() }),
  async load(db, act, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null ? null : { about: { party: mayStart(procedure, act) }, procedure }
  },
  async run(tx, act, _, { procedure }) {
    const { key, version, definition } = procedure
    const { personId, agencyId } = act.person
    const isOfAgency = definition.starts.subject === 'agency'
    const agency = agencyId === null ? null : await agencyById(tx, agencyId)
    if (isOfAgency && agency === null) return refuse('not-found')
    const name = isOfAgency ? (agency?.name ?? '') : ((await personName(tx, personId)) ?? '')
    const cycleId = (await organizationCycle(tx))?.id ?? null
    const about = { name, applicantId: personId, cycleId, agencyId: isOfAgency ? agencyId : null }
    const begun = await beginCase(tx, act, procedure, about, personId)
    return act.record(begun, { id: begun.id, agencyId: about.agencyId, details: { procedure: key, version } })
  },
})

/** What a round of this procedure would be about, each with the words it is called by. Refusals: no-cycle, round-without-subjects. */
async function subjectsOf(db: Reader, { definition: { starts } }: ProcedureRow): Promise<Subject[]> {
  if (starts.subject === 'agency') return (await activeAgencies(db)).map(({ id, name }) => ({ name, agencyId: id }))
  const cycle = await organizationCycle(db)
  if (starts.subject !== 'inquiry' || cycle === null) return []
  const subjects: Subject[] = []
  for (const { id, title, respondent } of await inquiriesOf(db, cycle.id))
    subjects.push({
      name: [title, respondent].filter((part) => part !== '').join(' · '),
      inquiryId: id,
      respondents: await respondentsOf(db, respondent),
    })
  return subjects
}

/** Opens a case for each subject at once. `day`: instead of the clock of the first step. Refusals: round-without-subjects, due-in-past. */
export const openRound = command('round.open', {
  input: z.object({
    procedureId: z.number().int(),
    title: z.string().trim().min(3).max(120),
    day: jalaliDay.nullable(),
  }),
  async load(db, _, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null || procedure.definition.starts.by !== 'round' ? null : { about: {}, procedure }
  },
  async run(tx, act, { title, day }, { procedure }) {
    const subjects = await subjectsOf(tx, procedure)
    if (subjects.length === 0) return refuse('round-without-subjects')
    const dueAt = day === null ? null : endOfWish(day, await stepClock(tx, act.zone))
    if (dueAt !== null && dueAt <= act.now) return refuse('due-in-past', { dueAt: dueAt.toISOString() })
    const cycleId = (await organizationCycle(tx))?.id ?? null
    const { personId } = act.person
    const round = { procedureId: procedure.id, title, cycleId, openedBy: personId, openedAt: act.now, dueAt }
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
    let told = 0
    const day = act.now.toISOString().slice(0, 10)
    for (const row of await casesOfRound(tx, round.id)) {
      if (row.endedAt !== null || row.holder === null) continue
      const people = await peopleOf(tx, row.holder, row)
      if (people.length === 0) continue
      told++
      await tellTurn(tx, act.now, { id: row.id, version: Number(`${row.version}${day.replaceAll('-', '')}`) }, people)
    }
    return act.record({ told }, { id: round.id, details: { told } })
  },
})
