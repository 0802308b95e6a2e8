/** Everything that asks for attention before the talk goes on: who am I, alerts of the bot, questions, a picture in full size. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { keyed } from '/page/vendor/lit-html/directives/keyed.js'
import { ref } from '/page/vendor/lit-html/directives/ref.js'
import { focusChat } from './focus.js'
import { icons } from './icons.js'
import { finderView } from './people-view.js'
import { pictureView } from './picture-view.js'
import { change, state } from './store.js'
import { words } from './strings.js'

/** Opened after it stands in the document; the browser keeps the focus inside and gives it back at the end. */
const open = (element) => queueMicrotask(() => element?.isConnected && !element.open && element.showModal())

const closeOf = (event) => event.currentTarget.closest('dialog').close()

const closeButton = () =>
  html`<button type="button" class="icon-button" aria-label=${words.close} @click=${closeOf}>${icons.close()}</button>`

const onBackdrop = (event) => {
  if (event.target === event.currentTarget) event.currentTarget.close()
}

const picker = () => {
  const { title, note, choose } = state.picker
  const leave = () => change(() => Object.assign(state, { picker: undefined, pickerQuery: '' }))
  return html`<dialog class="picker" aria-labelledby="picker-title" ${ref(open)} @close=${leave} @click=${onBackdrop}>
    <div class="dialog-head"><h2 id="picker-title">${title}</h2>${closeButton()}</div>
    ${note ? html`<p class="dialog-note">${note}</p>` : ''}
    ${finderView({
      id: 'picker-search',
      query: state.pickerQuery,
      onQuery: (query) => change(() => Object.assign(state, { pickerQuery: query })),
      choose: (id) => {
        document.querySelector('dialog.picker').close()
        choose(id)
        focusChat()
      },
      withChannels: note === undefined,
    })}
  </dialog>`
}

const buttons = (asked) =>
  asked.kind === 'ask'
    ? html`<button type="button" class="plain" @click=${closeOf}>${words.cancel}</button>
        <button type="button" class="primary" @click=${(event) => (closeOf(event), asked.act())}>${asked.yes}</button>`
    : html`<button type="button" class="primary" @click=${closeOf}>${words.ok}</button>`

export const dialogView = () => {
  if (state.picker) return picker()
  const shown = state.dialog
  if (!shown) return ''
  const leave = () => change(() => Object.assign(state, { dialog: undefined }))
  return keyed(
    shown,
    html`<dialog class=${shown.kind} aria-labelledby="dialog-title" ${ref(open)} @close=${leave} @click=${onBackdrop}>
      ${
        shown.kind === 'viewer'
          ? pictureView(shown, closeButton())
          : html`<h2 id="dialog-title">${shown.title ?? words.notice}</h2>
            <p class="dialog-text" dir="auto">${shown.text}</p>
            <div class="dialog-buttons">${buttons(shown)}</div>`
      }
    </dialog>`,
  )
}
