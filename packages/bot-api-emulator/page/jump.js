/** Brings a message into view that may not have been read yet, or whose row has been let go. */
import { chatOf } from './chat.js'
import { loadOlder } from './chats.js'
import { bringBack, CHUNK } from './rows-view.js'
import { change, state } from './store.js'

const MOST = 200
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

let latest = 0

export const showMessage = async (id, messageId) => {
  const chat = chatOf(id)
  const turn = (latest += 1)
  while (chat.more && !(chat.messages[0]?.id <= messageId - CHUNK)) {
    // Somebody else may be reading this chat right now.
    if (!chat.loading && !(await loadOlder(id, MOST))) return
    await drawn()
    if (turn !== latest) return
  }
  const { albumId } = chat.messages.find((message) => message.id === messageId) ?? {}
  const first = albumId ? chat.messages.find((message) => message.albumId === albumId).id : messageId
  const pane =
    document.querySelector(`.pane.active[data-chat="${id}"]`) ?? document.querySelector(`.pane[data-chat="${id}"]`)
  change(() => bringBack(state.active, id, first))
  await drawn()
  const row = pane?.querySelector(`[data-message="${first}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.classList.add('shown')
  setTimeout(() => row?.classList.remove('shown'), 1600)
}
