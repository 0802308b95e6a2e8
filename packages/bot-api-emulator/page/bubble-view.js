/** One message, or the files of one album, with the buttons under it. Drawn again only when it changed. */
import { html, nothing } from '/page/vendor/lit-html/lit-html.js'
import { guard } from '/page/vendor/lit-html/directives/guard.js'
import { clockTime, fileSize, longMoment, toDate } from './calendar.js'
import { say } from './chats.js'
import { icons } from './icons.js'
import { showMessage } from './jump.js'
import { copyText, menuByPointer, openMessageMenu } from './message-menu.js'
import { richText, safeHref } from './rich-text.js'
import { change, state } from './store.js'
import { words } from './strings.js'
import { tap } from './taps.js'

export const shortText = (message) => (message.text ?? message.caption ?? message.file?.name ?? '').slice(0, 120)

const isPicture = (message) =>
  message.kind === 'photo' || (message.kind === 'sticker' && message.file?.mimeType?.startsWith('image/'))

const picture = (message) => {
  const { file } = message
  const name = message.caption?.split('\n')[0] || file.name || words.picture
  const open = () => change(() => Object.assign(state, { dialog: { kind: 'viewer', file, name } }))
  return html`<button type="button" class="picture" aria-label=${words.openPicture(name)} @click=${open}>
    <img src=${file.url} alt="" loading="lazy" decoding="async" width=${file.width ?? nothing} height=${file.height ?? nothing} />
  </button>`
}

const document_ = ({ file }) => html`<a class="document" href=${file.url} download=${file.name}>
  <span class="document-icon">${icons.file()}</span>
  <span class="document-text">
    <bdi class="document-name">${file.name || words.file}</bdi>
    <span class="document-size">${fileSize(file.size)}<span class="sr">، ${words.download}</span></span>
  </span>
  ${icons.download()}
</a>`

const contact = ({ contact: card }) => html`<div class="card">
  ${icons.person()}
  <div>
    <bdi>${[card.firstName, card.lastName].filter(Boolean).join(' ')}</bdi>
    <p class="card-note"><span class="sr">${words.contact}: </span><bdi dir="ltr">${card.phoneNumber}</bdi></p>
  </div>
</div>`

const poll = ({ poll: asked }) => html`<div class="poll">
  <p dir="auto"><strong>${asked.question}</strong></p>
  <ul>${asked.options.map((option) => html`<li dir="auto">${option}</li>`)}</ul>
</div>`

const place = ({ location: point }) =>
  html`<p class="card-note">${words.location}: <bdi dir="ltr">${point.latitude}, ${point.longitude}</bdi></p>`

const content = (message) => {
  if (message.file) return isPicture(message) ? picture(message) : document_(message)
  if (message.contact) return contact(message)
  if (message.poll) return poll(message)
  if (message.location) return place(message)
  return message.kind === 'text' || message.caption ? '' : html`<p class="card-note">${words.otherKind}</p>`
}

const key = (chatId, chat, message) => (button) => {
  const style = `key ${button.style ? `key-${button.style}` : ''}`
  if (button.url) {
    const href = safeHref(button.url)
    return html`<a class=${style} href=${href ?? nothing} target="_blank" rel="noopener noreferrer">
      <bdi>${button.text}</bdi>${icons.external()}<span class="sr">${words.opensNewTab}</span>
    </a>`
  }
  if (button.copyText) {
    return html`<button type="button" class=${style} @click=${() => copyText(chatId, button.copyText)}><bdi>${button.text}</bdi>${icons.copy()}</button>`
  }
  const waiting = chat.waiting.has(`${message.id}:${button.data}`)
  return html`<button type="button" class="${style} ${waiting ? 'waiting' : ''}" aria-busy=${String(waiting)} @click=${() => tap(chatId, message, button)}>
    <bdi>${button.text}</bdi>${waiting ? html`<span class="sr">${words.waiting}</span>` : ''}
  </button>`
}

