/**
 * Text with entities (UTF-16 offsets) as DOM. Everything that came from people becomes text nodes, never markup.
 * Each line is an element of its own with dir="auto", as the messengers choose the direction line by line.
 */
import { words } from './strings.js'

const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote'])
const tags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' }
const linesShown = 4

const make = (tag, className) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  return element
}

/** Only addresses that a click may follow; anything else (javascript:, data:) stays plain text. */
export const safeHref = (address) => {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  try {
    return ['http:', 'https:', 'mailto:', 'tel:', 'tg:'].includes(new URL(full).protocol) ? full : undefined
  } catch {
    return undefined
  }
}

const link = (address) => {
  const href = safeHref(address)
  if (href === undefined) return make('span')
  const anchor = make('a')
  anchor.href = href
  if (/^https?:/i.test(href)) {
    anchor.target = '_blank'
    anchor.rel = 'noopener noreferrer'
  }
  return anchor
}

/** The covered text stands in an element of its own, so that nothing reads or finds it before it is uncovered. */
const spoiler = () => {
  const hidden = make('span', 'spoiler')
  hidden.append(make('span'))
  hidden.tabIndex = 0
  hidden.setAttribute('role', 'button')
  hidden.setAttribute('aria-label', words.spoiler)
  const reveal = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    hidden.classList.add('shown')
    for (const name of ['role', 'aria-label', 'tabindex']) hidden.removeAttribute(name)
    for (const name of ['click', 'keydown']) hidden.removeEventListener(name, reveal)
  }
  for (const name of ['click', 'keydown']) hidden.addEventListener(name, reveal)
  return hidden
}

const command = (text, onCommand) => {
  const button = make('button', 'command')
  button.type = 'button'
  button.addEventListener('click', () => onCommand(text))
  return button
}

const wrapper = (entity, text, onCommand) => {
  if (entity.type in tags) return make(tags[entity.type])
  if (entity.type === 'text_link') return link(entity.url ?? '')
  if (entity.type === 'url') return link(text)
  if (entity.type === 'email') return link(`mailto:${text}`)
  if (entity.type === 'phone_number') return link(`tel:${text}`)
  if (entity.type === 'spoiler') return spoiler()
  if (entity.type === 'bot_command' && onCommand) return command(text, onCommand)
  return make('span')
}

/** Fills `parent` with text[from, to); entities that cross the borders are cut to them. */
const fill = (parent, text, from, to, entities, onCommand) => {
  const inside = entities
    .map((entity) => ({ entity, from: Math.max(entity.offset, from), to: Math.min(entity.offset + entity.length, to) }))
    .filter((range) => range.from < range.to)
    .sort((one, other) => one.from - other.from || other.to - one.to)
  let at = from
  while (inside.length > 0) {
    const { entity, from: begin, to: end } = inside.shift()
    if (end <= at) continue
    const start = Math.max(begin, at)
    if (start > at) parent.append(text.slice(at, start))
    const element = wrapper(entity, text.slice(entity.offset, entity.offset + entity.length), onCommand)
    const nested = inside.filter((range) => range.from < end).map((range) => range.entity)
    fill(element.firstElementChild ?? element, text, start, end, nested, onCommand)
    parent.append(element)
    at = end
  }
  if (at < to) parent.append(text.slice(at, to))
}

const fillLines = (parent, text, from, to, entities, onCommand) => {
  let start = from
  while (start <= to) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 || newline > to ? to : newline
    const line = make('div', 'line')
    // A line without letters (dates, points) has no direction of its own and keeps the page's.
    if (/\p{L}/u.test(text.slice(start, end))) line.dir = 'auto'
    fill(line, text, start, end, entities, onCommand)
    if (start === end) line.append(make('br'))
    parent.append(line)
    start = end + 1
  }
}

const expandable = (quote) => {
  if (quote.childElementCount <= linesShown && (quote.textContent?.length ?? 0) < 200) return quote
  const box = make('div', 'expandable')
  const button = make('button', 'expand')
  button.type = 'button'
  const show = (open) => {
    box.classList.toggle('open', open)
    button.setAttribute('aria-expanded', String(open))
    button.textContent = open ? words.showLess : words.showAll
  }
  button.addEventListener('click', () => show(!box.classList.contains('open')))
  show(false)
  box.append(quote, button)
  return box
}

const block = (entity, text, inner, onCommand) => {
  const end = entity.offset + entity.length
  if (entity.type === 'pre') {
    const pre = make('pre')
    pre.dir = 'auto'
    pre.tabIndex = 0
    pre.append(text.slice(entity.offset, end))
    return pre
  }
  const quote = make('blockquote')
  fillLines(quote, text, entity.offset, text[end - 1] === '\n' ? end - 1 : end, inner, onCommand)
  return entity.type === 'expandable_blockquote' ? expandable(quote) : quote
}

/** @returns {HTMLElement} a `div.text` ready to be placed in a bubble */
export const richText = (text, entities = [], onCommand) => {
  const root = make('div', 'text')
  const inline = entities.filter((entity) => !blocks.has(entity.type))
  const outer = entities.filter((entity) => blocks.has(entity.type)).sort((one, other) => one.offset - other.offset)
  let at = 0
  for (const entity of outer) {
    if (entity.offset < at || entity.offset + entity.length > text.length) continue
    // A block stands on its own lines: the line breaks around it are already made by the element.
    if (entity.offset > at) {
      const before = text[entity.offset - 1] === '\n' ? entity.offset - 1 : entity.offset
      fillLines(root, text, at, before, inline, onCommand)
    }
    root.append(block(entity, text, inline, onCommand))
    at = entity.offset + entity.length
    if (text[at] === '\n') at += 1
  }
  if (at < text.length) fillLines(root, text, at, text.length, inline, onCommand)
  return root
}
