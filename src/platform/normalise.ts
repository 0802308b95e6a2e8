type Loose = Record<string, unknown>

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MESSAGES = ['message', 'edited_message', 'channel_post', 'edited_channel_post'] as const
const COMMAND = /^\/[a-z0-9_]{1,32}(?:@\w+)?(?=\s|$)/i
/** The year 5138 in seconds, but 1973 in milliseconds: beyond it a date was meant in milliseconds. */
const LATEST_SECONDS = 100_000_000_000

/**
 * Mends an update before anybody looks into it: messengers that follow the Bot API leave out what they think nobody needs
 * (platforms.md B5). What is there stays as it is, so an update of Telegram comes out unchanged.
 */
export function normalise(update: unknown): unknown {
  if (!isObject(update)) return update
  const mended: Loose = { ...update }
  for (const kind of MESSAGES) if (isObject(mended[kind])) mended[kind] = message(mended[kind])
  if (isObject(mended['callback_query'])) mended['callback_query'] = press(mended['callback_query'])
  return mended
}

function message(given: Loose): Loose {
  const chatGiven = isObject(given['chat']) ? given['chat'] : isObject(given['from']) ? personOf(given['from']) : null
  if (chatGiven === null) return given
  const chat = mendedChat(chatGiven, given['from'])
  const sender = isObject(given['from']) ? given['from'] : chat['type'] === 'private' ? personOf(chat) : undefined
  const date = given['date']
  return {
    ...given,
    ...fileIds(given),
    ...numbers(given, 'message_id'),
    chat,
    ...(sender === undefined ? {} : { from: user(sender) }),
    ...(typeof date === 'number' && date > LATEST_SECONDS ? { date: Math.floor(date / 1000) } : {}),
    ...commandEntity(given),
  }
}

function press(given: Loose): Loose {
  const from = isObject(given['from']) ? user(given['from']) : undefined
  // Without its message the press can still be told by who pressed: our buttons are used in private chats only.
  const carried = isObject(given['message']) ? given['message'] : { message_id: 0, date: 0 }
  const withChat = isObject(carried['chat']) || from === undefined ? carried : { ...carried, chat: personOf(from) }
  const chat = isObject(withChat['chat']) ? mendedChat(withChat['chat'], from) : undefined
  return {
    ...given,
    ...(typeof given['id'] === 'number' ? { id: String(given['id']) } : {}),
    ...(from === undefined ? {} : { from }),
    message: { ...withChat, ...numbers(withChat, 'message_id'), ...(chat === undefined ? {} : { chat }) },
    chat_instance: given['chat_instance'] ?? '',
  }
}

const user = (given: Loose): Loose => ({
  ...given,
  id: number(given['id']),
  is_bot: given['is_bot'] ?? false,
  first_name: given['first_name'] ?? '',
})

/** What a private chat and its person have in common. */
const personOf = (given: Loose): Loose => pick(given, 'id', 'first_name', 'last_name', 'username')

function mendedChat(given: Loose, from: unknown): Loose {
  const id = number(given['id'])
  const isOwn = typeof id === 'number' && id > 0 && (!isObject(from) || number(from['id']) === id)
  return { ...given, id, ...(given['type'] === undefined && isOwn ? { type: 'private' } : {}) }
}

/** `/start abc` is a command also where the messenger does not mark it as one. */
function commandEntity({ text, entities }: Loose): Loose {
  const match = typeof text === 'string' ? COMMAND.exec(text) : null
  if (match === null) return {}
  const marked: unknown[] = Array.isArray(entities) ? entities : []
  const isMarked = marked.some(
    (entity) => isObject(entity) && entity['type'] === 'bot_command' && entity['offset'] === 0,
  )
  return isMarked ? {} : { entities: [{ type: 'bot_command', offset: 0, length: match[0].length }, ...marked] }
}

const FILES = ['document', 'video', 'audio', 'voice', 'animation', 'sticker'] as const

/** Files are told apart by file_unique_id; where there is none, the id for fetching is the next best thing. */
function fileIds(given: Loose): Loose {
  const mended: Loose = {}
  for (const kind of FILES) if (isObject(given[kind])) mended[kind] = withUniqueId(given[kind])
  if (Array.isArray(given['photo']))
    mended['photo'] = given['photo'].map((size: unknown) => (isObject(size) ? withUniqueId(size) : size))
  return mended
}

const withUniqueId = (file: Loose): Loose => ({ ...file, file_unique_id: file['file_unique_id'] ?? file['file_id'] })

const number = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value

const numbers = (given: Loose, name: string): Loose => (name in given ? { [name]: number(given[name]) } : {})

const pick = (given: Loose, ...names: string[]): Loose =>
  Object.fromEntries(names.filter((name) => name in given).map((name) => [name, given[name]]))
