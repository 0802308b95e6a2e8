/** The page's ears: server-sent events become changes of the store. The browser itself reconnects and asks for what it missed. */
import { getState } from './api.js'
import { setZone, toDate } from './calendar.js'
import { hear } from './chat.js'
import { loadChat, refreshFacts } from './chats.js'
import { loadRequests } from './requests.js'
import { markSeen } from './seen.js'
import { change, channelOf, isSeen, nameOf, personOf, shownPanes, state } from './store.js'
import { words } from './strings.js'
import { showAnswer } from './taps.js'
import { readTour, readTourSoon } from './tour-view.js'

let asked = 0
let taken = 0

export const readState = async () => {
  const turn = ++asked
  const fresh = await getState()
  // An answer that was overtaken by that to a later question says what was.
  if (turn < taken) return
  taken = turn
  change(() => {
    if (fresh.timeZone) setZone(fresh.timeZone)
    Object.assign(state, { bot: fresh.bot, people: fresh.people, channels: fresh.channels, platform: fresh.platform })
    Object.assign(state, { stages: fresh.clock.stages ?? [], clockMovable: fresh.clock.movable !== false })
    state.mayBeginAnew = fresh.mayBeginAnew === true
    state.title = fresh.title ?? words.title
    state.faults = fresh.faults ?? []
    state.lastEventId = fresh.lastEventId ?? ''
    state.clockOffset = toDate(fresh.clock.now).getTime() - Date.now()
    state.ready = true
  })
}

let readingState
/** Many `people` events in a row need one reading only. One that failed is made again, or what it was to show would never be shown. */
const readStateSoon = (afterMs = 120) => {
  clearTimeout(readingState)
  readingState = setTimeout(() => {
    const open = shownPanes().map((pane) => state.panes[pane])
    const facts = open.filter((id) => state.chats.get(id)?.loaded).map(refreshFacts)
    const people = readState().catch(() => {
      if (state.connected) readStateSoon(1000)
    })
    Promise.all([people, ...facts]).catch(() => undefined)
  }, afterMs)
}

const describe = (message) => message.text ?? message.caption ?? message.file?.name ?? words.file

const put = (message) => (chat) => {
  const at = chat.messages.findLastIndex((other) => other.id <= message.id)
  if (at >= 0 && chat.messages[at].id === message.id) chat.messages[at] = message
  else chat.messages.splice(at + 1, 0, message)
}

const entryOf = (chatId) => personOf(chatId) ?? channelOf(chatId)

const previewOf = (message) => describe(message).replace(/\s+/g, ' ').slice(0, 80)

const onMessage = ({ chatId, message, unread }) => {
  if (state.panes.includes(chatId)) readTourSoon(chatId)
  change(() => {
    hear(chatId, put(message))
    const entry = entryOf(chatId)
    if (entry) Object.assign(entry, { lastMessageAt: message.date, preview: previewOf(message) })
    if (message.from !== 'bot') {
      hear(chatId, (chat) => Object.assign(chat, { unreadFrom: undefined }))
      return
    }
    hear(chatId, (chat) => Object.assign(chat, { typingUntil: 0 }))
    if (entry && chatId > 0) entry.unread = unread ?? (entry.unread ?? 0) + 1
    const isAtHand = isSeen(chatId)
    if (!isAtHand) hear(chatId, (chat) => (chat.unreadFrom ??= message.id))
    if (isAtHand) state.announcement = words.newMessage(nameOf(chatId), describe(message))
    markSeen(chatId)
  })
}

const onEdit = ({ chatId, message }) => {
  if (state.panes.includes(chatId)) readTourSoon(chatId)
  change(() => {
    hear(chatId, (chat) => {
      const at = chat.messages.findIndex((other) => other.id === message.id)
      if (at >= 0) chat.messages[at] = message
    })
    const entry = entryOf(chatId)
    if (entry && state.chats.get(chatId)?.messages.at(-1)?.id === message.id) entry.preview = previewOf(message)
    if (isSeen(chatId)) state.announcement = words.messageEdited(nameOf(chatId), describe(message))
  })
}

const onDelete = ({ chatId, messageId }) =>
  change(() =>
    hear(chatId, (chat) => {
      chat.messages = chat.messages.filter((message) => message.id !== messageId)
    }),
  )

const onTyping = ({ chatId }) => {
  const until = Date.now() + 5000
  change(() => hear(chatId, (chat) => Object.assign(chat, { typingUntil: until })))
  setTimeout(() => change(), 5050)
}

const onHeard = ({ chatId, upTo }) => change(() => hear(chatId, (chat) => Object.assign(chat, { heardUpTo: upTo })))

const onKeyboard = ({ chatId, replyKeyboard }) =>
  change(() =>
    hear(chatId, (chat) => Object.assign(chat, { replyKeyboard: replyKeyboard ?? undefined, keyboardOpen: true })),
  )

const onClock = ({ now, running }) => {
  change(() => {
    state.clockOffset = toDate(now).getTime() - Date.now()
    state.running = running
  })
  if (!running) readStateSoon()
}

const onRequest = () => {
  if (state.panel === 'log') loadRequests()
}

const readAll = () =>
  Promise.all([readState(), ...[...state.chats.keys()].flatMap((id) => [loadChat(id), readTour(id)])]).catch(
    () => undefined,
  )

const listeners = {
  message: onMessage,
  edit: onEdit,
  delete: onDelete,
  'callback-answer': showAnswer,
  typing: onTyping,
  heard: onHeard,
  keyboard: onKeyboard,
  clock: onClock,
  people: () => readStateSoon(),
  faults: ({ faults }) => change(() => Object.assign(state, { faults })),
  request: onRequest,
  reset: readAll,
}

export const listen = () => {
  const events = new EventSource(`/local/events?lastEventId=${state.lastEventId}`)
  for (const [name, hear] of Object.entries(listeners)) {
    events.addEventListener(name, (event) => {
      // The browser's own `message` default has no data of ours only when the stream is a stranger's.
      if (event.data) hear(JSON.parse(event.data))
    })
  }
  events.onopen = () => {
    if (state.connected) return
    change(() => {
      state.connected = true
    })
    // After a restart of the server the numbers of the events begin anew, so what is shown is read again.
    readAll()
  }
  events.onerror = () => {
    change(() => {
      state.connected = false
    })
    // A closed source never comes back by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000)
  }
}
