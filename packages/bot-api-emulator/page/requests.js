/** The raw requests of the bot, read only while somebody looks at them. */
import { getRequests } from './api.js'
import { change, state } from './store.js'

let pending

/** Bursts of requests cause one reading. */
export const loadRequests = () => {
  if (pending) return
  pending = setTimeout(async () => {
    pending = undefined
    try {
      const requests = await getRequests()
      change(() => {
        state.requests = requests
      })
    } catch {
      // The connection bar already tells that the server is away; the next event reads again.
    }
  }, 250)
}
