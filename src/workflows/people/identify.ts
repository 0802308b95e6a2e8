import type { Actor } from '#domain/people/actor.ts'
import type { Language } from '#domain/vocabulary.ts'
import * as people from '#storage/people/people.ts'
import type { Tools } from '../tools.ts'

export type Account = people.AccountRow

export const accountOf = (tools: Tools, user: { id: string; chatId: string; name: string }): Promise<Account> =>
  people.accountOf(tools.db, tools.platform, user, tools.clock.now())

export const actorOf = (tools: Tools, account: Account, fallback: Language): Promise<Actor> =>
  people.actorOf(tools.db, account, fallback)

/** Whether somebody here has a seat: who has none waits behind those who have (reliability.md S19). */
export async function holdsSeat({ db, platform }: Tools, userId: string): Promise<boolean> {
  const personId = await people.personOf(db, platform, userId)
  return personId !== null && (await people.seatsOf(db, personId)).length > 0
}

/** Told by the messenger, long before a message would find it out (reliability.md R25). */
export const markDoor = ({ db, clock, platform }: Tools, userId: string, isShut: boolean): Promise<number> =>
  people.markDoor(db, platform, userId, isShut ? clock.now() : null)
