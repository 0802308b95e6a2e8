import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { App } from '../../src/app.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import type { SmallProvince } from './world.ts'

/**
 * What goes on around one other agency and is nobody else's: a request that an indicator does not apply, a question, a case with its
 * answers, a file that waits, how long its people take over an answer. As many rows whichever agency it is.
 */
export async function worksElsewhere(
  { db, clock }: App['tools'],
  province: Pick<SmallProvince, 'agencies' | 'cycleId' | 'itemOf'>,
  agency: 1 | 2,
): Promise<void> {
  const at = clock.now()
  const agencyId = province.agencies[agency]?.id ?? 0
  const { cycleId } = province
  const name = `شخص دستگاه ${agency}`
  const { id: byId } = await db.person.create({ data: { name, searchKey: name, createdAt: at } })
  const text = `رازی از دستگاه ${agency}`
  const itemId = await province.itemOf(agency, '1-2')
  const asked = { state: 'ASKED', requestedBy: byId, requestedAt: at, waitingSince: at } as const
  await db.notApplicable.create({
    data: { cycleId, itemId, ...asked, messages: { create: { kind: 'reason', text, byId, at } } },
  })
  const waiting = { agencyId, cycleId, askedBy: byId, askedAt: at, waitingSince: at, state: 'OPEN' } as const
  await db.question.create({
    data: { ...waiting, itemId, messages: { create: { kind: 'question', text, byId, at } } },
  })
  const definition = definitionOf(RAW)
  const shipped = { definition, text: JSON.stringify(RAW), shipped: false, installedBy: null }
  await inTransaction(db, (tx) => installProcedure(tx, shipped, at))
  const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: RAW.key } })
  const place = { procedureId, agencyId, cycleId, name, searchKey: name, code: 'T4-7K2M-91QX' }
  await db.case.create({
    data: {
      ...place,
      step: 'judge',
      holder: 'coordinator',
      stepSince: at,
      startedAt: at,
      answers: { create: { path: 'wish.purpose', value: { is: text }, personId: byId, at } },
    },
  })
  const dialogue = { dialogue: 'evidence.set-self-assessment', step: 1, stage: 'review' }
  for (const what of ['reached', 'back', '60'])
    await db.talkCount.create({ data: { ...dialogue, what, count: agency * 7 } })
}
