/** The right-hand side: the clock, the tools and the list of people. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { longMoment } from './calendar.js'
import { openChat, setSplit } from './chats.js'
import { focusChat } from './focus.js'
import { icons } from './icons.js'
import { openPanel, panelView } from './panel-view.js'
import { finderView } from './people-view.js'
import { canSplit, change, clockNow, state } from './store.js'
import { isDark, switchTheme } from './theme.js'
import { words } from './strings.js'

const tool = (name, icon, label) => html`
  <button type="button" class="tool" id="tool-${name}" aria-expanded=${String(state.panel === name)} @click=${() => openPanel(name)}>
    ${icon}<span>${label}</span>
  </button>`

/** Clock and faults lie over the list, so that both chats stay in view; the log needs more room. */
const isDocked = () => state.panel === 'clock' || state.panel === 'faults'

export const sidebarView = () => html`
  <nav class="sidebar" aria-label=${words.people}>
    <header class="brand">
      <div class="dialog-head">
        <p class="title">${state.title}</p>
        <button type="button" class="icon-button" aria-label=${words.dark} aria-pressed=${String(isDark())} @click=${switchTheme}>${icons.dark()}</button>
      </div>
      <p class="now"><span class="sr">${words.clockTitle}: </span><time>${longMoment(clockNow())}</time></p>
      <div class="tools" role="group" aria-label=${words.tools}>
        ${tool('clock', icons.clock(), words.clock)} ${tool('faults', icons.faults(), words.faults)}
        ${tool('log', icons.log(), words.log)}
        ${
          canSplit()
            ? html`<button type="button" class="tool" aria-pressed=${String(state.split)} @click=${() => setSplit(!state.split)}>
              ${icons.side()}<span>${words.side}</span>
            </button>`
            : ''
        }
      </div>
    </header>
    ${state.faults.length > 0 ? html`<p class="fault-bar">${words.faultsOn}</p>` : ''}
    <div class="sidebar-body">
      <div class="finder-box" ?inert=${isDocked()}>
        ${finderView({
          id: 'search',
          query: state.query,
          onQuery: (query) => change(() => Object.assign(state, { query })),
          choose: (id) => {
            openChat(id)
            focusChat()
          },
          withChannels: true,
        })}
      </div>
      ${isDocked() ? panelView() : ''}
    </div>
  </nav>`
