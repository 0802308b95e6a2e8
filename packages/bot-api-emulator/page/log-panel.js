/** What the bot asked of the messenger, raw, newest first: for developers. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { repeat } from '/page/vendor/lit-html/directives/repeat.js'
import { exactTime, toDate } from './calendar.js'
import { change, nameOf, state } from './store.js'
import { words } from './strings.js'

/** The list is read anew each time; keys that stay equal keep an opened entry open. */
const numbered = (requests) => {
  const seen = new Map()
  return requests
    .toReversed()
    .map((request) => {
      const name = `${request.at}:${request.method}:${request.chatId ?? ''}`
      seen.set(name, (seen.get(name) ?? 0) + 1)
      return { request, key: `${name}:${seen.get(name)}` }
    })
    .toReversed()
}

const row = ({ request }) => html`<li class=${request.ok ? '' : 'bad'}>
  <details>
    <summary>
      <time>${exactTime(toDate(request.at))}</time>
      <bdi dir="ltr" class="method">${request.method}</bdi>
      ${request.chatId === undefined ? '' : html`<bdi class="log-name">${nameOf(request.chatId)}</bdi>`}
      <span class="log-state">${request.ok ? words.logOk : words.logBad}</span>
    </summary>
    ${request.error ? html`<p class="log-error" dir="ltr">${request.error}</p>` : ''}
    <pre dir="ltr" tabindex="0">${JSON.stringify(request.params, null, 2)}</pre>
  </details>
</li>`

export const logPanel = () => {
  const query = state.logQuery.trim().toLowerCase()
  const fits = ({ request }) =>
    (!state.logErrorsOnly || !request.ok) &&
    (query === '' || `${request.method} ${request.chatId ?? ''} ${request.error ?? ''}`.toLowerCase().includes(query))
  const shown = numbered(state.requests).filter(fits)
  return html`
    <div class="log-tools">
      <input type="search" dir="auto" .value=${state.logQuery} placeholder=${words.logHint} aria-label=${words.logFilter}
        @input=${(event) => change(() => Object.assign(state, { logQuery: event.target.value }))} />
      <label class="check">
        <input type="checkbox" .checked=${state.logErrorsOnly} @change=${(event) => change(() => Object.assign(state, { logErrorsOnly: event.target.checked }))} />
        ${words.logErrors}
      </label>
    </div>
    ${shown.length === 0 ? html`<p class="nothing">${words.logEmpty}</p>` : html`<ol role="list" class="log">${repeat(shown, ({ key }) => key, row)}</ol>`}`
}
