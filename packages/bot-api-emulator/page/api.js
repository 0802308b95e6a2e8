/** The calls of the page to the local server. Every writing call carries the header that a foreign site cannot send. */
class CallFailed extends Error {
  constructor(status, detail) {
    super(`status ${status}`)
    this.status = status
    this.detail = detail
  }
}

const call = async (path, options) => {
  const response = await fetch(path, options)
  if (!response.ok) {
    const told = await response.json().catch(() => undefined)
    throw new CallFailed(response.status, told?.error?.detail)
  }
  const text = await response.text()
  return text ? JSON.parse(text) : {}
}

const post = (path, body) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-emulator-page': '1' },
    body: JSON.stringify(body ?? {}),
  })

/** What `early.js` has begun to read is used once; read anew where it has failed. */
const early = async (name, otherwise) => {
  const begun = globalThis.early?.[name]
  if (begun) globalThis.early[name] = undefined
  return (await begun?.catch(() => undefined)) ?? otherwise()
}

export const getState = () => early('state', () => call('/local/state'))
export const getRequests = async () => (await call('/local/requests?limit=200')).requests

export const getChat = (id, before, limit) => {
  const query = new URLSearchParams({ limit: String(limit) })
  if (before !== undefined) query.set('before', String(before))
  const read = () => call(`/local/chats/${id}?${query}`)
  return before === undefined && limit > 1 && String(id) === globalThis.early?.id ? early('chat', read) : read()
}

/** @returns ids of messages, the newest first */
export const getFound = (id, query) => call(`/local/chats/${id}/found?${new URLSearchParams({ words: query })}`)

export const postText = (id, text, replyTo) => post(`/local/chats/${id}/text`, replyTo ? { text, replyTo } : { text })
export const postForward = (id, fromChat, messageId) => post(`/local/chats/${id}/forward`, { fromChat, messageId })
export const postDelete = (id, messageId) => post(`/local/chats/${id}/delete`, { messageId })
export const postTap = (id, messageId, data) => post(`/local/chats/${id}/tap`, { messageId, data })
export const postContact = (id) => post(`/local/chats/${id}/contact`)
export const postPerson = (person) => post('/local/people', person)
export const postSeen = (id) => post(`/local/chats/${id}/seen`)
export const postBlock = (id, blocked) => post(`/local/chats/${id}/block`, { blocked })
export const getTour = (id) => call(`/local/chats/${id}/tour`)
export const postAnew = () => post('/local/anew')
export const postClock = (change) => post('/local/clock', change)
export const postFault = (fault) => post('/local/faults', fault)

/** One file is one request with the bytes as its body; files of one album share its id, and the caption goes with the first. */
export const postFile = (id, file, { kind, caption, album, replyTo }) => {
  const query = new URLSearchParams({ name: file.name, kind })
  if (caption) query.set('caption', caption)
  if (replyTo) query.set('replyTo', String(replyTo))
  if (album) query.set('album', album)
  return call(`/local/chats/${id}/file?${query}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream', 'x-emulator-page': '1' },
    body: file,
  })
}
