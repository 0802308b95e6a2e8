/** What somebody can try out on a first day in their role: the next step above the chat, all of them behind it. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { getTour } from './api.js'
import { digits } from './calendar.js'
import { chatOf } from './chat.js'
import { onChatOpened, say } from './chats.js'
import { icons } from './icons.js'
import { keep, kept } from './kept.js'
import { change, nameOf, state } from './store.js'
import { words } from './strings.js'

let reading

/** Read again when something has happened in the chat: a step may be done. */
export const readTour = async (id) => {
  if (!(id > 0)) return
  const { steps } = await getTour(id).catch(() => ({ steps: [] }))
  change(() => Object.assign(chatOf(id), { tour: steps }))
}

export const readTourSoon = (id) => {
  clearTimeout(reading)
  reading = setTimeout(() => void readTour(id), 300)
}

onChatOpened(readTour)

const switchTour = () =>
  change(() => {
    state.tourOff = !state.tourOff
    keep('tourOff', state.tourOff)
  })
state.tourOff = kept('tourOff', false)

const step = (id) => (one) =>
  html`<li class=${one.done ? 'done' : ''}>
  <span class="tick" aria-hidden="true">${one.done ? icons.tick() : ''}</span>
  <span><span class="sr">${one.done ? words.stepDone : words.stepOpen}</span>${one.text}</span>
  ${one.say && !one.done ? html`<button type="button" class="plain" @click=${() => say(id, one.say)}>${words.tourSend(one.say)}</button>` : ''}
</li>`

export const tourView = (id, { tour }) => {
  if (!tour || tour.length === 0) return ''
  const done = tour.filter((one) => one.done).length
  const next = tour.find((one) => !one.done)
  if (state.tourOff)
    return html`<button type="button" class="tour-on" @click=${switchTour}>${words.tourCount(digits(done), digits(tour.length))}</button>`
  return html`<section class="tour" aria-label=${words.tourOf(nameOf(id))}>
    <details>
      <summary>
        <strong>${words.tourCount(digits(done), digits(tour.length))}</strong>
        <span>${next ? next.text : words.tourOver}</span>
      </summary>
      <ol role="list">${tour.map(step(id))}</ol>
      <button type="button" class="plain" @click=${switchTour}>${words.tourHide}</button>
    </details>
    ${next?.say ? html`<button type="button" class="plain next" @click=${() => say(id, next.say)}>${words.tourSend(next.say)}</button>` : ''}
  </section>`
}
