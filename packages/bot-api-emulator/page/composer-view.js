/** Where the person writes: text, files, commands and the reply keyboard. */
import { html, nothing } from '/page/vendor/lit-html/lit-html.js'
import { live } from '/page/vendor/lit-html/directives/live.js'
import { postBlock } from './api.js'
import { digits, fileSize } from './calendar.js'
import { shortText } from './bubble-view.js'
import { setDraft } from './chat.js'
import { say, sendFiles } from './chats.js'
import { addFiles, removeFile } from './files.js'
import { icons } from './icons.js'
import { matcher, squash } from './fold.js'
import { walkMenu } from './menu.js'
import { replyKeyboardView } from './reply-keyboard-view.js'
import { change, personOf } from './store.js'
import { words } from './strings.js'
import { failed } from './toasts.js'

const usualCommands = ['start', 'menu', 'help'].map((command) => ({
  command,
  description: words.commandHints[command],
}))

/** Browsers without `field-sizing` let the box grow by its rows. */
const grow = (area) => {
  if (CSS.supports('field-sizing', 'content')) return
  area.rows = Math.min(6, area.value.split('\n').length)
}

const toNewest = (form) => form.closest('.pane')?.querySelector('.messages')?.scrollTo({ top: 0 })

const submit = (id, chat) => async (event) => {
  event.preventDefault()
  const form = event.currentTarget
  const text = chat.draft.trim()
  if (chat.sending || (text === '' && chat.files.length === 0)) return
  const { draft: written, replyTo } = chat
  change(() => {
    setDraft(id, chat, '')
    chat.replyTo = undefined
  })
  const went = chat.files.length > 0 ? await sendFiles(id, text, replyTo) : await say(id, text, replyTo)
  // What was written is not lost; but it does not overwrite what was written meanwhile.
  if (!went && chat.draft === '')
    change(() => {
      setDraft(id, chat, written)
      chat.replyTo ??= replyTo
    })
  toNewest(form)
}

const commandsOf = (chat) => (chat.commands.length > 0 ? chat.commands : usualCommands)

/** The commands that a half-written one may become, also by a word of what they do. */
const fitting = (chat) => {
  const begun = /^\/(\S*)$/.exec(chat.draft)?.[1].toLowerCase()
  if (begun === undefined || chat.choice < 0) return []
  const fits = matcher(begun)
  return commandsOf(chat).filter(
    ({ command, description }) => command.startsWith(begun) || (squash(begun) !== '' && fits(squash(description))),
  )
}

/** Keys of the list of commands. @returns whether the key was for it */
const onListKey = (event, id, chat) => {
  const list = fitting(chat)
  if (list.length === 0 || event.isComposing) return false
  const by = { ArrowDown: 1, ArrowUp: list.length - 1 }[event.key]
  const chosen = list.find(({ command }) => `/${command}` === chat.draft) ?? list[chat.choice % list.length]
  if (by) change(() => Object.assign(chat, { choice: (chat.choice + by) % list.length }))
  else if (event.key === 'Escape') change(() => Object.assign(chat, { choice: -1 }))
  else if (event.key === 'Tab') change(() => setDraft(id, chat, `/${chosen.command} `))
  else if (event.key === 'Enter' && !event.shiftKey) {
    change(() => setDraft(id, chat, `/${chosen.command}`))
    event.currentTarget.form.requestSubmit()
  } else return false
  event.preventDefault()
  return true
}

const onKey = (id, chat) => (event) => {
  if (onListKey(event, id, chat)) return
  if (event.key === 'Escape' && chat.replyTo) change(() => Object.assign(chat, { replyTo: undefined }))
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  event.currentTarget.form.requestSubmit()
}

const onInput = (id, chat) => (event) => {
  const before = chat.draft
  setDraft(id, chat, event.target.value)
  chat.choice = 0
  grow(event.target)
  // Only the send button and the commands depend on it, so most key strokes draw nothing.
  if ((before === '') !== (chat.draft === '') || (before + chat.draft).includes('/')) change()
}

const onPaste = (id) => (event) => {
  const files = event.clipboardData?.files ?? []
  if (files.length === 0) return
  event.preventDefault()
  addFiles(id, files)
}

const waitingFiles = (id, chat) =>
  chat.files.length === 0
    ? ''
    : html`<div class="attachments">
        <ul role="list" aria-label=${words.attachments}>
          ${chat.files.map(
            (file) => html`<li class="attachment">
              ${icons.file()}<bdi>${file.name}</bdi><span class="document-size">${fileSize(file.size)}</span>
              <button type="button" class="icon-button" aria-label=${words.removeFile(file.name)} ?disabled=${chat.sending} @click=${() => removeFile(id, file)}>
                ${icons.close()}
              </button>
            </li>`,
          )}
        </ul>
        ${
          chat.files.some((file) => file.type.startsWith('image/'))
            ? html`<label class="check">
              <input type="checkbox" .checked=${chat.asDocument} @change=${(event) => change(() => Object.assign(chat, { asDocument: event.target.checked }))} />
              ${words.asDocument}
            </label>`
            : ''
        }
        <p class="progress" role="status">${chat.sending ? words.sending(digits(chat.sending.done), digits(chat.sending.all)) : ''}</p>
      </div>`

