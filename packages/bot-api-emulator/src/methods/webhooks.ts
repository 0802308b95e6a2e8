import { flagOf, listOf, type Method, numberOf, textOf } from '../call.ts'
import { answer, badRequest } from '../reply.ts'
import { releasePoll } from './get-updates.ts'

export const setWebhook: Method = (world, call) => {
  const url = textOf(call.params, 'url') ?? ''
  if (flagOf(call.params, 'drop_pending_updates')) world.updates.clear()
  if (url === '') {
    world.webhook = undefined
    world.onWebhookChange()
    return answer(true)
  }
  if (!/^https?:\/\/\S+$/.test(url)) return badRequest('bad webhook: invalid webhook URL specified')
  const secret = textOf(call.params, 'secret_token')
  if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
    return badRequest('bad webhook: secret token contains unallowed characters')
  }
  world.updates.allow(listOf(call.params, 'allowed_updates')?.filter((kind) => typeof kind === 'string'))
  const maxConnections = numberOf(call.params, 'max_connections') ?? 40
  world.webhook = { url, maxConnections, ...(secret === undefined ? {} : { secret }) }
  releasePoll(world)
  world.onWebhookChange()
  return answer(true)
}

export const deleteWebhook: Method = (world, call) => {
  if (flagOf(call.params, 'drop_pending_updates')) world.updates.clear()
  world.webhook = undefined
  world.onWebhookChange()
  return answer(true)
}

export const getWebhookInfo: Method = (world) => {
  const hook = world.webhook
  const allowed = world.updates.allowed
  return answer({
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.size,
    ...(hook === undefined ? {} : { max_connections: hook.maxConnections }),
    ...(hook?.lastErrorAt === undefined
      ? {}
      : { last_error_date: hook.lastErrorAt, last_error_message: hook.lastError }),
    ...(allowed === undefined ? {} : { allowed_updates: allowed }),
  })
}
