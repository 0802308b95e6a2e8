/** Code page 720, the upper half: what the archiver of Persian Windows writes where it does not say UTF-8. */
const CP720 =
  '\u0080\u0081éâ\u0084à\u0086çêëèïî\u008d\u008e\u008f\u0090\u0651\u0652ô¤ـûùءآأؤ£إئابةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0'

const cp720 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (CP720[byte - 128] ?? '?'))).join('')

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** How much like Persian a reading is: its letters speak for it, everything else beyond ASCII against it. */
const likeness = (text: string): number =>
  Array.from(text).reduce((sum, sign) => {
    if (sign < '\u0080') return sum
    return sum + (/[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]/u.test(sign) ? 1 : -2)
  }, 0)

/**
 * A name in an archive that does not say how it is written: UTF-8 (macOS), else Windows-1256 or code page 720, whichever reads as
 * Persian. Folders are set apart by `/`, whatever the system.
 */
export function archiveName(raw: Uint8Array): string {
  const readings = [new TextDecoder('windows-1256').decode(raw), cp720(raw)]
  const name = utf8(raw) ?? readings.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? ''
  return name.replaceAll('\\', '/')
}
