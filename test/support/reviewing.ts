import type { Role } from '#domain/vocabulary.ts'
import { actorOf } from '#storage/people/people.ts'
import { bySystem, type Caller } from '#workflows/tools.ts'
import type { Player, Stage } from './stage.ts'
import { DAY_MS, longSettled } from './world.ts'

/** Somebody with a seat that has long been theirs, and their telephone. */
export async function seated(
  stage: Stage,
  userId: number,
  role: Role,
  seat: { teamId?: number; agencyId?: number } = {},
): Promise<Player & { personId: number }> {
  const { db, platform } = stage.app.tools
  const at = stage.clock.now()
  const name = `شخص ${userId}`
  const { id: personId } = await db.person.create({ data: { name, searchKey: name, createdAt: at } })
  await db.seat.create({ data: { personId, role, ...seat, grantedAt: at } })
  const user = String(userId)
  await db.account.create({
    data: { platform, userId: user, chatId: user, personId, firstSeenAt: at, ...longSettled(at) },
  })
  return Object.assign(stage.player(userId), { personId })
}

/** A version that came yesterday, `minute` minutes after the first. @returns its id */
export async function submitted(
  { app: { tools }, clock }: Stage,
  itemId: number,
  minute: number,
  figures: { claim?: number; target?: number; actual?: number } = {},
): Promise<number> {
  const at = new Date(clock.now().getTime() - DAY_MS + minute * 60_000)
  const { claim = 24_000, target = 100, actual = 80 } = figures
  const { id } = await tools.db.submission.create({
    data: {
      itemId,
      number: 1,
      state: 'SUBMITTED',
      claimHundredths: claim,
      target,
      actual,
      itemStateBefore: 'DRAFT',
      createdAt: at,
      submittedAt: at,
    },
  })
  await tools.db.item.update({ where: { id: itemId }, data: { state: 'SUBMITTED', submittedAt: at } })
  return id
}

/** Somebody as the one who asks, without their telephone. */
export async function callerOf({ app: { tools }, clock }: Stage, userId: number): Promise<Caller> {
  const account = await tools.db.account.findFirstOrThrow({ where: { userId: String(userId) } })
  return { ...bySystem(clock.now()), actor: await actorOf(tools.db, account, 'fa'), accountId: account.id }
}

export const ofHand = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')
