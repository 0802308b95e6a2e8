/** Moves the emulator's clock: an hour, a day, to the next stage of the host. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { postClock } from './api.js'
import { longMoment, toDate } from './calendar.js'
import { change, clockNow, state } from './store.js'
import { words } from './strings.js'

const hourMs = 3_600_000

const move = (body) => async () => {
  try {
    const { now } = await postClock(body())
    change(() => {
      state.clockOffset = toDate(now).getTime() - Date.now()
      state.panelNote = longMoment(toDate(now))
    })
  } catch {
    change(() => Object.assign(state, { panelNote: words.clockFailed }))
  }
}

const button = (label, body) =>
  html`<button type="button" class="plain" ?disabled=${!state.clockMovable} @click=${move(body)}>${label}</button>`

export const clockPanel = () => {
  const now = clockNow()
  const ahead = state.stages
    .filter((stage) => toDate(stage.at) > now)
    .sort((one, other) => toDate(one.at) - toDate(other.at))
  const next = ahead[0]
  return html`
    <p class="clock-face"><time datetime=${now.toISOString()}>${longMoment(now)}</time></p>
    <p class="dialog-note">${state.clockMovable ? words.clockNote : words.clockFixed}</p>
    <div class="panel-buttons">
      ${button(words.hour, () => ({ advanceMs: hourMs }))} ${button(words.day, () => ({ advanceMs: 24 * hourMs }))}
      ${next ? button(words.nextStageOf(next.label), () => ({ to: next.at })) : html`<p class="dialog-note">${words.noNextStage}</p>`}
      ${button(words.clockReal, () => ({ to: new Date().toISOString() }))}
    </div>
    ${
      state.stages.length === 0
        ? ''
        : html`<h3>${words.stages}</h3>
          <ol class="stages" role="list">
            ${state.stages.map(
              (stage) => html`<li class=${toDate(stage.at) <= now ? 'past' : ''}>
                <button type="button" class="stage" ?disabled=${!state.clockMovable} @click=${move(() => ({ to: stage.at }))}>
                  <span><span class="sr">${words.goStage}</span> ${stage.label}</span><time datetime=${stage.at}>${longMoment(toDate(stage.at))}</time>
                </button>
              </li>`,
            )}
          </ol>`
    }`
}
