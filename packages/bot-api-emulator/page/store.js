import { kept } from './kept.js'
import { words } from './strings.js'

/** All that the page knows, in one place. `change` alters it and draws once, however many changes come together. */
export const state = {
  ready: false,
  title: words.title,
  connected: true,
  bot: { username: '', name: '' },
  people: [],
  channels: [],
  platform: '',
  stages: [],
  clockOffset: 0,
  chats: new Map(),
  drafts: kept('drafts', {}),
  groupBy: kept('groupBy', 'role'),
  openGroups: new Set(),
  menu: undefined,
  panes: [undefined, undefined],
  active: 0,
  split: false,
  view: 'list',
  query: '',
  pickerQuery: '',
  picker: undefined,
  dialog: undefined,
  panel: undefined,
  lastEventId: '',
  requests: [],
  logQuery: '',
  logErrorsOnly: false,
  faults: [],
  clockMovable: true,
  /** Where the clock is on its way to, and how many messages that has brought. */
  running: undefined,
  mayBeginAnew: false,
  askingAnew: false,
  panelNote: '',
  toasts: [],
  announcement: '',
}

let draw = () => {}
let waiting = false

export const onChange = (render) => {
  draw = render
}

export const change = (alter) => {
  alter?.(state)
  if (waiting) return
  waiting = true
  queueMicrotask(() => {
    waiting = false
    draw()
  })
}

/** The instant of the emulator's clock, which runs on from what the server last said. */
export const clockNow = () => new Date(Date.now() + state.clockOffset)

export const personOf = (id) => state.people.find((person) => person.id === id)
export const channelOf = (id) => state.channels.find((channel) => channel.id === id)
export const nameOf = (id) => personOf(id)?.name ?? channelOf(id)?.title ?? String(id)

const wide = matchMedia('(min-width: 62rem)')
const phone = matchMedia('(max-width: 43.99rem)')
wide.addEventListener('change', () => change())
phone.addEventListener('change', () => change())

export const isPhone = () => phone.matches
export const canSplit = () => wide.matches

/** The numbers of the panes that are drawn now: both side by side, or only the active one. */
export const shownPanes = () => (state.split && canSplit() ? [0, 1] : [state.active])

/** True when a person looking at the page can see this chat. */
export const isSeen = (chatId) =>
  document.visibilityState === 'visible' &&
  !state.chats.get(chatId)?.away &&
  !(isPhone() && state.view === 'list') &&
  shownPanes().some((pane) => state.panes[pane] === chatId)