const closeMenu = (chat, focusBack) => {
  change(() => Object.assign(chat, { menuOpen: false }))
  focusBack?.querySelector('.menu-button')?.focus()
}

const menuKeys = (chat) => (event) => {
  walkMenu(event)
  if (event.key === 'Escape') closeMenu(chat, event.currentTarget.closest('form'))
}

const menu = (id, chat) => {
  if (!chat.menuOpen) return ''
  const run = (command) => (event) => {
    closeMenu(chat)
    event.currentTarget.closest('form').querySelector('textarea').focus()
    void say(id, `/${command}`)
  }
  return html`<div class="menu" role="menu" aria-label=${words.commands} @keydown=${menuKeys(chat)}
    @focusout=${(event) => event.relatedTarget && !event.currentTarget.parentElement.contains(event.relatedTarget) && closeMenu(chat)}>
    ${commandsOf(chat).map(
      ({
        command,
        description,
      }) => html`<button type="button" role="menuitem" class="menu-item" tabindex="-1" @click=${run(command)}>
        <bdi dir="ltr" class="menu-command">/${command}</bdi><span dir="auto">${description}</span>
      </button>`,
    )}
  </div>`
}

const completions = (id, chat) => {
  const list = fitting(chat)
  if (list.length === 0) return ''
  const take = (command) => (event) => {
    change(() => setDraft(id, chat, ''))
    event.currentTarget.closest('form').querySelector('textarea').focus()
    void say(id, `/${command}`)
  }
  return html`<div class="menu" role="listbox" id="commands-${id}" aria-label=${words.commands}>
    ${list.map(
      (
        { command, description },
        at,
      ) => html`<div role="option" class="menu-item" id="command-${id}-${at}" aria-selected=${String(at === chat.choice)}
        @pointerdown=${(event) => event.preventDefault()} @click=${take(command)}>
        <bdi dir="ltr" class="menu-command">/${command}</bdi><span dir="auto">${description}</span>
      </div>`,
    )}
  </div>`
}

const answering = (chat) => {
  const original = chat.replyTo && chat.messages.find((message) => message.id === chat.replyTo)
  if (!original) return ''
  return html`<div class="answering">
    <p class="quoted" dir="auto"><span class="sr">${words.replyTo}: </span>${shortText(original)}</p>
    <button type="button" class="icon-button" aria-label=${words.noReply} @click=${() => change(() => Object.assign(chat, { replyTo: undefined }))}>${icons.close()}</button>
  </div>`
}

const openMenu = (chat) => (event) => {
  const form = event.currentTarget.closest('form')
  change(() => Object.assign(chat, { menuOpen: !chat.menuOpen }))
  setTimeout(() => form.querySelector('[role=menuitem]')?.focus())
}

const choose = (event) => event.currentTarget.closest('form').querySelector('input[type=file]').click()

const chosen = (id) => (event) => {
  addFiles(id, event.target.files)
  event.target.value = ''
  event.target.form.querySelector('textarea').focus()
}

const keyboardToggle = (chat) =>
  chat.replyKeyboard
    ? html`<button type="button" class="icon-button" aria-pressed=${String(chat.keyboardOpen)}
        aria-label=${chat.keyboardOpen ? words.hideKeyboard : words.showKeyboard}
        @click=${() => change(() => Object.assign(chat, { keyboardOpen: !chat.keyboardOpen }))}>
        ${icons.keyboard()}
      </button>`
    : ''

const unblock = (id) => () => postBlock(id, false).catch(() => failed(id, words.faultFailed))

const blockedView = (person) => html`<div class="composer blocked">
  <p>${words.blockedNote}</p>
  <button type="button" class="plain" @click=${unblock(person.id)}>${words.unblock}</button>
</div>`

export const composerView = (id, chat) => {
  const person = personOf(id)
  if (person?.blocked) return blockedView(person)
  const ready = chat.draft.trim() !== '' || chat.files.length > 0
  const hasList = fitting(chat).length > 0
  const hint = chat.files.length > 0 ? words.writeCaption : words.write
  return html`<form class="composer" @submit=${submit(id, chat)}>
    ${menu(id, chat)} ${completions(id, chat)} ${answering(chat)} ${waitingFiles(id, chat)}
    <div class="composer-row">
      <button type="button" class="icon-button menu-button" aria-haspopup="menu" aria-expanded=${String(chat.menuOpen)} aria-label=${words.commands} @click=${openMenu(chat)}>
        ${icons.slash()}
      </button>
      <button type="button" class="icon-button" aria-label=${words.attach} @click=${choose}>${icons.attach()}</button>
      <input type="file" multiple hidden @change=${chosen(id)} />
      <textarea rows="1" dir="auto" aria-label=${hint} placeholder=${chat.replyKeyboard?.placeholder ?? hint} .value=${live(chat.draft)}
        aria-autocomplete="list" aria-controls=${hasList ? `commands-${id}` : nothing} aria-activedescendant=${hasList ? `command-${id}-${chat.choice}` : nothing}
        enterkeyhint="send" @input=${onInput(id, chat)} @keydown=${onKey(id, chat)} @paste=${onPaste(id)}></textarea>
      ${keyboardToggle(chat)}
      <button type="submit" class="icon-button send" aria-label=${words.send} aria-disabled=${String(!ready)}>${icons.send()}</button>
    </div>
    ${replyKeyboardView(id, chat)}
  </form>`
}
