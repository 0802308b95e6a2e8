import { type Call, listOf, type Method, objectOf, textOf } from '../call.ts'
import { answer, badRequest } from '../reply.ts'
import type { Params } from '../wire.ts'
import type { World } from '../world.ts'

const commandsLimit = 100

const keyOf = (scope: Params | undefined, language: string): string =>
  JSON.stringify([scope?.type ?? 'default', scope?.chat_id ?? '', scope?.user_id ?? '', language])

const keyOfCall = (call: Call): string =>
  keyOf(objectOf(call.params, 'scope'), textOf(call.params, 'language_code') ?? '')

export const setMyCommands: Method = (world, call) => {
  const commands = (listOf(call.params, 'commands') ?? []) as { command: string; description: string }[]
  if (commands.length > commandsLimit) return badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) return badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256) return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  const named = commands.map(({ command, description }) => ({ command: command.replace(/^\//, ''), description }))
  world.bot.commands.set(keyOfCall(call), named)
  world.events.publish('people', () => ({}))
  return answer(true)
}

export const getMyCommands: Method = (world, call) => answer(world.bot.commands.get(keyOfCall(call)) ?? [])

export const deleteMyCommands: Method = (world, call) => {
  world.bot.commands.delete(keyOfCall(call))
  return answer(true)
}

/** The menu a person sees in the private chat: the narrowest scope that has one, own language first. */
export const commandsFor = (
  world: World,
  userId: number,
  language: string,
): { command: string; description: string }[] => {
  for (const scope of [{ type: 'chat', chat_id: userId }, { type: 'all_private_chats' }, undefined]) {
    for (const code of [language, '']) {
      const commands = world.bot.commands.get(keyOf(scope, code))
      if (commands !== undefined) return commands
    }
  }
  return []
}
