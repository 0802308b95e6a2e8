/** Looks for words in one chat, also in messages that the page has not read yet. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { ref } from '/page/vendor/lit-html/directives/ref.js'
import { getFound } from './api.js'
import { digits } from './calendar.js'
import { icons } from './icons.js'
import { showMessage } from './jump.js'
import { change, state } from './store.js'
import { words } from './strings.js'

const focusOn = (element) => queueMicrotask(() => element?.isConnected && element.focus())

export const openSearch = (chat) =>
  change(() => Object.assign(chat, { search: chat.search ?? { query: '', ids: [], at: 0 } }))

const closeSearch = (chat, pane) => {
  change(() => Object.assign(chat, { search: undefined }))
  pane.querySelector('.messages').focus()
}

const goTo = (id, { search }, at) => {
  if (search.ids.length === 0) return
  change(() => Object.assign(search, { at: (at + search.ids.length) % search.ids.length }))
  void showMessage(id, search.ids[search.at])
}

const onInput = (id, chat) => async (event) => {
  const { search } = chat
  search.query = event.target.value
  const { ids } = await getFound(id, search.query).catch(() => ({ ids: [] }))
  // An answer that comes late must not take the place of a newer one.
  if (search.query !== event.target.value) return
  change(() => Object.assign(search, { ids, at: 0 }))
  goTo(id, chat, 0)
}

const tellPlace = ({ query, ids, at }) => {
  if (query.trim() === '') return ''
  return ids.length === 0 ? words.notFound : words.foundAt(digits(at + 1), digits(ids.length))
}

export const searchView = (id, chat) => {
  const { search } = chat
  if (!search) return ''
  const onKey = (event) => {
    if (event.key === 'Escape') closeSearch(chat, event.currentTarget.closest('.pane'))
    if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return
    event.preventDefault()
    goTo(id, chat, search.at + (event.shiftKey ? -1 : 1))
  }
  const move = (label, icon, by) =>
    html`<button type="button" class="icon-button" aria-label=${label} ?disabled=${search.ids.length === 0} @click=${() => goTo(id, chat, search.at + by)}>${icon}</button>`
  return html`<div class="chat-search" role="search" aria-label=${words.searchInChat} @keydown=${onKey}>
    <input type="search" aria-label=${words.searchInChat} placeholder=${words.searchInChat} autocomplete="off" dir="auto" ${ref(focusOn)} @input=${onInput(id, chat)} />
    <p role="status">${tellPlace(search)}</p>
    ${move(words.olderFound, icons.up(), 1)} ${move(words.newerFound, icons.down(), -1)}
    <button type="button" class="icon-button" aria-label=${words.close} @click=${(event) => closeSearch(chat, event.currentTarget.closest('.pane'))}>${icons.close()}</button>
  </div>`
}

/** Ctrl+F looks in the chat that is open, Ctrl+K among the people; Alt with an arrow goes to the chat above or below. */
export const onShortcut = (event, chatOf) => {
  if (document.querySelector('dialog[open]')) return
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  const id = state.panes[state.active]
  if (isCommand && event.code === 'KeyF' && id !== undefined) {
    event.preventDefault()
    openSearch(chatOf(id))
    document.querySelector('.pane.active .chat-search input')?.focus()
  } else if (isCommand && event.code === 'KeyK') {
    event.preventDefault()
    document.getElementById('search')?.focus()
  } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    const people = [...document.querySelectorAll('.sidebar .person')]
    const at = people.findIndex((person) => person.dataset.chat === String(id))
    people[at + (event.key === 'ArrowDown' ? 1 : -1)]?.click()
  }
}
