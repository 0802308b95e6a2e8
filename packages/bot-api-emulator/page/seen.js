import { postSeen } from './api.js'
import { isSeen, personOf } from './store.js'

/** Tells the server that what this chat holds has been seen, when it is on the screen. */
export const markSeen = (chatId) => {
  const person = personOf(chatId)
  if (!person || person.unread === 0 || !isSeen(chatId)) return
  person.unread = 0
  postSeen(chatId).catch(() => undefined)
}
