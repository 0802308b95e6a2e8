/** The list of everybody who can be played, with its search; the same list serves the side bar and the picker. */
import { html } from '/page/vendor/lit-html/lit-html.js'
import { repeat } from '/page/vendor/lit-html/directives/repeat.js'
import { postPerson } from './api.js'
import { clockTime, dayKey, dayTitle, digits, toDate } from './calendar.js'
import { matcher, searchKeyOf } from './fold.js'
import { icons } from './icons.js'
import { keep } from './kept.js'
import { change, personOf, clockNow, state } from './store.js'
import { words } from './strings.js'

const colours = 6

export const avatar = (item) => {
  const name = item.name ?? item.title
  const sign = item.title ? icons.megaphone() : ([...name.trim()][0] ?? '')
  return html`<span class="avatar tint-${Math.abs(item.id) % colours}" aria-hidden="true">${sign}</span>`
}

const when = (instant) => {
  const date = toDate(instant)
  const now = clockNow()
  return dayKey(date) === dayKey(now) ? clockTime(date) : dayTitle(date, now)
}

const badge = (count) =>
  html`<span class="badge"><span aria-hidden="true">${digits(count)}</span><span class="sr">${words.unread(digits(count))}</span></span>`

const row = (item, choose) => {
  const isOpen = state.panes.includes(item.id)
  return html`<li>
    <button type="button" class="person" data-chat=${item.id} tabindex="-1" aria-current=${isOpen ? 'true' : 'false'} @click=${() => choose(item.id)}>
      ${avatar(item)}
      <span class="person-text">
        <span class="person-top">
          <bdi class="person-name">${item.name ?? item.title}</bdi>
          ${item.lastMessageAt ? html`<span class="person-time">${when(item.lastMessageAt)}</span>` : ''}
        </span>
        <span class="person-top">
          <span class="person-label">${item.title ? html`<bdi dir="ltr">@${item.username}</bdi>` : item.label || words.stranger}</span>
          ${item.blocked ? html`<span class="person-blocked">${icons.block()}<span class="sr">${words.blocked}</span></span>` : ''}
          ${item.unread > 0 ? badge(item.unread) : ''}
        </span>
        ${state.drafts[item.id] ? html`<span class="person-preview"><span class="draft">${words.draft}</span> <bdi>${state.drafts[item.id]}</bdi></span>` : item.preview ? html`<span class="person-preview" dir="auto">${item.preview}</span>` : ''}
      </span>
    </button>
  </li>`
}

/** Arrow keys walk the list, so that Tab passes over two hundred people in one step. */
const walk = (event) => {
  const buttons = [...event.currentTarget.querySelectorAll('.finder-list button.person, .finder-list summary')].filter(
    (place) => place.checkVisibility(),
  )
  const at = buttons.indexOf(document.activeElement)
  const steps = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
    PageDown: at + 8,
    PageUp: at - 8,
  }
  if (!(event.key in steps) || (event.target.tagName === 'INPUT' && (event.key === 'Home' || event.key === 'End')))
    return
  event.preventDefault()
  if (steps[event.key] < 0 && at >= 0) event.currentTarget.querySelector('input').focus()
  else buttons[Math.min(Math.max(steps[event.key], 0), buttons.length - 1)]?.focus()
}

const enterPicksFirst = (event) => {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  event.currentTarget.closest('.finder').querySelector('button.person')?.click()
}

const section = (title, items, choose) =>
  items.length === 0
    ? ''
    : html`<h2 class="group-title">${title}</h2>
        <ul role="list" class="people">${repeat(
          items,
          (item) => item.id,
          (item) => row(item, choose),
        )}</ul>`

/** The values of a fact, such as a role, with the people who have it; the largest group first. */
const groupsBy = (fact, people) => {
  const groups = Map.groupBy(people, (person) => person[fact] || words.stranger)
  return [...groups].sort(([one, some], [other, more]) => more.length - some.length || one.localeCompare(other, 'fa'))
}

/** Fewer than these are seen at a glance. */
const FEW = 20

const grouped = (people, choose) => {
  const facts = ['role', 'place'].filter((fact) => people.some((person) => person[fact]))
  if (facts.length === 0 || people.length < FEW) return section(words.everyone, people, choose)
  const fact = facts.includes(state.groupBy) ? state.groupBy : facts[0]
  const by = (name) => {
    keep('groupBy', name)
    change(() => Object.assign(state, { groupBy: name }))
  }
  const remember = (title) => (event) => {
    if (event.target.open === state.openGroups.has(title)) return
    change(() => state.openGroups[event.target.open ? 'add' : 'delete'](title))
  }
  return html`<div class="group-by">
      <h2 class="group-title">${words.everyone}</h2>
      ${facts.map((name) => html`<button type="button" class="chip" aria-pressed=${String(name === fact)} @click=${() => by(name)}>${words.groupBy[name]}</button>`)}
    </div>
    ${repeat(
      groupsBy(fact, people),
      ([title]) => title,
      ([
        title,
        members,
      ]) => html`<details class="people-group" ?open=${state.openGroups.has(title)} @toggle=${remember(title)}>
        <summary><span>${title}</span><span class="count">${digits(members.length)}</span></summary>
        ${
          state.openGroups.has(title)
            ? html`<ul role="list" class="people">${repeat(
                members,
                (item) => item.id,
                (item) => row(item, choose),
              )}</ul>`
            : ''
        }
      </details>`,
    )}`
}

const recentFirst = (one, other) => (one.lastMessageAt < other.lastMessageAt ? 1 : -1)

/** A stranger who has no code, named by what was searched for. */
const bringNewcomer = async (query, choose) => {
  try {
    const { person } = await postPerson({ firstName: query.trim() || words.newcomerName })
    change(() => {
      if (!personOf(person.id)) state.people = [...state.people, person]
    })
    choose(person.id)
  } catch {
    change(() => Object.assign(state, { announcement: words.newcomerFailed }))
  }
}

/** @param {{ query: string, onQuery: (query: string) => void, choose: (id: number) => void, withChannels: boolean, id: string }} options */
export const finderView = ({ query, onQuery, choose, withChannels, id }) => {
  const fits = matcher(query)
  const people = state.people.filter((person) => fits(searchKeyOf(person)))
  const channels = withChannels ? state.channels.filter((channel) => fits(searchKeyOf(channel))) : []
  const recent = people.filter((person) => person.lastMessageAt).sort(recentFirst)
  const others = people.filter((person) => !person.lastMessageAt)
  const found = people.length + channels.length
  return html`<div class="finder" @keydown=${walk}>
    <div class="search">
      ${icons.search()}
      <input type="search" id=${id} .value=${query} placeholder=${words.searchHint} aria-label=${words.searchLabel} autocomplete="off"
        @input=${(event) => onQuery(event.target.value)} @keydown=${enterPicksFirst} />
    </div>
    <p class="sr" role="status">${query ? words.found(digits(found)) : ''}</p>
    <div class="finder-list" tabindex="0" role="group" aria-label=${words.people}>
      ${section(words.channels, channels, choose)} ${section(words.recent, recent, choose)}
      ${query ? section(words.everyone, others, choose) : grouped(others, choose)}
      ${found === 0 ? html`<p class="nothing">${words.nobody}</p>` : ''}
      <button type="button" class="plain newcomer" @click=${() => bringNewcomer(query, choose)}>${words.newcomer(query.trim())}</button>
    </div>
  </div>`
}
