/** Where the keyboard goes when a chat opens or closes. */
import { isPhone } from './store.js'

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
