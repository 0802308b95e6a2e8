import { cleanText, trimmedOf } from './text.ts'

/** What a name may not begin or end with. */
const NO_END = /[.\s\u200c]/

/** Device names Windows gives no file, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const cutToBytes = (text: string, limitBytes: number): string => {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += utf8Bytes(character)
    if (bytes > limitBytes) break
    kept += character
  }
  return kept
}

/**
 * A name that may label a file on any system: the last part of a path, without direction overrides (gpj/exe spoofs),
 * controls and signs Windows refuses, at most `limitBytes` UTF-8 bytes with its extension kept; `file` when nothing is left.
 * It is a label only: what is stored is named by its hash.
 */
export const safeFileName = (raw: string, limitBytes = 200): string => {
  const base =
    cleanText(raw)
      .replaceAll('\n', ' ')
      .split(/[/\\]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  const plain = trimmedOf(NO_END, base.replace(/[<>:"|?*]/g, '_').replace(/ {2,}/g, ' '))
  if (plain === '') return 'file'
  const named = RESERVED.test(plain) ? `_${plain}` : plain
  if (utf8Bytes(named) <= limitBytes) return named
  const dot = named.lastIndexOf('.')
  const extension = dot > 0 && named.length - dot <= 12 ? named.slice(dot) : ''
  const stem = extension === '' ? named : named.slice(0, dot)
  return trimmedOf(NO_END, cutToBytes(stem, limitBytes - utf8Bytes(extension))) + extension
}
