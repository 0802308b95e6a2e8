import type { Actor } from '#domain/people/actor.ts'
import type { Language } from '#domain/vocabulary.ts'
import * as people from '#storage/people/people.ts'
import type { Tools } from '../tools.ts'

export type Account = people.AccountRow

export const accountOf = (tools: Tools, user: { id: string; chatId: string; name: string }): Promise<Account> =>
  people.accountOf(tools.db, tools.platform, user, tools.clock.now())

export const actorOf = (tools: Tools, account: Account, fallback: Language): Promise<Actor> =>
  people.actorOf(tools.db, account, fallback)
