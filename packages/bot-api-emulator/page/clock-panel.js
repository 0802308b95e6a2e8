/** Moves the emulator's clock: an hour, a day, to the next stage of the host, with all that the host does on the way; and begins anew. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { postAnew, postClock } from './api.js'
import { digits, longMoment, toDate } from './calendar.js'
import { change, clockNow, state } from './store.js'
import { words } from './strings.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const note = (panelNote) => change(() => Object.assign(state, { panelNote }))

const run = (body) => async () => {
  note('')
  try {
    const { now, messages } = await postClock(body())
    change(() => {
      state.clockOffset = toDate(now).getTime() - Date.now()
      state.panelNote = words.ranTo(longMoment(toDate(now)), digits(messages))
    })
  } catch (error) {
    note(words.clockRefused[error.detail] ?? words.clockFailed)
  } finally {
    change(() => Object.assign(state, { running: undefined }))
  }
}

const anew = async () => {
  try {
    await postAnew()
    change(() =>
      Object.assign(state, { panelNote: words.beginningAnew, askingAnew: false, panes: [undefined, undefined] }),
    )
  } catch (error) {
    note(words.clockRefused[error.detail] ?? words.clockFailed)
  }
}

const button = (label, body, kind = 'plain') =>
  html`<button type="button" class=${kind} ?disabled=${!state.clockMovable || state.running !== undefined} @click=${run(body)}>${label}</button>`

const running = ({ to, messages }) => html`<div class="running" role="status">
  <p>${words.runningTo(longMoment(toDate(to)))}</p>
  <p>${words.messagesSoFar(digits(messages))}</p>
  <button type="button" class="plain" @click=${() => postClock({ stop: true }).catch(() => undefined)}>${words.stopRun}</button>
</div>`

/** A number of days of one's own choice. */
const byDays = () => {
  const start = (event) => {
    event.preventDefault()
    const days = Number(new FormData(event.currentTarget).get('days'))
    void run(() => ({ advanceMs: days * dayMs }))()
  }
  return html`<form class="by-days" @submit=${start}>
    <label>${words.daysAhead}<input name="days" type="number" min="1" max="400" step="1" value="7" required /></label>
    <button type="submit" class="plain" ?disabled=${!state.clockMovable || state.running !== undefined}>${words.runDays}</button>
  </form>`
}

const beginAnew = () =>
  state.askingAnew
    ? html`<p>${words.anewAsk}</p>
        <div class="panel-buttons">
          <button type="button" class="danger" @click=${anew}>${words.anewYes}</button>
          <button type="button" class="plain" @click=${() => change(() => Object.assign(state, { askingAnew: false }))}>${words.cancel}</button>
        </div>`
    : html`<button type="button" class="plain" ?disabled=${state.running !== undefined} @click=${() => change(() => Object.assign(state, { askingAnew: true }))}>${words.anew}</button>`

export const clockPanel = () => {
  const now = clockNow()
  const next = state.stages
    .filter((stage) => toDate(stage.at) > now)
    .toSorted((one, other) => toDate(one.at) - toDate(other.at))[0]
  return html`
    <p class="clock-face"><time datetime=${now.toISOString()}>${longMoment(now)}</time></p>
    <p class="dialog-note">${state.clockMovable ? words.clockNote : words.clockFixed}</p>
    ${state.running ? running(state.running) : ''}
    <div class="panel-buttons">
      ${button(words.hour, () => ({ advanceMs: hourMs }))} ${button(words.day, () => ({ advanceMs: dayMs }))}
      ${next ? button(words.nextStageOf(next.label), () => ({ to: next.at })) : html`<p class="dialog-note">${words.noNextStage}</p>`}
      ${byDays()}
    </div>
    ${
      state.stages.length === 0
        ? ''
        : html`<h3>${words.stages}</h3>
          <ol class="stages" role="list">
            ${state.stages.map(
              (stage) => html`<li class=${toDate(stage.at) <= now ? 'past' : ''}>
                <button type="button" class="stage" ?disabled=${!state.clockMovable || state.running !== undefined} @click=${run(() => ({ to: stage.at }))}>
                  <span><span class="sr">${words.goStage}</span> ${stage.label}</span><time datetime=${stage.at}>${longMoment(toDate(stage.at))}</time>
                </button>
              </li>`,
            )}
          </ol>`
    }
    ${state.mayBeginAnew ? html`<h3>${words.anewTitle}</h3><p class="dialog-note">${words.anewNote}</p>${beginAnew()}` : ''}`
}
