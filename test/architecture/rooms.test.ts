import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** The table of docs/ARCHITECTURE.md: what each room may import, and the packages it alone may use. */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  shared: { rooms: [], packages: ['pino', 'node:child_process', 'node:crypto', 'node:url'] },
  // Pure as well: the language of procedures is a schema, and its numbers have check digits.
  domain: { rooms: ['shared'], packages: ['zod', '@persian-tools/persian-tools'] },
  storage: {
    rooms: ['shared', 'domain'],
    packages: [
      '@prisma/*',
      'prisma-sqlite',
      'zod',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:stream/promises',
      'node:crypto',
      'node:url',
    ],
  },
  wording: {
    rooms: ['shared', 'domain'],
    packages: ['@fluent/bundle', 'chat-wording', 'node:fs', 'node:url', 'node:path'],
  },
  documents: {
    rooms: ['shared', 'domain', 'wording'],
    packages: [
      'chat-wording',
      'hucre*',
      'yauzl',
      'yazl',
      '@myriaddreamin/typst-ts-node-compiler',
      '@resvg/resvg-js',
      'uqr',
      'node:buffer',
      'node:fs',
      'node:module',
      'node:stream',
      'node:stream/consumers',
      'node:url',
    ],
  },
  // What is pending, in force, promised, late: policy over what storage keeps.
  reads: { rooms: ['shared', 'domain', 'storage'], packages: [] },
  // Data to screens, for the chat and the outbox alike; of the reads it knows the shapes alone.
  screens: { rooms: ['shared', 'domain', 'wording', 'reads'], packages: [] },
  outbox: { rooms: ['shared', 'domain', 'storage', 'reads', 'wording', 'screens', 'documents'], packages: [] },
  workflows: {
    rooms: ['shared', 'domain', 'storage', 'reads', 'outbox'],
    packages: ['zod', 'yauzl', 'node:crypto', 'node:timers/promises', 'node:util', 'node:zlib'],
  },
  chat: {
    rooms: ['shared', 'domain', 'reads', 'workflows', 'wording', 'screens', 'documents'],
    packages: ['grammy*', '@grammyjs/*'],
  },
  jobs: { rooms: ['shared', 'domain', 'workflows', 'outbox'], packages: ['node-cron'] },
  platform: {
    rooms: ['shared'],
    packages: [
      'chat-wording',
      'node:async_hooks',
      'node:events',
      // Of a Bot API server of one's own, on the same machine.
      'node:fs',
      'node:http',
      'node:https',
      'node:net',
      'node:stream',
      'node:timers/promises',
      'grammy*',
    ],
  },
}

/** Knows as little of the product as the language does. */
const EVERYWHERE = ['persian-text']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => file.split(path.sep).join('/'))

const specifiersIn = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
const importsOf = (file: string): string[] => specifiersIn(readFileSync(`src/${file}`, 'utf8'))

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'app')
const fits = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
const source = (file: string): string => readFileSync(`src/${file}`, 'utf8')

function faultOf(file: string, specifier: string): string | null {
  const room = roomOf(file)
  const rule = ROOMS[room]
  if (rule === undefined) return null
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
    return roomOf(target) === room && !target.startsWith('..') ? null : `${file} reaches out of its room: ${specifier}`
  }
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1).split('/')[0] ?? ''
    return rule.rooms.includes(target) ? null : `${file} (${room}) may not import the room ${target}`
  }
  // The type of grammY's Api and the like are packages too: a room that knows them is bound to them.
  return [...EVERYWHERE, ...rule.packages].some((pattern) => fits(pattern, specifier))
    ? null
    : `${file} (${room}) may not use ${specifier}`
}

