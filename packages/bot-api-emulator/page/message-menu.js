/** What can be done with a message that stands in a chat: answer, copy, forward, delete. Files of one album go together. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { keyed } from '/page/vendor/lit-html/directives/keyed.js'
import { ref } from '/page/vendor/lit-html/directives/ref.js'
import { postDelete, postForward } from './api.js'
import { chatOf } from './chat.js'
import { openChat } from './chats.js'
import { focusComposer } from './focus.js'
import { icons } from './icons.js'
import { walkMenu } from './menu.js'
import { change, channelOf, personOf, state } from './store.js'
import { words } from './strings.js'
import { failed, toast } from './toasts.js'

export const openMessageMenu = (chatId, group, x, y) =>
  change(() => Object.assign(state, { menu: { chatId, group, x, y } }))

/** A mouse has its second button and a finger a touch; links, buttons and marked text keep what they do by themselves. */
export const menuByPointer = (chatId, group) => (event) => {
  const isAsked = event.type === 'contextmenu' ? event.pointerType !== 'touch' : event.pointerType === 'touch'
  if (!isAsked || event.target.closest('a, button:not(.more), [role=button]') || !getSelection().isCollapsed) return
  event.preventDefault()
  openMessageMenu(chatId, group, event.clientX, event.clientY)
}

export const copyText = async (chatId, text) => {
  try {
    await navigator.clipboard.writeText(text)
    toast(chatId, words.copied)
  } catch {
    toast(chatId, text)
  }
}

const reply = ({ chatId, group }) => {
  change(() => Object.assign(chatOf(chatId), { replyTo: group[0].id }))
  focusComposer(chatId)
}

const forward = ({ chatId, group }) =>
  change(() => {
    state.picker = {
      title: words.forwardTo,
      note: words.forwardNote,
      choose: async (id) => {
        openChat(id)
        try {
          for (const message of group) await postForward(id, chatId, message.id)
        } catch {
          failed(id, words.notSent)
        }
      },
    }
  })

const remove = ({ chatId, group }) =>
  change(() => {
    state.dialog = {
      kind: 'ask',
      title: words.deleteTitle,
      text: words.deleteAsk,
      yes: words.delete,
      act: () =>
        Promise.all(group.map((message) => postDelete(chatId, message.id))).catch(() =>
          failed(chatId, words.notDeleted),
        ),
    }
  })

const deeds = ({ chatId, group }) => {
  const text = group.map((message) => message.text ?? message.caption).find(Boolean)
  const isOpen = !group.some((message) => message.protected)
  const writes = personOf(chatId) && !personOf(chatId).blocked
  return [
    writes && [words.reply, icons.reply(), reply],
    text && isOpen && [words.copy, icons.copy(), () => void copyText(chatId, text)],
    isOpen && [words.forward, icons.forward(), forward],
    !channelOf(chatId) && [words.delete, icons.bin(), remove],
  ].filter(Boolean)
}

/** Where it was asked for, but whole on the screen. */
const show = (element) =>
  queueMicrotask(() => {
    if (!element?.isConnected || element.matches(':popover-open')) return
    element.showPopover()
    const { x, y } = state.menu
    element.style.left = `${Math.max(8, Math.min(x - element.offsetWidth / 2, innerWidth - element.offsetWidth - 8))}px`
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - element.offsetHeight - 8))}px`
    element.querySelector('button').focus()
  })

export const messageMenuView = () => {
  const shown = state.menu
  if (!shown) return ''
  const leave = (event) => event.newState === 'closed' && change(() => Object.assign(state, { menu: undefined }))
  const run = (deed) => (event) => {
    event.currentTarget.closest('[popover]').hidePopover()
    deed(shown)
  }
  return keyed(
    shown,
    html`<div popover role="menu" class="menu message-menu" aria-label=${words.messageMenu} ${ref(show)} @toggle=${leave} @keydown=${walkMenu}>
      ${deeds(shown).map(
        ([label, icon, deed]) =>
          html`<button type="button" role="menuitem" class="menu-item" tabindex="-1" @click=${run(deed)}><span>${label}</span>${icon}</button>`,
      )}
    </div>`,
  )
}
