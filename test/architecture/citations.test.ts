import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/requirements.md', 'utf8')
const section = (from: string, to?: string): string =>
  page.slice(page.indexOf(from), to === undefined ? undefined : page.indexOf(to))
const idsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/^\| ([A-Z]?\d+) \|/gm)].map(([, id]) => id ?? ''))

const REQUIREMENTS = idsIn(section('## Requirements of the service agreements', '## 1.2'))
const PEERS = idsIn(section('## Peers: what', '### What none of them has'))
const BEYOND = idsIn(section('### What none of them has', '### Defects others met'))
const GOALS = idsIn(section('## Reliability, security, speed'))

/** `C1–C12` names all between. */
const spread = (text: string): string[] =>
  [...text.matchAll(/([A-Z]?)(\d+)(?:\s*(?:–|-|to)\s*\1(\d+))?/g)].flatMap(([, letter = '', first, last]) => {
    const [from, to] = [Number(first), Number(last ?? first)]
    return Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`)
  })

const LIST = String.raw`(?:[A-Z]?\d+(?:\s*(?:–|-|to)\s*[A-Z]?\d+)?(?:,\s*|\s+and\s+|;\s*)?)+`
const KINDS: [RegExp, Set<string>][] = [
  [new RegExp(String.raw`\brequirements?\s+((?=[A-N]\d)${LIST})`, 'gi'), REQUIREMENTS],
  [new RegExp(String.raw`\bpeers\s+rows?\s+(${LIST})`, 'gi'), PEERS],
  [new RegExp(String.raw`\bpeers\s+part 7\s+items?\s+(${LIST})`, 'gi'), BEYOND],
  [new RegExp(String.raw`\breliability(?:\.md)?\s+((?=[RSFP]\d)${LIST})`, 'gi'), GOALS],
]

const roots = ['src', 'test', 'prisma', 'packages'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`),
)
const files = roots.filter((file) => /\.(ts|prisma|json|js)$/.test(file) && !/node_modules|generated|dist\//.test(file))

describe('what comments cite', () => {
  it('stands in docs/requirements.md', () => {
    const unknown = files.flatMap((file) => {
      // A citation may run over the end of a line of its comment.
      const text = readFileSync(file, 'utf8')
        .replace(/\n\s*(?:\*|\/\/\/?)\s*/g, ' ')
        // Sections of the page itself: «requirements 1.4».
        .replace(/\b1\.[234]\b(?: rows? \d+)?/g, '')
      return KINDS.flatMap(([kind, known]) =>
        [...text.matchAll(kind)].flatMap(([, list = '']) =>
          spread(list).flatMap((id) => (known.has(id) ? [] : [`${file}: ${kind.source.slice(2, 12)}… ${id}`])),
        ),
      )
    })
    expect(unknown).toEqual([])
  })

  it('knows the four kinds of ids at all', () => {
    expect([REQUIREMENTS.size > 150, PEERS.size, BEYOND.size, GOALS.size > 60]).toEqual([true, 74, 34, true])
  })
})
