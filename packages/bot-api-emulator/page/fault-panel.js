/** Orders faults from the server: no connection, 429, other answers that go wrong, a person who blocks the bot. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { postBlock, postFault } from './api.js'
import { digits } from './calendar.js'
import { change, personOf, state } from './store.js'
import { words } from './strings.js'

const methods = [
  'sendMessage',
  'editMessageText',
  'answerCallbackQuery',
  'sendDocument',
  'sendPhoto',
  'sendMediaGroup',
  'getUpdates',
  'getFile',
  'file',
]
const kinds = [
  '429',
  '403',
  '500',
  'html-502',
  'accept-502',
  'drop-answer',
  'half-open',
  'slow',
  'truncated',
  'empty',
  'reset',
]

const isOffline = () => state.faults.some(({ kind }) => kind === 'offline' || kind === 'refuse')

const order = async (fault) => {
  try {
    const { faults } = await postFault(fault)
    change(() => Object.assign(state, { faults: faults ?? state.faults, panelNote: words.applied }))
  } catch {
    change(() => Object.assign(state, { panelNote: words.faultFailed }))
  }
}

const block = (person) => async (event) => {
  const blocked = event.target.checked
  try {
    await postBlock(person.id, blocked)
    change(() => {
      person.blocked = blocked
      state.panelNote = words.applied
    })
  } catch {
    event.target.checked = !blocked
    change(() => Object.assign(state, { panelNote: words.faultFailed }))
  }
}

const orderForm = (event) => {
  event.preventDefault()
  const form = new FormData(event.currentTarget)
  void order({ kind: form.get('kind'), method: form.get('method'), times: Number(form.get('times')), on: true })
}

const toggle = (label, note, checked, onChange) => html`<label class="switch">
  <input type="checkbox" role="switch" .checked=${checked} @change=${onChange} />
  <span><span class="switch-label">${label}</span>${note ? html`<span class="dialog-note">${note}</span>` : ''}</span>
</label>`

export const faultPanel = () => {
  const people = [...new Set(state.panes)].map(personOf).filter(Boolean)
  return html`
    <p class="dialog-note">${words.faultsNote}</p>
    ${toggle(words.offline, words.offlineNote, isOffline(), (event) => order({ kind: 'offline', on: event.target.checked }))}
    <h3>${words.blockTitle}</h3>
    ${
      people.length === 0
        ? html`<p class="dialog-note">${words.blockNobody}</p>`
        : people.map((person) => toggle(words.blockOf(person.name), '', person.blocked, block(person)))
    }
    <h3>${words.orderTitle}</h3>
    <form class="order" @submit=${orderForm}>
      <label>${words.faultKind}
        <select name="kind">${kinds.map((kind) => html`<option value=${kind}>${words.faultKinds[kind]}</option>`)}</select>
      </label>
      <label>${words.floodMethod}
        <select name="method" dir="auto">
          <option value="*">${words.anyMethod}</option>
          ${methods.map((method) => html`<option value=${method}>${method}</option>`)}
        </select>
      </label>
      <label>${words.floodTimes}
        <select name="times">${[1, 3, 10, 50].map((times) => html`<option value=${times}>${digits(times)}</option>`)}</select>
      </label>
      <button type="submit" class="primary">${words.apply}</button>
    </form>
    ${
      state.faults.length === 0
        ? ''
        : html`<h3>${words.faultsOn}</h3>
          <ul class="fault-list">${state.faults.map(({ kind, method }) => html`<li dir="ltr">${kind} · ${method}</li>`)}</ul>
          <button type="button" class="plain" @click=${() => order({ kind: 'all', on: false })}>${words.faultsOff}</button>`
    }`
}
