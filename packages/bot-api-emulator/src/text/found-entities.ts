import type { WireEntity } from '../wire.ts'

const patterns: [string, RegExp][] = [
  ['url', /(?:https?:\/\/|www\.)[^\s<>"\u2066-\u2069]+[^\s<>".,;:!?)\]\u00bb\u060c\u061b\u061f\u2066-\u2069]/giu],
  ['email', /[\w.+-]+@[\w-]+\.[\w.-]*\w/g],
  ['mention', /(?<![\w@/])@[A-Za-z]\w{3,31}/g],
  ['hashtag', /(?<![\p{L}\p{N}_#&])#[\p{L}\p{N}_\u200c]*\p{L}[\p{L}\p{N}_\u200c]*/gu],
  ['bot_command', /(?<![\w/<>@])\/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])/g],
]
const worthLooking = /[@#/]|www\./i

/** Links, addresses, mentions, hashtags and commands that the platform finds in a text by itself; never inside code or links. */
export const foundEntities = (
  text: string,
  explicit: readonly WireEntity[],
  options: { commands: boolean },
): WireEntity[] => {
  if (!worthLooking.test(text)) return []
  const taken = explicit.filter(
    (entity) => entity.type === 'code' || entity.type === 'pre' || entity.type === 'text_link',
  )
  const found: WireEntity[] = []
  const isFree = (offset: number, length: number): boolean =>
    [...taken, ...found].every((entity) => offset + length <= entity.offset || offset >= entity.offset + entity.length)
  for (const [type, pattern] of patterns) {
    if (type === 'bot_command' && !options.commands) continue
    for (const match of text.matchAll(pattern)) {
      if (isFree(match.index, match[0].length)) found.push({ type, offset: match.index, length: match[0].length })
    }
  }
  return found
}
