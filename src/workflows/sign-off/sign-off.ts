import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { mayHand, maySign } from '#domain/sign-off/sign-off.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { markOf, selfAssessmentReport } from '#reads/sign-off/report.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { addSignOff, decideSignOff } from '#storage/sign-off/sign-offs.ts'
import { command, query } from '../act.ts'
import { giveReceipt } from '../give-receipt.ts'
import { loadSignOff, mayWorkOn, standingNow } from './load.ts'

const language = z.enum(LANGUAGES).default('fa')

/** The report as it stands, whose turn it is, and what would be signed. Refusals: those of `loadSignOff`. */
export const readSignOff = query('sign-off.show', {
  input: z.object({ language }),
  load: loadSignOff,
  read: async (db, act, { language }, { place }) =>
    done({
      ...(await selfAssessmentReport(db, place, { ...act, language })),
      isHead: act.person.role === 'agency-head',
      isOpen: (await mayWorkOn(db, place, act.sentAt)).ok,
    }),
})

/** The same for the letter. */
export const readReport = query('sign-off.report', {
  input: z.object({ language }),
  load: loadSignOff,
  read: async (db, act, { language }, { place }) => done(await selfAssessmentReport(db, place, { ...act, language })),
})

/**
 * Requirement E4: hands the report to the head, who is told. Refusals: those of `loadSignOff`, `mayWorkOn` and `mayHand`, no-agency-head.
 */
export const handOverReport = command('sign-off.hand', {
  input: z.object({}),
  load: loadSignOff,
  async run(tx, act, _, { place }) {
    const { agency, cycle } = place
    const open = await mayWorkOn(tx, place, act.sentAt)
    if (!open.ok) return open
    const { versions, standing } = await standingNow(tx, place, '')
    const may = mayHand(standing, versions.length)
    if (!may.ok) return may
    const heads = await holdersOf(tx, ['agency-head'], agency.id)
    if (heads.length === 0) return refuse('no-agency-head')
    const id = await addSignOff(tx, {
      cycleId: cycle.id,
      agencyId: agency.id,
      state: 'HANDED',
      handedBy: act.person.personId,
      handedAt: act.now,
    })
    await enqueue(tx, act.now, {
      kind: 'sign-off-handed',
      key: `sign-off-handed:${id}`,
      to: heads,
      args: { signOffId: id },
      subject: `agency:${agency.id}`,
    })
    return act.record(
      { versions: versions.length },
      {
        id: agency.id,
        agencyId: agency.id,
        details: { signOffId: id, versions: versions.length },
      },
    )
  },
})

/** The head returns it with a note; the focal points are told. Refusals: those of `loadSignOff` and `checkReason`, sign-off-not-handed. */
export const returnReport = command('sign-off.return', {
  input: z.object({ note: z.string() }),
  load: loadSignOff,
  async run(tx, act, { note: raw }, { place: { agency, newest } }) {
    const note = checkReason(raw, 'decision')
    if (!note.ok) return note
    const change = { state: 'RETURNED', note: note.value, decidedBy: act.person.personId, decidedAt: act.now } as const
    if (newest === null || !(await decideSignOff(tx, newest.id, change))) return refuse('sign-off-not-handed')
    await enqueue(tx, act.now, {
      kind: 'sign-off-decided',
      key: `sign-off-decided:${newest.id}`,
      to: await holdersOf(tx, ['focal-point'], agency.id),
      args: { signOffId: newest.id },
      subject: `agency:${agency.id}`,
    })
    return act.record({ note: note.value }, { id: agency.id, agencyId: agency.id, details: { signOffId: newest.id } })
  },
})

/**
 * Requirement E4, peers row 27: the head signs exactly what was shown (`seen`); a receipt binds the signature to it. Refusals: those of
 * `loadSignOff`, `mayWorkOn` and `maySign`, sign-off-changed.
 */
export const signReport = command('sign-off.sign', {
  input: z.object({ seen: z.string(), language }),
  load: loadSignOff,
  async run(tx, act, { seen, language }, { place }) {
    const { agency, cycle, newest } = place
    const open = await mayWorkOn(tx, place, act.sentAt)
    if (!open.ok) return open
    const declaration = cycle.profile.signOff.declaration[language]
    const { versions, standing, content } = await standingNow(tx, place, declaration)
    const may = maySign(standing, versions.length)
    if (!may.ok) return may
    if (markOf(content) !== seen) return refuse('sign-off-changed')
    const receipt = await giveReceipt(tx, agency.id, content, act.sentAt)
    const signed = {
      state: 'SIGNED',
      decidedBy: act.person.personId,
      decidedAt: act.sentAt,
      declaration,
      covers: versions.map(({ id }) => id),
      receipt,
    } as const
    const isHanded = newest !== null && (await decideSignOff(tx, newest.id, signed))
    const id = isHanded ? newest.id : await addSignOff(tx, { cycleId: cycle.id, agencyId: agency.id, ...signed })
    await enqueue(tx, act.now, {
      kind: 'sign-off-decided',
      key: `sign-off-decided:${id}`,
      to: await holdersOf(tx, ['focal-point'], agency.id),
      args: { signOffId: id },
      subject: `agency:${agency.id}`,
    })
    const details = { signOffId: id, versions: versions.length, receipt, content: markOf(content) }
    return act.record({ receipt, versions: versions.length }, { id: agency.id, agencyId: agency.id, details })
  },
})
