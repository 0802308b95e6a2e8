import { type Method, textOf } from '../call.ts'
import { answer, badRequest } from '../reply.ts'
import type { BotProfile } from '../world.ts'

type Shelf = 'names' | 'descriptions' | 'shortDescriptions'
const limits: Record<Shelf, number> = { names: 64, descriptions: 512, shortDescriptions: 120 }

const setOn =
  (shelf: Shelf, parameter: string): Method =>
  (world, call) => {
    const text = textOf(call.params, parameter) ?? ''
    const language = textOf(call.params, 'language_code') ?? ''
    if (text.length > limits[shelf]) return badRequest(`${parameter.toUpperCase()}_TOO_LONG`)
    if (text === '') world.bot[shelf].delete(language)
    else world.bot[shelf].set(language, text)
    return answer(true)
  }

const textIn = (bot: BotProfile, shelf: Shelf, language: string): string =>
  bot[shelf].get(language) ?? bot[shelf].get('') ?? (shelf === 'names' ? bot.user.first_name : '')

const getFrom =
  (shelf: Shelf, parameter: string): Method =>
  (world, call) =>
    answer({ [parameter]: textIn(world.bot, shelf, textOf(call.params, 'language_code') ?? '') })

export const setMyName = setOn('names', 'name')
export const getMyName = getFrom('names', 'name')
export const setMyDescription = setOn('descriptions', 'description')
export const getMyDescription = getFrom('descriptions', 'description')
export const setMyShortDescription = setOn('shortDescriptions', 'short_description')
export const getMyShortDescription = getFrom('shortDescriptions', 'short_description')
