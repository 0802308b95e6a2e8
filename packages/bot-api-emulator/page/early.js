/**
 * Reads the state, then the chat of the address, while the page itself is still on its way. In this order: what is said between the two is
 * among the events since the state.
 */
const read = (path) => fetch(path).then((response) => (response.ok ? response.json() : undefined))

const state = read('/local/state')
const id = new URLSearchParams(location.hash.slice(1)).get('chat')
const unreadOf = ({ people } = { people: [] }) => people.find((person) => String(person.id) === id)?.unread ?? 0
const chat = id
  ? state.then((found) => read(`/local/chats/${encodeURIComponent(id)}?limit=${40 + unreadOf(found)}`))
  : undefined
for (const early of [state, chat]) early?.catch(() => undefined)
globalThis.early = { state, chat, id }
