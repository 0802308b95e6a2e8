/** What a person at the page can do with chats: open, read older, say, tap, send files, share the contact. */
import { getChat, postContact, postFile, postText } from './api.js'
import { chatOf, endReading, markUnread } from './chat.js'
import { focusList, showUnread } from './focus.js'
import { markSeen } from './seen.js'
import { measure } from './space.js'
import { canSplit, change, isPhone, personOf, state } from './store.js'
import { words } from './strings.js'
import { failed } from './toasts.js'

export const PAGE = 100
/** A few screens: what a slow phone draws before anything can be read. `early.js` asks for as many. */
const FIRST = 40

const factsOf = ({ commands, description, heardUpTo }) => ({ commands: commands ?? [], description, heardUpTo })

/** The menu and the description may have become others. */
export const refreshFacts = async (id) => {
  const read = await getChat(id, undefined, 1)
  change(() => Object.assign(chatOf(id), factsOf(read)))
}

export const loadChat = async (id, unread = 0) => {
  const chat = chatOf(id)
  // What was not seen is among them whole.
  const limit = FIRST + unread
  chat.loading = true
  try {
    const read = await getChat(id, undefined, limit)
    change(() => {
      Object.assign(chat, {
        messages: read.messages,
        loaded: true,
        failed: false,
        more: read.hasMore ?? read.messages.length === limit,
      })
      Object.assign(chat, {
        replyKeyboard: read.replyKeyboard,
        pinned: read.pinned,
        ...factsOf(read),
      })
      markUnread(chat, unread)
      if (read.typing) chat.typingUntil = Date.now() + 5000
    })
  } catch {
    change(() => Object.assign(chat, { failed: true }))
  } finally {
    change(() => {
      endReading(chat)
      markSeen(id)
    })
    await drawn()
    measure(id)(chat)
    showUnread(id)
  }
  // Before anybody asks for it, and when everything else is there.
  setTimeout(() => void loadOlder(id), 1_000)
}

/** What `change` has altered is drawn in a microtask of its own, before this goes on. */
const drawn = () => Promise.resolve()

/** @returns {Promise<boolean>} whether there is more of the chat now */
export const loadOlder = async (id, limit = PAGE) => {
  const chat = chatOf(id)
  if (!chat.loaded || !chat.more || chat.loading) return false
  change(() => Object.assign(chat, { loading: true }))
  try {
    const read = await getChat(id, chat.messages[0]?.id, limit)
    const keepPlace = measure(id)
    change(() => {
      chat.messages = [...read.messages, ...chat.messages]
      chat.more = read.hasMore ?? read.messages.length === limit
      endReading(chat)
    })
    await drawn()
    keepPlace(chat)
    return true
  } catch {
    failed(id, words.notLoaded)
    change(() => endReading(chat))
    return false
  }
}

/** What else is read with a chat; set by those who show it. */
let onOpen = () => {}
export const onChatOpened = (read) => {
  onOpen = read
}

const keepAddress = (push) => {
  const [one, other] = state.panes
  const query = new URLSearchParams()
  if (one !== undefined) query.set('chat', String(one))
  if (state.split && other !== undefined) query.set('beside', String(other))
  const address = `/#${query}`
  if (push) history.pushState({ view: 'chat' }, '', address)
  else history.replaceState(history.state, '', address)
}

/** Opens a chat in a pane; on a phone the chat takes the place of the list and Back returns to it. */
export const openChat = (id, pane = state.active) => {
  change(() => {
    const from = state.view
    state.panes[pane] = id
    state.active = pane
    state.view = 'chat'
    keepAddress(isPhone() && from === 'list')
    const unread = personOf(id)?.unread ?? 0
    const chat = chatOf(id)
    chat.away = false
    if (!chat.loaded) {
      void loadChat(id, unread)
      void onOpen(id)
    } else {
      markUnread(chat, unread)
      showUnread(id)
    }
    markSeen(id)
  })
}

export const backToList = () => {
  if (history.state?.view === 'chat') {
    history.back()
    return
  }
  change(() => Object.assign(state, { view: 'list' }))
  focusList()
}

export const setSplit = (split) =>
  change(() => {
    state.split = split && canSplit()
    if (!state.split) {
      state.panes = [state.panes[state.active], undefined]
      state.active = 0
    } else {
      state.active = 1
    }
    keepAddress(false)
  })

export const restoreAddress = () => {
  const query = new URLSearchParams(location.hash.slice(1))
  const known = (text) => [...state.people, ...state.channels].find((item) => String(item.id) === text)?.id
  const other = known(query.get('beside'))
  const one = known(query.get('chat'))
  if (other !== undefined && canSplit()) {
    state.split = true
    openChat(other, 1)
  }
  if (one !== undefined) openChat(one, 0)
}

/** @returns {Promise<boolean>} whether the text went out */
export const say = async (id, text, replyTo) => {
  try {
    await postText(id, text, replyTo)
    return true
  } catch {
    failed(id, words.notSent)
    return false
  }
}

export const shareContact = async (id) => {
  try {
    await postContact(id)
  } catch {
    failed(id, words.notSent)
  }
}

const isPicture = (file) => ['image/jpeg', 'image/png', 'image/webp'].includes(file.type)

/** The platforms allow at most ten files of one kind in an album, so more become several albums. */
const albums = (files, asDocument) => {
  const pictures = asDocument ? [] : files.filter(isPicture)
  const groups = []
  for (const [kind, list] of [
    ['photo', pictures],
    ['document', files.filter((file) => !pictures.includes(file))],
  ]) {
    for (let at = 0; at < list.length; at += 10) groups.push({ kind, list: list.slice(at, at + 10) })
  }
  return groups
}

/** Sends the files that wait in the composer; those that fail stay there. */
export const sendFiles = async (id, caption, replyTo) => {
  const chat = chatOf(id)
  const all = chat.files.length
  let sent = 0
  let text = caption
  for (const { kind, list } of albums(chat.files, chat.asDocument)) {
    const album = list.length > 1 ? crypto.randomUUID() : undefined
    for (const file of list) {
      change(() => Object.assign(chat, { sending: { done: sent + 1, all } }))
      try {
        await postFile(id, file, { kind, caption: text, album, replyTo })
        sent += 1
        text = ''
        change(() => Object.assign(chat, { files: chat.files.filter((other) => other !== file) }))
      } catch (error) {
        failed(id, error.status === 413 ? words.fileTooBig(file.name) : words.fileNotSent(file.name))
      }
    }
  }
  change(() => Object.assign(chat, { sending: undefined }))
  return chat.files.length === 0
}
