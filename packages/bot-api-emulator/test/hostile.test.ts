import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeHref } from '../page/rich-text.js'
import { type Bench, png, startBench } from './support.ts'

/** What a page on another site, a file or a bot's text may try against the page's own addresses. */
let bench: Bench
let sara: number
let ali: number
let channel: number
beforeEach(async () => {
  bench = await startBench()
  ;[sara, ali] = [bench.friend('Sara'), bench.friend('Ali')]
  channel = bench.emulator.addChannel({ username: 'news', title: 'News' }).id
})
afterEach(() => bench.stop())

const header = { 'x-emulator-page': '1' }
const acts = async (path: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const answered = await bench.raw(path, { method: 'POST', headers: { ...header, ...headers }, body })
  return { status: answered.status, text: await answered.text() }
}
const act = (path: string, body: unknown = {}) => acts(path, JSON.stringify(body))
/** As it is written, which `fetch` does not send: it takes the dots out first. */
const rawStatus = (target: string): Promise<number> =>
  new Promise((resolve) => {
    const { hostname, port, host } = new URL(bench.root)
    let heard = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
    )
    socket.on('data', (chunk) => (heard += String(chunk)))
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1])))
  })

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>'

describe('a file that a browser would run', () => {
  it.each([
    ['a.svg', 'image/svg+xml', ''],
    ['a.svg', 'image/svg+xml', '&kind=photo'],
    ['a.html', 'text/html', ''],
    ['a.xhtml', 'application/xhtml+xml', ''],
    ['a.xml', 'text/xml', ''],
    ['a.pdf', 'application/pdf', ''],
    ['a.js', 'text/javascript', ''],
    ['a.png', 'image/png, text/html', ''],
    ['a.svg', 'IMAGE/SVG+XML', ''],
    ['a.svg', '', ''],
    ['"; filename="b.html', 'text/html', ''],
    ['a\r\nset-cookie: b=1', 'text/html', ''],
    ['../../../etc/passwd', 'text/html', ''],
    ['‮gvs.exe', 'text/html', ''],
  ])('is handed out to be kept, never to be shown: %j as %s%s', async (name, type, more) => {
    const at = `/local/chats/${sara}/file?name=${encodeURIComponent(name)}${more}`
    const { status, text } = await acts(at, SVG, type === '' ? {} : { 'content-type': type })
    expect(status).toBe(200)
    const { message } = JSON.parse(text) as { message: { file: { url: string } } }
    const got = await bench.raw(message.file.url)
    expect(got.status).toBe(200)
    const shown = got.headers.get('content-disposition')?.startsWith('inline') === true
    const kind = got.headers.get('content-type')
    // A picture by its word alone is read as one and as nothing else.
    expect([shown, kind]).toEqual(more === '' ? [false, 'application/octet-stream'] : [shown, kind])
    if (shown) expect(['image/png', 'image/jpeg']).toContain(kind)
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect(got.headers.get('content-security-policy')).toMatch(/default-src '(none|self)'/)
    expect(got.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*(unsafe|data:|\*)/)
    expect(got.headers.get('set-cookie')).toBeNull()
    expect(got.headers.get('content-disposition')).toMatch(/^(inline|attachment); filename\*=UTF-8''[\w.%!~-]+$/)
  })

  it('is a picture where it is one', async () => {
    const { text } = await acts(`/local/chats/${sara}/file?name=a.png`, png, { 'content-type': 'image/png' })
    const { message } = JSON.parse(text) as { message: { file: { url: string } } }
    expect((await bench.raw(message.file.url)).headers.get('content-disposition')).toMatch(/^inline/)
  })
})

describe('an address that a click would run', () => {
  const RUN = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'vbscript:msgbox(1)',
    'blob:http://127.0.0.1/1',
    'file:///etc/passwd',
    'view-source:javascript:1',
    'feed:javascript:alert(1)',
    'intent://x#Intent;end',
  ]

  it.each(RUN)('is no link on the page: %j', (address) => {
    const href = safeHref(address)
    // What is left is an address of the net, whatever stands in it.
    if (href !== undefined) expect(new URL(href).protocol).toBe('https:')
  })

  it('keeps the ones that a click may follow', () => {
    for (const address of ['https://a.example', 'http://a.example/b?c=d', 'mailto:a@b.example', 'tel:+98', 'a.example'])
      expect(safeHref(address)).toBeDefined()
  })

  it.each(RUN)('is no button and no link of a text: %j', async (url) => {
    const markup = { inline_keyboard: [[{ text: 'a', url }]] }
    expect(await bench.post('sendMessage', { chat_id: sara, text: 'a', reply_markup: markup })).toMatchObject({
      ok: false,
    })
    const href = `<a href="${url.replaceAll('"', '&quot;')}">press</a>`
    const sent = await bench.post('sendMessage', { chat_id: sara, text: href, parse_mode: 'HTML' })
    const { entities = [] } = (sent.result ?? {}) as { entities?: { url?: string }[] }
    for (const entity of entities) {
      const led = entity.url === undefined ? undefined : safeHref(entity.url)
      if (led !== undefined) expect(new URL(led).protocol).toBe('https:')
    }
  })
})

