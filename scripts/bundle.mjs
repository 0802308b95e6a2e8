// Makes `dist` from `src`: a few files instead of 1,600 modules, which Node takes most of a second to find, read and link at each start.
import path from 'node:path'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { dialogueVersions } from './dialogue-versions.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Looks for what is compiled with it. */
const KEEPS_ITS_PLACE = path.join('shared', 'child.ts')

/** A module that looks for files from where it stands goes on standing in `src`. */
const standsInSource = {
  name: 'stands-in-source',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes('import.meta.url') || file.endsWith(KEEPS_ITS_PLACE)) return undefined
      const place = path.relative(path.join(root, 'dist'), file).replaceAll('\\', '/')
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`) }
    })
  },
}

/** Never run, and a fifth of what Node would have to read: grammY calls by our own `fetch`, and zod's words are not shown to anybody. */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node-fetch$|\/locales\/index\.js$/ }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default undefined', loader: 'js' }))
  },
}

/**
 * Prisma unfolds a graph of all that could be asked, 18 MB for each client, of which little is ever asked: its nodes unfold when they
 * are met. And its compiler stands in a file as bytes, where Prisma keeps it twice as text in memory; it is made for the first question,
 * not for the first transaction.
 */
const smallerPrisma = {
  name: 'smaller-prisma',
  setup({ onLoad }) {
    const nodes =
      /let i=this\.#i\(\),o=\{\};for\(let s=0;s<i;s\+\+\)\{(let [^;]+;)([^}]*?o\[a\]=\w)\}r\.push\(\{edges:o\}\)/g
    const compiler = /return (this\.#m\(\(\)=>new r\(\{datamodel:[^}]+\}\),void 0,!1\))/
    onLoad({ filter: /client[/\\]runtime[/\\]client\.m?js$/ }, async ({ path: file }) => {
      let found = 0
      const text = (await readFile(file, 'utf8')).replace(compiler, (_, made) => {
        found++
        return `{let made,compiler=()=>made??=${made};return{compile:(...a)=>compiler().compile(...a),compileBatch:(...a)=>compiler().compileBatch(...a),free:()=>made?.free()}}`
      })
      const contents = text.replace(nodes, (_, reads, keeps) => {
        found++
        return `let from=this.#r,i=this.#i();for(let s=0;s<i;s++){${reads}}let unfold=()=>{this.#r=from;let i=this.#i(),o={};for(let s=0;s<i;s++){${reads}${keeps}}return o};r.push({get edges(){let value=unfold();Object.defineProperty(this,'edges',{value});return value}})`
      })
      if (found !== 3) throw new Error(`${file} is of another version: see smallerPrisma`)
      return { contents, loader: 'js' }
    })
    onLoad({ filter: /[/\\]query_compiler_\w+\.sqlite\.wasm-base64\.m?js$/ }, async ({ path: file }) => {
      const { wasm } = await import(file)
      await mkdir(path.join(root, 'dist'), { recursive: true })
      await writeFile(path.join(root, 'dist', 'query-compiler.wasm'), Buffer.from(wasm, 'base64'))
      const contents = `import { readFileSync } from 'node:fs'
        export const wasm = readFileSync(new URL('./query-compiler.wasm', import.meta.url))`
      return { contents, loader: 'js' }
    })
  },
}

/** One sign outside ASCII doubles what a whole file takes in memory: what esbuild leaves in comments and expressions is written as escapes too. */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', cli: 'src/cli/main.ts', child: 'src/child.ts' },
  outdir: 'dist',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node knows them; written in another way they would be compiled at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  conditions: ['source'],
  define: { DIALOGUE_VERSIONS: JSON.stringify(dialogueVersions(root)) },
  // Native code and its loaders, and what has files of its own beside it.
  external: ['libsql', '@myriaddreamin/*', '@resvg/*', 'vazirmatn', 'bot-api-emulator'],
  plugins: [standsInSource, unused, smallerPrisma],
  // What is written for `require` asks for it by that name.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  // A quarter less to read and to keep. Names stay, and lines are short enough for a stack trace to say something.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  logLevel: 'warning',
  write: false,
})
await mkdir(path.join(root, 'dist'), { recursive: true })
for (const file of outputFiles) await writeFile(file.path, inAscii(file.text))
