/**
 * The rows of a chat. They stand in chunks of neighbouring messages; a chunk far from the screen is let go and leaves a gap of exactly
 * its height, so that a chat of thousands is as light as one of a hundred and nothing moves when its rows come back.
 */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { ref } from '/page/vendor/lit-html/directives/ref.js'
import { repeat } from '/page/vendor/lit-html/directives/repeat.js'
import { bubbleView } from './bubble-view.js'
import { dayKey, dayTitle, toDate } from './calendar.js'
import { change, clockNow } from './store.js'

export const CHUNK = 20
const AROUND = '1500px 0px'
const chunkOf = (messageId) => Math.floor(messageId / CHUNK)

/** By pane, chat and chunk, those that have been let go. */
const gone = new Set()
const nameOf = (pane, id, chunk) => `${pane}:${id}:${chunk}`

/** The chunk that somebody is on the way to. */
let awaited

export const bringBack = (pane, id, messageId) => {
  awaited = nameOf(pane, id, chunkOf(messageId))
  gone.delete(awaited)
}

const onMeeting = (entries) =>
  change(() => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) {
        gone.delete(target.dataset.chunk)
        target.style.blockSize = ''
      } else if (
        boundingClientRect.height > 0 &&
        target.dataset.chunk !== awaited &&
        !target.matches(':last-child, :focus-within')
      ) {
        // Measured while its rows are still there; the newest chunk grows and stays.
        gone.add(target.dataset.chunk)
        target.style.blockSize = `${boundingClientRect.height}px`
      }
    }
  })

const observers = new WeakMap()
const watched = new WeakSet()

/** Called at every drawing, as all chunks share it. */
const watch = (element) => {
  if (!element || watched.has(element)) return
  watched.add(element)
  queueMicrotask(() => {
    const scroller = element.closest('.messages')
    if (!scroller) return
    if (!observers.has(scroller)) {
      observers.set(scroller, new IntersectionObserver(onMeeting, { root: scroller, rootMargin: AROUND }))
    }
    observers.get(scroller).observe(element)
    // A pane that is built anew begins with all its rows.
    if (gone.delete(element.dataset.chunk)) change()
  })
}

/** Files of one album share a bubble, also when an answer of the bot came between them. */
const groupsOf = (messages) => {
  const groups = []
  const albums = new Map()
  for (const message of messages) {
    const album = message.albumId && albums.get(message.albumId)
    if (album) album.push(message)
    else {
      const group = [message]
      groups.push(group)
      if (message.albumId) albums.set(message.albumId, group)
    }
  }
  return groups
}

const days = new WeakMap()

/** Asking Intl for the day is dear, and a message keeps its day for ever. */
const dayOf = (message) => {
  if (!days.has(message)) days.set(message, dayKey(toDate(message.date)))
  return days.get(message)
}

const chunksOf = (chat) => {
  const chunks = []
  let previous
  for (const group of groupsOf(chat.messages)) {
    const day = dayOf(group[0])
    // The oldest row that has been read need not be the first of its day, and a title taken back would move the rest.
    const opensDay = day !== previous && !(previous === undefined && chat.more)
    previous = day
    const number = chunkOf(group[0].id)
    if (chunks.at(-1)?.number !== number) chunks.push({ number, rows: [] })
    chunks.at(-1).rows.push({ group, opensDay })
  }
  // A chunk whose beginning has not been read would grow under the reader, which browsers count as a shift.
  return chat.more && chunks.length > 1 ? chunks.slice(1) : chunks
}

export const rowsView = (pane, id, chat) => {
  const now = clockNow()
  const row = ({ group, opensDay }) =>
    bubbleView(id, chat, group, {
      day: opensDay ? dayTitle(toDate(group[0].date), now) : '',
      isFirstUnread: group[0].id === chat.unreadFrom,
    })
  const chunk = ({ number, rows }) => {
    const name = nameOf(pane, id, number)
    return html`<ol role="list" class="chunk" data-chunk=${name} ${ref(watch)}>
      ${gone.has(name) ? '' : repeat(rows, ({ group }) => group[0].id, row)}
    </ol>`
  }
  return html`<div class="rows">${repeat(chunksOf(chat), ({ number }) => number, chunk)}</div>`
}
