import { listOf, type Method, numberOf } from '../call.ts'
import { type ApiReply, answer, refusal } from '../reply.ts'
import type { World } from '../world.ts'

const longestPollSeconds = 50
const mostUpdates = 100

/** The poll that waits, by world: a newer one ends it, as the platform does. */
const waiting = new WeakMap<World, () => void>()

export const getUpdates: Method = (world, call) => {
  if (world.webhook !== undefined) {
    return refusal(
      409,
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  world.updates.allow(listOf(call.params, 'allowed_updates')?.filter((kind) => typeof kind === 'string'))
  world.updates.confirm(numberOf(call.params, 'offset') ?? 0)
  const limit = Math.min(mostUpdates, Math.max(1, numberOf(call.params, 'limit') ?? mostUpdates))
  const seconds = Math.min(longestPollSeconds, Math.max(0, numberOf(call.params, 'timeout') ?? 0))
  waiting.get(world)?.()
  const ready = world.updates.take(limit)
  if (ready.length > 0 || seconds === 0) return answer(ready)
  return new Promise<ApiReply>((resolve) => {
    const finish = (reply: ApiReply): void => {
      clearTimeout(timer)
      stopListening()
      if (waiting.get(world) === giveWay) waiting.delete(world)
      resolve(reply)
    }
    const giveWay = (): void =>
      finish(refusal(409, 'terminated by other getUpdates request; make sure that only one bot instance is running'))
    const timer = setTimeout(() => finish(answer([])), seconds * 1000)
    // Whoever queues an album queues it in one breath: deliver after that breath, so that it goes out together.
    let isDue = false
    const stopListening = world.updates.onArrival(() => {
      if (isDue) return
      isDue = true
      setImmediate(() => {
        if (waiting.get(world) === giveWay) finish(answer(world.updates.take(limit)))
      })
    })
    waiting.set(world, giveWay)
    call.onHangUp(() => finish(answer([])))
  })
}

/** Lets a waiting poll go, when a webhook takes over or the emulator stops. */
export const releasePoll = (world: World): void => waiting.get(world)?.()