describe('rooms (architecture part 2)', () => {
  it('imports cross no wall', () => {
    expect(files.flatMap((file) => importsOf(file).flatMap((specifier) => faultOf(file, specifier) ?? []))).toEqual([])
  })

  it('screens and chat know of the reads the shapes alone, and neither reads nor writes', () => {
    const imports = /^import\s+(?!type\b)\{([^}]*)\}\s+from '#reads\//gm
    const takesValues = (text: string): boolean =>
      [...text.matchAll(imports)].some(([, names = '']) =>
        names.split(',').some((name) => name.trim() !== '' && !name.trim().startsWith('type ')),
      )
    const faults = files.filter((file) => /^(screens|chat)\//.test(file) && takesValues(source(file)))
    expect(faults).toEqual([])
  })

  it('only storage asks the database', () => {
    const asks = /\b(?:tx|db|reader)\.(?:\$\w+|\w+\.(?:find|create|update|delete|upsert|count|aggregate|group)\w*)\(/
    expect(
      files.filter((file) => /^(reads|screens|outbox|workflows|chat|jobs)\//.test(file) && asks.test(source(file))),
    ).toEqual([])
  })

  it('shelves of chat and workflows do not import each other', () => {
    const shared = new Set(['gate', 'dialogue', 'files'])
    const faults = files.flatMap((file) => {
      const [room, shelf, deeper] = file.split('/')
      if ((room !== 'chat' && room !== 'workflows') || shelf === undefined || deeper === undefined || shared.has(shelf))
        return []
      return importsOf(file).flatMap((specifier) => {
        if (!specifier.startsWith('.')) return []
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)).split('/')
        const foreign = target.length > 2 && target[1] !== shelf && !shared.has(target[1] ?? '')
        return foreign ? [`${file} imports ${specifier}`] : []
      })
    })
    expect(faults).toEqual([])
  })

  it('nobody but shared/clock reads the clock', () => {
    const reads = /new Date\(\)|Date\.now\(\)/
    expect(files.filter((file) => file !== 'shared/clock.ts' && reads.test(source(file)))).toEqual([])
  })

  it('no sentence of a reader stands in the source', () => {
    // Word lists that are data (names of months, words a workbook may hold, what people ask) are the exceptions, by name.
    const data = /^(domain\/province\/|documents\/workbook\/|chat\/gate\/questions\.ts|cli\/|local\.ts)/
    const persian = /['"`][^'"`\n]*[\u0600-\u06FF]{2,}[^'"`\n]*['"`]/
    const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
    expect(files.filter((file) => !data.test(file) && persian.test(withoutComments(source(file))))).toEqual([])
  })

  it.each([
    {
      name: 'bot-api-emulator',
      users: (file: string) =>
        file === 'cli/training/people.ts' || file === 'cli/training/tour.ts' || file === 'local.ts',
      packages: ['node:*'],
      files: 50,
    },
    {
      name: 'prisma-sqlite',
      users: (file: string) => file.startsWith('storage/') || file === 'app.ts',
      packages: ['node:*', '@prisma/driver-adapter-utils', 'libsql'],
      files: 10,
    },
    {
      name: 'chat-wording',
      users: (file: string) => /^(wording|documents|platform)\/|^(app|child)\.ts$/.test(file),
      packages: ['@fluent/bundle', 'persian-text'],
      files: 7,
    },
    { name: 'persian-text', users: () => true, packages: ['jalaali-js'], files: 7 },
  ])('the package $name and the product meet at its name alone', (meeting) => {
    const foreign = (specifier: string): boolean =>
      specifier.includes('packages/') || specifier.startsWith(`${meeting.name}/`)
    expect(files.flatMap((file) => importsOf(file).filter(foreign))).toEqual([])
    const users = files.filter((file) => importsOf(file).includes(meeting.name))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((file) => !meeting.users(file))).toEqual([])

    const inside = `packages/${meeting.name}/src`
    const own = readdirSync(inside, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const reachesOut = (file: string, specifier: string): boolean =>
      specifier.startsWith('.')
        ? path.posix.join('src', path.posix.dirname(file.split(path.sep).join('/')), specifier).startsWith('..')
        : !meeting.packages.some((pattern) => fits(pattern, specifier))
    const faults = own.flatMap((file) =>
      specifiersIn(readFileSync(`${inside}/${file}`, 'utf8')).filter((specifier) => reachesOut(file, specifier)),
    )
    expect(own.length).toBeGreaterThan(meeting.files)
    expect(faults).toEqual([])
  })

  it('no barrel file passes on what others made', () => {
    expect(files.filter((file) => /^export \* from/m.test(source(file)))).toEqual([])
  })
})
