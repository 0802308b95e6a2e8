/** One chat of one person (or the public channel): head, messages, composer. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { keyed } from '/page/vendor/lit-html/directives/keyed.js'
import { repeat } from '/page/vendor/lit-html/directives/repeat.js'
import { digits } from './calendar.js'
import { chatOf } from './chat.js'
import { backToList, loadChat, loadOlder, openChat, PAGE, say } from './chats.js'
import { composerView } from './composer-view.js'
import { acceptDrop } from './files.js'
import { icons } from './icons.js'
import { showMessage } from './jump.js'
import { avatar } from './people-view.js'
import { rowsView } from './rows-view.js'
import { openSearch, searchView } from './search-view.js'
import { leftAbove } from './space.js'
import { markSeen } from './seen.js'
import { change, channelOf, nameOf, personOf, state } from './store.js'
import { words } from './strings.js'
import { dropToast } from './toasts.js'
import { tourView } from './tour-view.js'

const pickFor = (pane) =>
  change(() => {
    state.picker = { title: words.pick, choose: (id) => openChat(id, pane) }
  })

const head = (pane, id) => {
  const person = personOf(id)
  const channel = channelOf(id)
  const typing = chatOf(id).typingUntil > Date.now()
  return html`<header class="pane-head">
    <h2 class="sr">${words.chatOf(nameOf(id))}</h2>
    <button type="button" class="icon-button back" aria-label=${words.back} @click=${backToList}>${icons.back()}</button>
    <button type="button" class="who" aria-haspopup="dialog" @click=${() => pickFor(pane)}>
      ${avatar(person ?? channel ?? { id, name: String(id) })}
      <span class="person-text">
        <bdi class="person-name">${nameOf(id)}</bdi>
        <span class="person-label">${typing ? words.typing : channel ? words.channel : person?.label || words.stranger}</span>
      </span>
      <span class="sr">${words.chooseOther}</span>
      ${icons.down()}
    </button>
    <button type="button" class="icon-button" aria-label=${words.searchInChat} aria-keyshortcuts="Control+F" @click=${() => openSearch(chatOf(id))}>${icons.search()}</button>
  </header>`
}

/** So far ahead older messages are read: a fast hand on a slow phone must not come to where nothing stands yet. */
const AHEAD = 6_000
const MOST = 200

/** On and on, until so much stands above the view. */
const readAhead = async (id, scroller) => {
  while (leftAbove(scroller) < AHEAD && (await loadOlder(id, MOST)));
}

/** Older messages are read when their place comes near; the reversed column keeps the view still meanwhile. */
const onScroll = (id) => (event) => {
  const far = Math.abs(event.target.scrollTop)
  const chat = chatOf(id)
  void readAhead(id, event.target)
  if (chat.away === far > 240) return
  change(() => {
    chat.away = far > 240
    markSeen(id)
  })
}

/** From message to message, by the button that each of them has. */
const walkRows = (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const places = [...event.currentTarget.querySelectorAll('.more')]
  const at = places.indexOf(document.activeElement?.closest('.row')?.querySelector('.more'))
  if (!by || event.altKey || (at === -1 && by === 1)) return
  event.preventDefault()
  const next = at === -1 ? places.at(-1) : places[at + by]
  next?.focus({ preventScroll: true })
  next?.closest('.row').scrollIntoView({ block: 'nearest' })
}

const toBottom = (event) => {
  const scroller = event.currentTarget.parentElement.querySelector('.messages')
  scroller.scrollTo({ top: 0 })
  scroller.focus()
}

const nothingYet = (id, chat) => html`<div class="nothing">
  ${
    chat.failed
      ? html`<p>${words.notLoaded}</p><button type="button" class="plain" @click=${() => loadChat(id)}>${words.retry}</button>`
      : chat.loaded
        ? html`${chat.description ? html`<div class="about"><h3>${words.about}</h3><p dir="auto">${chat.description}</p></div>` : ''}
          <p>${channelOf(id) ? words.emptyChannel : words.emptyChat}</p>
          ${channelOf(id) ? '' : html`<button type="button" class="primary" @click=${() => say(id, '/start')}>${words.start}</button>`}`
        : ''
  }
</div>`

