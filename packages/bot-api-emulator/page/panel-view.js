/** The drawer for those who rehearse and develop: clock, faults, raw requests. It leaves the chat in reach. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { clockPanel } from './clock-panel.js'
import { faultPanel } from './fault-panel.js'
import { icons } from './icons.js'
import { logPanel } from './log-panel.js'
import { loadRequests } from './requests.js'
import { change, state } from './store.js'
import { words } from './strings.js'

const panels = {
  clock: { title: words.clockTitle, view: clockPanel },
  faults: { title: words.faultsTitle, view: faultPanel },
  log: { title: words.logTitle, view: logPanel },
}

const closePanel = () => {
  const opener = document.getElementById(`tool-${state.panel}`)
  change(() => Object.assign(state, { panel: undefined }))
  opener?.focus()
}

export const openPanel = (name) => {
  if (state.panel === name) {
    closePanel()
    return
  }
  change(() => Object.assign(state, { panel: name, panelNote: '' }))
  if (name === 'log') loadRequests()
  setTimeout(() => document.getElementById('panel-title')?.focus())
}

export const panelView = () => {
  const panel = panels[state.panel]
  if (!panel) return ''
  return html`<section class="panel panel-${state.panel}" aria-labelledby="panel-title"
    @keydown=${(event) => event.key === 'Escape' && closePanel()}>
    <div class="dialog-head">
      <h2 id="panel-title" tabindex="-1">${panel.title}</h2>
      <button type="button" class="icon-button" aria-label=${words.close} @click=${closePanel}>${icons.close()}</button>
    </div>
    <div class="panel-body">${panel.view()}</div>
    <p class="panel-note" role="status">${state.panelNote}</p>
  </section>`
}
