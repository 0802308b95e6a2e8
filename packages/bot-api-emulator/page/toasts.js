/** Short messages over a chat: answers to presses, and faults. Long ones stay longer; an alert waits for a press. */
import { change, state } from './store.js'

let count = 0

export const dropToast = (id) =>
  change(() => {
    state.toasts = state.toasts.filter((other) => other.id !== id)
  })

export const toast = (chatId, text, bad = false) => {
  const id = (count += 1)
  change(() => {
    state.toasts = [...state.toasts.filter((other) => other.chatId !== chatId), { id, chatId, text, bad }]
  })
  setTimeout(() => dropToast(id), 3500 + text.length * 70)
}

export const failed = (chatId, text) => toast(chatId, text, true)
