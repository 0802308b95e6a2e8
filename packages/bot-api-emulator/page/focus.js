/** Where the keyboard goes when a chat opens or closes. */
import { isPhone } from './store.js'

export const focusComposer = (id) =>
  setTimeout(() => document.querySelector(`.pane[data-chat="${id}"] textarea`)?.focus())

/** What is new begins at the upper edge, when it is longer than the screen. */
export const showUnread = (id) =>
  requestAnimationFrame(() => {
    const line = document.querySelector(`.pane[data-chat="${id}"] .unread-line`)
    const edge = line?.closest('.messages').getBoundingClientRect().top
    if (line && line.getBoundingClientRect().top < edge) line.scrollIntoView({ block: 'start' })
  })

/** The composer of the active chat; on a phone its messages, so that no screen keyboard jumps up unasked. */
export const focusChat = () =>
  setTimeout(() => {
    const pane = document.querySelector('.pane.active') ?? document.querySelector('.pane')
    const target = isPhone() ? '.messages' : 'textarea, .messages'
    const places = [...(pane?.querySelectorAll(target) ?? [])]
    const place = places.find((element) => element.tagName === 'TEXTAREA') ?? places[0]
    place?.focus({ preventScroll: true })
  })

export const focusList = () =>
  setTimeout(() => {
    const places = document.querySelectorAll('.sidebar .person[aria-current=true], .sidebar input')
    const place = [...places].find((element) => element.tagName === 'BUTTON') ?? places[0]
    place?.focus()
  })
