import { type Method, numberOf, textOf } from '../call.ts'
import { badRequest } from '../reply.ts'
import { send } from '../send.ts'

export const sendLocation: Method = (world, call) => {
  const latitude = Number(call.params.latitude)
  const longitude = Number(call.params.longitude)
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return badRequest('wrong latitude or longitude')
  return send(world, call, { location: { latitude, longitude } })
}

export const sendVenue: Method = (world, call) => {
  const location = { latitude: Number(call.params.latitude), longitude: Number(call.params.longitude) }
  const venue = { location, title: textOf(call.params, 'title') ?? '', address: textOf(call.params, 'address') ?? '' }
  return send(world, call, { venue, location })
}

export const sendDice: Method = (world, call) => {
  const emoji = textOf(call.params, 'emoji') ?? '\u{1f3b2}'
  return send(world, call, { dice: { emoji, value: ((numberOf(call.params, 'chat_id') ?? 0) % 6) + 1 } })
}
