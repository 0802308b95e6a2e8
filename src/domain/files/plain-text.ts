/** Pages and drawings that a browser would run, whatever their name says. */
const MARKUP = /^\s*<(?:!doctype|html|head|body|script|svg|\?xml)/i

/** Controls no text editor writes. */
// oxlint-disable-next-line no-control-regex -- these very signs are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** UTF-8 text that is neither binary nor a page in disguise. */
export const isPlainText = (bytes: Uint8Array): boolean => {
  const text = decoded(bytes)
  return text !== null && !BINARY.test(text) && !MARKUP.test(text)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
