/** What the page keeps of one chat, and how news reaches it. */
import { state } from './store.js'

const emptyChat = () => ({
  messages: [],
  loaded: false,
  loading: false,
  failed: false,
  more: false,
  commands: [],
  replyKeyboard: undefined,
  keyboardOpen: true,
  typingUntil: 0,
  draft: '',
  files: [],
  asDocument: false,
  sending: undefined,
  menuOpen: false,
  waiting: new Set(),
  meanwhile: [],
})

export const chatOf = (id) => {
  if (!state.chats.has(id)) state.chats.set(id, emptyChat())
  return state.chats.get(id)
}

/** Alters a chat by an event. While the chat is being read, the answer may be older than the event: it is altered again after. */
export const hear = (id, alter) => {
  const chat = state.chats.get(id)
  if (!chat || !(chat.loaded || chat.loading)) return
  if (chat.loading) chat.meanwhile.push(alter)
  alter(chat)
}

export const endReading = (chat) => {
  chat.loading = false
  for (const alter of chat.meanwhile.splice(0)) alter(chat)
}