const toasts = (id) => html`<div class="toasts" role="status">
  ${repeat(
    state.toasts.filter((toast) => toast.chatId === id),
    (toast) => toast.id,
    (toast) => html`<div class="toast ${toast.bad ? 'bad' : ''}">
      <p dir="auto">${toast.text}</p>
      <button type="button" class="icon-button" aria-label=${words.closeToast} @click=${() => dropToast(toast.id)}>${icons.close()}</button>
    </div>`,
  )}
</div>`

const pinnedOf = (chat) => {
  const inView = chat.messages.findLast((message) => message.pinned)
  if (inView) return inView
  return chat.messages.some((message) => message.id === chat.pinned?.id) ? undefined : chat.pinned
}

const pinned = (id, chat) => {
  const message = pinnedOf(chat)
  if (!message) return ''
  return html`<button type="button" class="pinned" @click=${() => showMessage(id, message.id)}>
    <span>${words.pinnedMessage}</span>
    <bdi>${(message.text ?? message.caption ?? message.file?.name ?? '').split('\n')[0]}</bdi>
  </button>`
}

/** Not there before there is anything to show: a list that grows from nothing would be a shift of the whole page. */
const messagesInner = (pane, id, chat) => html`
  <div class="messages-inner">
    ${
      chat.more || chat.messages.length > PAGE
        ? html`<button type="button" class="plain older ${chat.more ? '' : 'spent'}" ?disabled=${chat.loading} @click=${() => loadOlder(id)}>${words.older}</button>`
        : ''
    }
    ${chat.messages.length === 0 ? nothingYet(id, chat) : html`<div class="space"></div>${rowsView(pane, id, chat)}`}
    ${chat.typingUntil > Date.now() ? html`<p class="typing"><span></span><span></span><span></span><span class="sr">${words.typing}</span></p>` : ''}
  </div>`

const newer = (id) => {
  const count = personOf(id)?.unread ?? 0
  return count > 0
    ? html`<span class="badge"><span aria-hidden="true">${digits(count)}</span><span class="sr">${words.unread(digits(count))}</span></span>`
    : ''
}

const messagesView = (pane, id, chat) => html`
  <div class="messages-box ${chat.away ? 'away' : ''}">
    <div class="messages" tabindex="0" role="region" aria-label=${words.messagesOf(nameOf(id))} aria-busy=${String(chat.loading)} @scroll=${onScroll(id)} @keydown=${walkRows}>
      ${chat.loaded || chat.failed || chat.messages.length > 0 ? messagesInner(pane, id, chat) : ''}
    </div>
    ${chat.loading ? html`<p class="loading" role="status">${words.loading}</p>` : ''}
    <button type="button" class="to-bottom icon-button" aria-label=${words.toBottom} @click=${toBottom}>${icons.down()}${chat.away ? newer(id) : ''}</button>
    ${toasts(id)}
  </div>`

const empty = (
  pane,
) => html`<section class="pane empty" id="pane-${pane}" aria-label=${words.emptyPane} @focusin=${activate(pane)}>
  <div class="nothing">
    ${icons.person()}
    <p>${words.pickFirst}</p>
    <button type="button" class="primary" aria-haspopup="dialog" @click=${() => pickFor(pane)}>${words.pick}</button>
  </div>
</section>`

const activate = (pane) => () => {
  if (state.active !== pane) change(() => Object.assign(state, { active: pane }))
}

export const paneView = (pane) => {
  const id = state.panes[pane]
  if (id === undefined) return empty(pane)
  const chat = chatOf(id)
  const files = acceptDrop(id)
  return keyed(
    `${pane}:${id}`,
    html`<section class="pane ${state.active === pane ? 'active' : ''}" id="pane-${pane}" data-chat=${id} aria-label=${words.chatOf(nameOf(id))}
      @focusin=${activate(pane)} @pointerdown=${activate(pane)} @dragover=${files.over} @dragleave=${files.leave} @drop=${files.drop}>
      ${head(pane, id)} ${searchView(id, chat)} ${tourView(id, chat)} ${pinned(id, chat)} ${messagesView(pane, id, chat)}
      ${channelOf(id) ? html`<p class="read-only">${words.channel}</p>` : composerView(id, chat)}
      <div class="drop-sign" aria-hidden="true">${words.dropHere}</div>
    </section>`,
  )
}
