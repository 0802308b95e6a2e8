import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { owedCirculars } from '#storage/circulars/recipients.ts'
import type { Tools } from '#workflows/tools.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import type { CircularKind } from '#domain/circulars/kinds.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { type Cast, openWorld, smallProvince, type SmallProvince, type World } from '../../support/world.ts'

/** How many of those in force this person has to acknowledge yet. */
export const unseenCount = async ({ db, clock }: Tools, personId: number): Promise<number> =>
  (await owedCirculars(db, personId, clock.now())).length

export interface CircularStage {
  world: World
  province: SmallProvince
  coordinator: Cast
  deputy: Cast
  focal: Cast
  head: Cast
  otherFocal: Cast
  evaluator: Cast
  /** A draft written by the coordinator. */
  written(kind?: CircularKind, number?: string): Promise<number>
  /** The same, proposed and, where it is needed, confirmed by the deputy. */
  confirmed(kind?: CircularKind, number?: string): Promise<number>
  sent(kind?: CircularKind, number?: string): Promise<number>
  version(id: number): Promise<number>
  state(id: number): Promise<string>
}

/** One coordinator, a deputy, focal point and head of A1, a focal point of A2, nobody in A3, an evaluator. */
export async function circularStage(
  options: { state?: CycleState; secondPerson?: boolean } = {},
): Promise<CircularStage> {
  const world = await openWorld()
  const province = await smallProvince(world, {
    state: options.state ?? 'OPEN',
    profile: { circularNeedsSecondPerson: options.secondPerson ?? true },
  })
  const [a1, a2] = province.agencies.map(({ id }) => id)
  if (a1 === undefined || a2 === undefined) throw new Error('agencies')
  const coordinator = await world.person('coordinator')
  const deputy = await world.person('deputy')
  const { tools, db } = world
  const row = (id: number) => db.circular.findUniqueOrThrow({ where: { id } })
  const version = async (id: number): Promise<number> => (await row(id)).version
  const written: CircularStage['written'] = async (kind = 'circular', number = '1405/12') => {
    const words = { kind, number, title: 'آغاز خود ارزیابی', body: 'متن بخشنامهٔ نمونه برای دستگاه‌ها.' }
    const made = await writeCircular(tools, await coordinator.by(), words)
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value.id
  }
  const confirmed: CircularStage['confirmed'] = async (kind, number) => {
    const circularId = await written(kind, number)
    await proposeCircular(tools, await coordinator.by(), { circularId, version: await version(circularId) })
    if ((await row(circularId)).state === 'PROPOSED')
      await confirmCircular(tools, await deputy.by(), { circularId, version: await version(circularId) })
    return circularId
  }
  return {
    world,
    province,
    coordinator,
    deputy,
    focal: await world.person('focal-point', { agencyId: a1 }),
    head: await world.person('agency-head', { agencyId: a1 }),
    otherFocal: await world.person('focal-point', { agencyId: a2 }),
    evaluator: await world.person('evaluator', { teamId: province.teamId }),
    written,
    confirmed,
    async sent(kind, number) {
      const circularId = await confirmed(kind, number)
      const outcome = await sendCircular(tools, await coordinator.by(), { circularId })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      return circularId
    },
    version,
    state: async (id) => (await row(id)).state,
  }
}