const keyboard = (chatId, chat, message) =>
  message.buttons?.length > 0
    ? html`<div class="keys" role="group" aria-label=${words.inlineKeyboard}>
        ${message.buttons.map((row) => html`<div class="key-row">${row.map(key(chatId, chat, message))}</div>`)}
      </div>`
    : ''

const quoted = (chatId, chat, message) => {
  const original = message.replyTo && chat.messages.find((other) => other.id === message.replyTo)
  if (!original) return ''
  return html`<button type="button" class="quoted" dir="auto" @click=${() => showMessage(chatId, original.id)}>
    <span class="sr">${words.replyTo}: </span>${shortText(original)}
  </button>`
}

/** One sign: the server has it. Two: the bot has taken it. */
const ticks = (isHeard) =>
  html`<span class="ticks">${isHeard ? icons.ticks() : icons.tick()}<span class="sr">${isHeard ? words.heard : words.sent}</span></span>`

const menuButton = (chatId, group) => {
  const open = (event) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    openMessageMenu(chatId, group, left, bottom)
  }
  return html`<button type="button" class="more icon-button" tabindex="-1" aria-haspopup="menu" aria-label=${words.messageMenu} @click=${open}>${icons.down()}</button>`
}

const bubble = (chatId, chat, group, isHeard) => {
  const last = group.at(-1)
  const captioned = group.find((message) => message.caption)
  const text = group[0].text ?? captioned?.caption
  const entities = (captioned ?? group[0]).entities
  const pictures = group.filter((message) => message.file && isPicture(message)).length
  const date = toDate(last.date)
  const onCommand = (command) => say(chatId, command)
  return html`<div class="message ${last.buttons?.length > 0 ? 'with-keys' : ''}">
    <article class="bubble ${pictures > 0 ? 'with-picture' : ''}" @contextmenu=${menuByPointer(chatId, group)} @click=${menuByPointer(chatId, group)}>
      <span class="sr">${last.from === 'bot' ? words.fromBot : words.fromUser}</span>
      ${last.forwardedFrom ? html`<p class="forwarded">${words.forwarded} <bdi>${last.forwardedFrom}</bdi></p>` : ''}
      ${quoted(chatId, chat, group[0])}
      <div class=${pictures > 1 ? `album album-${pictures % 2 === 0 ? 'even' : 'odd'}` : 'contents'}>${group.map(content)}</div>
      ${text ? richText(text, entities, onCommand) : ''}
      <p class="meta">
        ${last.pinned ? html`<span>${words.pinned}</span>` : ''} ${last.edited ? html`<span>${words.edited}</span>` : ''}
        <time datetime=${date.toISOString()} title=${longMoment(date)}>${clockTime(date)}</time>
        ${last.from === 'user' ? ticks(isHeard) : ''}
      </p>
      ${menuButton(chatId, group)} ${last.reaction ? html`<span class="reaction">${last.reaction}</span>` : ''}
    </article>
    ${keyboard(chatId, chat, last)}
  </div>`
}

export const bubbleView = (chatId, chat, group, { day, isFirstUnread }) => {
  const waiting =
    chat.waiting.size > 0 &&
    group.some((message) => [...chat.waiting].some((mark) => mark.startsWith(`${message.id}:`)))
  const isHeard = group.at(-1).id <= chat.heardUpTo
  // A stamp of its own, as the set of waiting buttons is altered in place.
  const stamp = waiting ? [...chat.waiting].join() : ''
  return html`<li class="row ${group[0].from === 'bot' ? 'in' : 'out'}" data-message=${group[0].id}>
    ${day ? html`<h3 class="day">${day}</h3>` : ''} ${isFirstUnread ? html`<h3 class="unread-line">${words.unreadLine}</h3>` : ''}
    ${guard([...group, stamp, isHeard], () => bubble(chatId, chat, group, isHeard))}
  </li>`
}
