import type { Method } from '../call.ts'
import { textFields } from '../content.ts'
import { send } from '../send.ts'

export const sendMessage: Method = (world, call) => send(world, call, textFields(call.params))
