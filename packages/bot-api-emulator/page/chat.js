/** What the page keeps of one chat, and how news reaches it. */
import { keep } from './kept.js'
import { state } from './store.js'

const emptyChat = (id) => ({
  messages: [],
  loaded: false,
  loading: false,
  failed: false,
  more: false,
  commands: [],
  replyKeyboard: undefined,
  keyboardOpen: true,
  typingUntil: 0,
  draft: state.drafts[id] ?? '',
  /** What is being answered. */
  replyTo: undefined,
  /** The first message that was not seen when the chat was opened. */
  unreadFrom: undefined,
  heardUpTo: 0,
  /** The reader has scrolled away from the newest message. */
  away: false,
  search: undefined,
  /** Which of the commands that fit is marked; -1: the list has been shut. */
  choice: 0,
  files: [],
  asDocument: false,
  sending: undefined,
  menuOpen: false,
  waiting: new Set(),
  meanwhile: [],
})

export const chatOf = (id) => {
  if (!state.chats.has(id)) state.chats.set(id, emptyChat(id))
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

/** What is being written is kept in the browser until it has been sent. */
export const setDraft = (id, chat, text) => {
  chat.draft = text
  state.drafts[id] = text === '' ? undefined : text
  keep('drafts', state.drafts)
}

/** The line stands above the first of so many messages of the bot. */
export const markUnread = (chat, unread) => {
  const fromBot = chat.messages.filter((message) => message.from === 'bot')
  chat.unreadFrom = unread > 0 ? (fromBot.at(-unread) ?? fromBot[0])?.id : undefined
}
