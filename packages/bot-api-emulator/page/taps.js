/** Presses on inline buttons and the answers to them. */
import { postTap } from './api.js'
import { chatOf } from './chat.js'
import { safeHref } from './rich-text.js'
import { change, state } from './store.js'
import { words } from './strings.js'
import { failed, toast } from './toasts.js'

/** The answer of a tap may come before or after the server's reply to the tap itself. */
const taps = new Map()
const answered = new Set()

const tapAnswered = (callbackQueryId) => {
  const stop = taps.get(callbackQueryId)
  if (!stop) {
    answered.add(callbackQueryId)
    return
  }
  taps.delete(callbackQueryId)
  stop()
}

export const tap = async (id, message, button) => {
  const chat = chatOf(id)
  const mark = `${message.id}:${button.data}`
  if (chat.waiting.has(mark)) return
  const stop = () =>
    change(() => {
      chat.waiting.delete(mark)
      clearTimeout(patience)
    })
  // The platforms stop the turning sign too when no answer comes.
  const patience = setTimeout(() => {
    if (chat.waiting.has(mark)) toast(id, words.tapUnanswered)
    stop()
  }, 10_000)
  change(() => chat.waiting.add(mark))
  try {
    const { callbackQueryId } = await postTap(id, message.id, button.data)
    if (answered.delete(callbackQueryId)) stop()
    else taps.set(callbackQueryId, stop)
  } catch {
    stop()
    failed(id, words.tapFailed)
  }
}

export const showAnswer = ({ userId, callbackQueryId, text, alert, url }) => {
  tapAnswered(callbackQueryId)
  const href = url ? safeHref(url) : undefined
  if (href) window.open(href, '_blank', 'noopener')
  if (!text) return
  if (alert) change(() => Object.assign(state, { dialog: { kind: 'alert', chatId: userId, text } }))
  else toast(userId, text)
}
