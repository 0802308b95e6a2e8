import { dayKey } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { validityNow } from '#reads/circulars/pages.ts'
import { agencyOfReader, markSeen, receiptOf, receiptsOf, reminderSubjectOf } from '#storage/circulars/recipients.ts'
import { mayRead, sentCircular } from '#storage/circulars/circulars.ts'
import { command } from '../act.ts'
import { loadSent, ONE } from './load-circular.ts'

/**
 * «رؤیت شد» by name and agency (requirement E1, peers row 65); the first time counts and is what every later press answers. What was
 * meant for others sounds like what is not there. Refusal: nothing-to-acknowledge.
 */
export const acknowledge = command('circular.acknowledge', {
  input: ONE,
  async load(db, { person }, { circularId }) {
    const circular = await sentCircular(db, circularId)
    return circular !== null && (await mayRead(db, circularId, person.personId)) ? { about: {}, circular } : null
  },
  async run(tx, act, { circularId }, { circular }) {
    const { personId } = act.person
    const receipt = await receiptOf(tx, circularId, personId)
    if (receipt?.seenAt != null) return act.unchanged({ seenAt: receipt.seenAt.toISOString(), isNew: false })
    const agencyId = receipt?.agencyId ?? (await agencyOfReader(tx, personId))
    if (agencyId === null || !circular.acknowledge) return refuse('nothing-to-acknowledge')
    await markSeen(tx, circularId, personId, agencyId, act.now)
    return act.record({ seenAt: act.now.toISOString(), isNew: true }, { id: circularId, agencyId })
  },
})

/**
 * Reminds everybody who has not acknowledged; a person gets at most one such reminder a day, whichever circular it is about. Refusals:
 * wrong-circular-state {state}, circular-owes-nothing.
 */
export const remindSilent = command('circular.remind', {
  input: ONE,
  load: loadSent,
  async run(tx, act, { circularId }, { circular }) {
    if (!circular.acknowledge || validityNow(circular, act.now) !== 'in-force') return refuse('circular-owes-nothing')
    const silent = (await receiptsOf(tx, circularId)).filter(
      ({ agencyId, seated, seenAt }) => agencyId !== null && seated && seenAt === null,
    )
    const reminded = await enqueue(tx, act.now, {
      kind: 'circular-unseen',
      key: `circular-unseen:${dayKey(act.now, act.zone)}`,
      to: silent.map(({ personId }) => personId),
      args: { circularId },
      subject: reminderSubjectOf(circularId),
    })
    return act.record({ reminded, silent: silent.length }, { id: circularId, details: { reminded } })
  },
})