describe('ids of others', () => {
  it('let nobody write where only the bot writes, nor in a chat that is none', async () => {
    for (const verb of ['text', 'file', 'tap', 'forward', 'delete', 'block', 'contact', 'seen'])
      expect([verb, (await act(`/local/chats/${channel}/${verb}`, { text: 'a' })).status]).toEqual([verb, 403])
    const none = ['0', '-1', '1e3x', 'NaN', 'Infinity', '9007199254740993', '__proto__', 'constructor', '%5B%5D', '%ZZ']
    for (const id of [...none, '@nobody', '@', `${sara}%00`, `..%2f${sara}`]) {
      const path = `/local/chats/${id}`
      expect([id, (await bench.raw(path)).status]).toEqual([id, 404])
      expect([id, (await act(`${path}/text`, { text: 'a' })).status]).toEqual([id, 404])
    }
  })

  it('hand out nothing of another’s chat: what is protected is not forwarded, nor shown by a reply, nor removed', async () => {
    const secret = await bench.api.sendMessage(ali, 'a secret of Ali', { protect_content: true })
    const other = { fromChat: ali, messageId: secret.message_id }
    expect((await act(`/local/chats/${sara}/forward`, other)).status).toBe(409)
    for (const fromChat of [0, -1, 'x', {}, sara + 77])
      expect((await act(`/local/chats/${sara}/forward`, { ...other, fromChat })).status).toBe(404)
    const reply = await act(`/local/chats/${sara}/text`, { text: 'a', replyTo: secret.message_id + 40 })
    expect(reply.text).not.toContain('secret')
    const { text } = await acts(`/local/chats/${sara}/file?name=a&replyTo=${secret.message_id + 40}`, 'a')
    expect(text).not.toContain('secret')
    const page = await (await bench.raw(`/local/chats/${sara}`)).text()
    expect(page).not.toContain('secret')
    expect((await act(`/local/chats/${sara}/delete`, { messageId: secret.message_id + 40 })).status).toBe(404)
  })

  it.each([
    { messageId: '1' },
    { messageId: -1 },
    { messageId: 1.5 },
    { messageId: null },
    { messageId: {} },
    { messageId: [1] },
    { messageId: 1e300 },
    { messageId: '__proto__' },
    {},
  ])('of messages that are none change nothing: %j', async (body) => {
    for (const verb of ['tap', 'forward', 'delete']) {
      const { status } = await act(`/local/chats/${sara}/${verb}`, { data: 'x', ...body })
      expect([verb, [400, 404].includes(status), status]).toEqual([verb, true, status])
    }
  })

  it.each(['[]', '"a"', '1', 'null', '{', '{"text":"a"', '\u0000', '{"__proto__":{"text":"a"}}'])(
    'in a body that is no object are refused in words: %j',
    async (body) => {
      const { status } = await acts(`/local/chats/${sara}/text`, body)
      expect(status).toBe(400)
    },
  )
})

describe('ways out of the folder', () => {
  const WAYS = [
    '/page/../package.json',
    '/page/../../package.json',
    '/page/..%2f..%2fpackage.json',
    '/page/%2e%2e/%2e%2e/package.json',
    '/page/%2e%2e%2f%2e%2e%2fpackage.json',
    '/page/....//....//package.json',
    '/page/..\\..\\package.json',
    '/page/..%5c..%5cpackage.json',
    '/page/%252e%252e%252fpackage.json',
    '/page//etc/passwd',
    '/page/%2fetc%2fpasswd',
    '/page/vendor/lit-html/..%2f..%2fgrammy%2fpackage.json',
    '/page/vendor/lit-html/../../../package.json',
    '/page/vendor/../../package.json',
    '/page/index.html%00.png',
    '/page/.env',
    '/page/.git/config',
    '/page/%ZZ',
    '/local/files/..%2f..%2fpackage.json',
    '/local/files/../../package.json',
    '/local/files/%2e%2e',
    '/local/chats/..%2f..%2fstate',
  ]

  it.each(WAYS)('lead nowhere: %s', async (way) => {
    expect([400, 404]).toContain(await rawStatus(way))
  })

  it('lead nowhere by the address of a file that the bot fetches', async () => {
    for (const way of ['../package.json', '..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '/etc/passwd', '%00', ''])
      expect([way, await rawStatus(`/file/bot${bench.emulator.token}/${way}`)]).toEqual([way, 404])
  })
})
