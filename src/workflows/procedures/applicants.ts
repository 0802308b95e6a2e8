import { addDays } from 'persian-text'
import { z } from 'zod'
import { isForDesk } from '#domain/procedures/answers.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { isHolder, seesWholly } from '#domain/procedures/flow.ts'
import { answerLines, formState } from '#reads/procedures/form.ts'
import { caseHistory } from '#reads/procedures/cases.ts'
import { refuse } from '#shared/outcome.ts'
import { filesOf } from '#storage/procedures/answers.ts'
import { addAct, changeCase, eraseEntered, renameCase } from '#storage/procedures/cases.ts'
import { entriesOfCase, isInForce } from '#storage/procedures/registers.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { command, query } from '../act.ts'
import { makeCode, unremembered } from '../make-code.ts'
import { caseInput, loadCase, type LoadedCase } from './load-case.ts'

/** So many act for one company. */
const MOST_TOGETHER = 5

const isApplicants = ({ row }: LoadedCase, act: { person: Parameters<typeof isHolder>[0] }): boolean =>
  isHolder(act.person, 'applicant', row)

/**
 * A one-time code for somebody who acts with the applicant: they fill in, read and are told alike. Of a request that came to the desk it
 * makes its bearer the applicant (requirement K5). Refusals: not-found, case-ended, together-many {limit}.
 */
export const shareCase = unremembered(
  command('case.share', {
    input: caseInput.extend({ name: z.string().min(2).max(120) }),
    load: loadCase,
    async run(tx, act, { caseId, name }, loaded) {
      const { row, procedure } = loaded
      if (!isApplicants(loaded, act) || procedure.definition.starts.by !== 'applicant') return refuse('not-found')
      if (row.endedAt !== null) return refuse('case-ended')
      if (row.respondents.length >= MOST_TOGETHER) return refuse('together-many', { limit: MOST_TOGETHER })
      const bound = { role: 'inquiry-respondent', agencyId: null, teamId: null, personId: null, name, caseId } as const
      const { id, code, expiresAt } = await makeCode(tx, act, bound)
      return act.record({ code, expiresAt, title: row.name }, { id: caseId, details: { startCode: id } })
    },
  }),
)

/** Takes a request back. Refusals: those of `checkReason`, not-found, case-ended, case-issued-already, case-changed. */
export const withdrawCase = command('case.withdraw', {
  input: caseInput.extend({ reason: z.string() }),
  load: loadCase,
  async run(tx, act, { caseId, reason: text }, loaded) {
    const reason = checkReason(text)
    if (!reason.ok) return reason
    const { row } = loaded
    if (!isApplicants(loaded, act) || row.applicantId === null) return refuse('not-found')
    if (row.endedAt !== null) return refuse('case-ended')
    if ((await entriesOfCase(tx, caseId)).some((entry) => isInForce(entry, act.now)))
      return refuse('case-issued-already')
    const { personId } = act.person
    await addAct(tx, { caseId, step: row.step, kind: 'withdraw', note: reason.value, personId, at: act.now })
    const ended = { holder: null, dueAt: null, endedAt: act.now, end: 'withdrawn' as const, claimedBy: null }
    if (!(await changeCase(tx, row, ended))) return refuse('case-changed')
    return act.record({}, { id: caseId, details: { step: row.step, reason: reason.value } })
  },
})

/** All that was entered in a case and done with it, for whoever applied. Refusal: not-found. */
export const takeOut = query('case.take-out', {
  input: caseInput.extend({ language: z.enum(LANGUAGES) }),
  load: loadCase,
  async read(db, act, { caseId, language }, loaded) {
    if (!isApplicants(loaded, act)) return refuse('not-found')
    const { row, procedure } = loaded
    const { definition } = procedure
    const forms = Object.keys(definition.forms)
    const state = await formState(db, row, { definition, forms, language })
    const isWhole = seesWholly(act.person, definition, { ...row, holder: 'applicant' })
    return act.tell(
      {
        code: row.code,
        name: row.name,
        title: definition.title,
        lines: answerLines(definition, forms, state, isWhole),
        own: Object.fromEntries(
          Object.entries(state.answers).filter(
            ([path]) => isWhole(path.split('.')[0] ?? '') || !isForDesk(definition, path),
          ),
        ),
        history: await caseHistory(db, row, procedure, act.person),
        files: (await filesOf(db, caseId)).map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes })),
      },
      { id: caseId, agencyId: row.agencyId },
    )
  },
})

/**
 * Erases what was entered once its time is over: answers, also in what was handed in, and files. What was issued stays in its register,
 * and who did what and when in the history. Refusals: not-found, case-open, erase-kept, erase-early {keptUntilAt}, erase-in-force.
 */
export const eraseCase = command('case.erase', {
  input: caseInput,
  load: loadCase,
  async run(tx, act, { caseId }, loaded) {
    const { row, procedure } = loaded
    if (!isApplicants(loaded, act) || row.applicantId === null) return refuse('not-found')
    if (row.endedAt === null) return refuse('case-open')
    const { keeps } = procedure.definition
    if (keeps === undefined) return refuse('erase-kept')
    const from = addDays(row.endedAt, keeps, act.zone)
    if (from > act.now) return refuse('erase-early', { keptUntilAt: from.toISOString() })
    if ((await entriesOfCase(tx, caseId)).some((entry) => isInForce(entry, act.now))) return refuse('erase-in-force')
    const gone = await eraseEntered(tx, caseId)
    const { personId } = act.person
    await addAct(tx, { caseId, step: row.step, kind: 'erase', personId, at: act.now })
    await renameCase(tx, caseId, row.code)
    return act.record(gone, { id: caseId, details: gone })
  },
})
