/** A picture as large as the screen, and nearer: by wheel, keys, buttons and a double press; moved by dragging or with a finger. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { icons } from './icons.js'
import { words } from './strings.js'

const nearest = 8
const step = 1.5

/** The point under the pointer stays where it is. */
const zoomTo = (box, zoom, x, y) => {
  const image = box.firstElementChild
  const before = image.getBoundingClientRect()
  const now = Number(box.dataset.zoom ?? 1)
  const next = Math.min(Math.max(zoom, 1), nearest)
  box.dataset.zoom = String(next)
  image.style.width = next === 1 ? '' : `${(before.width / now) * next}px`
  const [px, py] = [x ?? innerWidth / 2, y ?? innerHeight / 2]
  const after = image.getBoundingClientRect()
  box.scrollLeft += after.left + ((px - before.left) / before.width) * after.width - px
  box.scrollTop += after.top + ((py - before.top) / before.height) * after.height - py
}

const zoomBy = (box, factor, x, y) => zoomTo(box, Number(box.dataset.zoom ?? 1) * factor, x, y)

const onWheel = (event) => {
  event.preventDefault()
  zoomBy(event.currentTarget, event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX, event.clientY)
}

/** To its own size, or twice as large when it is shown so already. */
const onDouble = (event) => {
  const box = event.currentTarget
  const { naturalWidth, width } = box.firstElementChild
  const isNear = Number(box.dataset.zoom ?? 1) > 1
  zoomTo(box, isNear ? 1 : Math.max(2, naturalWidth / width), event.clientX, event.clientY)
}

const onDrag = (event) => {
  if (event.pointerType !== 'mouse' || event.buttons !== 1) return
  event.currentTarget.scrollBy(-event.movementX, -event.movementY)
}

const onKey = (event) => {
  const box = event.currentTarget
  const factor = { '+': step, '=': step, '-': 1 / step }[event.key]
  if (factor) zoomBy(box, factor)
  else if (event.key === '0') zoomTo(box, 1)
}

const press = (factor) => (event) =>
  zoomBy(event.currentTarget.closest('dialog').querySelector('.full-picture'), factor)

export const pictureView = ({ file, name }, closeButton) => html`
  <div class="dialog-head">
    <h2 id="dialog-title"><bdi>${name}</bdi></h2>
    <button type="button" class="icon-button" aria-label=${words.zoomIn} @click=${press(step)}>${icons.plus()}</button>
    <button type="button" class="icon-button" aria-label=${words.zoomOut} @click=${press(1 / step)}>${icons.minus()}</button>
    <a class="icon-button" href=${file.url} download=${file.name} aria-label=${words.download}>${icons.download()}</a>
    ${closeButton}
  </div>
  <div class="full-picture" tabindex="0" role="group" aria-label=${words.zoomHint} @wheel=${{ handleEvent: onWheel, passive: false }}
    @dblclick=${onDouble} @pointermove=${onDrag} @keydown=${onKey}>
    <img src=${file.url} alt=${name} draggable="false" />
  </div>`
