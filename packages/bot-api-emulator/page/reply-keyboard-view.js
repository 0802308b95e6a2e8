/** The keyboard that the bot put under the composer. A press says the button's text, or shares the contact after a question. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { say, shareContact } from './chats.js'
import { change, nameOf, state } from './store.js'
import { words } from './strings.js'

const askToShare = (id) =>
  change(() => {
    state.dialog = {
      kind: 'ask',
      title: words.shareTitle,
      text: words.shareAsk(nameOf(id)),
      yes: words.share,
      act: () => void shareContact(id),
    }
  })

export const replyKeyboardView = (id, chat) => {
  const keyboard = chat.replyKeyboard
  if (!keyboard || !chat.keyboardOpen) return ''
  const press = (button) => () => {
    if (button.requestContact) askToShare(id)
    else void say(id, button.text)
    if (keyboard.oneTime) change(() => Object.assign(chat, { keyboardOpen: false }))
  }
  return html`<div class="reply-keys" role="group" aria-label=${words.replyKeyboard}>
    ${keyboard.rows.map(
      (row) => html`<div class="key-row">
        ${row.map((button) => html`<button type="button" class="reply-key" @click=${press(button)}><bdi>${button.text}</bdi></button>`)}
      </div>`,
    )}
  </div>`
}
