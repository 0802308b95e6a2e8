import { type Method, textOf } from '../call.ts'
import { badRequest } from '../reply.ts'
import { send } from '../send.ts'

export const sendContact: Method = (world, call) => {
  const phone = textOf(call.params, 'phone_number') ?? ''
  const firstName = textOf(call.params, 'first_name') ?? ''
  const lastName = textOf(call.params, 'last_name')
  if (phone === '') return badRequest('contact phone number is empty')
  if (firstName === '') return badRequest('contact first name is empty')
  const contact = {
    phone_number: phone,
    first_name: firstName,
    ...(lastName === undefined ? {} : { last_name: lastName }),
  }
  return send(world, call, { contact })
}
