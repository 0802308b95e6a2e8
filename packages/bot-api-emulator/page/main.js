/** Starts the page: reads the state, listens for events and draws. */
import { html, render } from '/page/vendor/lit-html/lit-html.js'
import { openChat, restoreAddress, say } from './chats.js'
import { dialogView } from './dialog-view.js'
import { focusChat, focusList } from './focus.js'
import { chatOf } from './chat.js'
import { listen, readState } from './live.js'
import { paneView } from './pane-view.js'
import { messageMenuView } from './message-menu.js'
import { panelView } from './panel-view.js'
import { onShortcut } from './search-view.js'
import { sidebarView } from './sidebar-view.js'
import { markSeen } from './seen.js'
import { change, isPhone, onChange, shownPanes, state } from './store.js'
import { digits } from './calendar.js'
import { words } from './strings.js'

const root = document.getElementById('app')

const unreadTotal = () => state.people.reduce((sum, person) => sum + person.unread, 0)

const appView = () => html`
  <a class="skip" href="#pane-${state.active}" @click=${skip}>${words.skip}</a>
  <main class="app" data-view=${state.view} data-split=${String(shownPanes().length > 1)}>
    <h1 class="sr">${state.title}</h1>
    ${sidebarView()}
    <div class="panes">${shownPanes().map((pane) => paneView(pane))}</div>
    ${messageMenuView()}
  </main>
  <p class="connection" role="alert" ?hidden=${state.connected}>${words.lost}</p>
  <div class="sr" role="log" aria-live="polite" aria-atomic="true">${state.announcement}</div>
  ${state.panel === 'log' ? panelView() : ''} ${dialogView()}
`

const skip = (event) => {
  event.preventDefault()
  focusChat()
}

const draw = () => {
  if (!state.ready) return
  const unread = unreadTotal()
  document.title = unread > 0 ? `(${digits(unread)}) ${state.title}` : state.title
  render(appView(), root)
}

/** `/?start=CODE` asks who the visitor is and then starts the talk with that code, as a deep link of the platforms does. */
const followDeepLink = () => {
  const code = new URLSearchParams(location.search).get('start')
  if (!code || !/^[\w-]{1,64}$/.test(code)) return restoreAddress()
  history.replaceState(null, '', '/')
  return change(() => {
    state.picker = {
      title: words.whoAreYou,
      note: words.whoStarts(code),
      choose: (id) => {
        openChat(id)
        void say(id, `/start ${code}`)
      },
    }
  })
}

const begin = async () => {
  try {
    await readState()
  } catch {
    root.querySelector('.starting').textContent = words.lost
    setTimeout(begin, 1500)
    return
  }
  root.replaceChildren()
  onChange(draw)
  followDeepLink()
  change()
  listen()
  // Only the shown clock moves; nothing is asked of the server.
  setInterval(() => change(), 15_000)
}

addEventListener('keydown', (event) => onShortcut(event, chatOf))
addEventListener('popstate', () => {
  change(() => Object.assign(state, { view: history.state?.view ?? 'list' }))
  if (isPhone() && state.view === 'list') focusList()
})
document.addEventListener('visibilitychange', () => {
  change(() => {
    for (const pane of shownPanes()) if (state.panes[pane] !== undefined) markSeen(state.panes[pane])
  })
})

void begin()
