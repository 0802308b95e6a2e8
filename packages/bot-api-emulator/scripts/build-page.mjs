// Makes `dist/page` of `page`: one script, one style sheet, the font, all named by their contents, and what a browser takes compressed.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('..', import.meta.url))
const page = path.join(here, 'page')
const target = path.join(here, 'dist', 'page')
/** Where npm has put a dependency: beside this package or in any folder above. */
const folderOf = (dependency) =>
  (createRequire(import.meta.url).resolve.paths(dependency) ?? [])
    .map((place) => path.join(place, dependency))
    .find((place) => existsSync(place))

/** The addresses under which the server gives the vendors' files when nothing is built. */
const vendors = {
  name: 'vendors',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\/page\/vendor\/lit-html\// }, ({ path: name }) => ({
      path: path.join(folderOf('lit-html'), name.slice('/page/vendor/lit-html/'.length)),
    }))
    onResolve({ filter: /^page$/ }, () => ({ path: 'page', namespace: 'whole' }))
    onLoad({ filter: /.*/, namespace: 'whole' }, () => ({
      contents: sheets.map(([, name]) => `import './${name}'`).join('\n') + `\nimport './main.js'`,
      resolveDir: page,
    }))
    onResolve({ filter: /^\/page\/vendor\/vazirmatn\.woff2$/ }, () => ({
      path: path.join(folderOf('vazirmatn'), 'fonts', 'webfonts', 'Vazirmatn[wght].woff2'),
    }))
  },
}

mkdirSync(target, { recursive: true })
const html = readFileSync(path.join(page, 'index.html'), 'utf8')
const sheets = [...html.matchAll(/ *<link rel="stylesheet" href="\/page\/(.+?)" \/>\n/g)]
const { outputFiles } = await build({
  entryPoints: [
    { in: 'page', out: 'page' },
    { in: path.join(page, 'early.js'), out: 'early' },
  ],
  absWorkingDir: here,
  outdir: target,
  entryNames: '[name]-[hash]',
  assetNames: 'font-[hash]',
  publicPath: '/page',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  loader: { '.woff2': 'file' },
  plugins: [vendors],
  // Written below: a page that is being served meanwhile must not miss a file.
  write: false,
})
const named = (beginning, ending) => {
  const names = outputFiles.map((file) => path.basename(file.path))
  return `/page/${names.find((name) => name.startsWith(beginning) && name.endsWith(ending))}`
}
const bundled = sheets
  .reduce((text, [line]) => text.replace(line, ''), html)
  .replace('/page/vendor/vazirmatn.woff2', named('', '.woff2'))
  .replace('/page/early.js', named('early-', '.js'))
  .replace(
    '    <script type="module" src="/page/main.js">',
    `    <link rel="stylesheet" href="${named('page-', '.css')}" />\n    <script type="module" src="${named('page-', '.js')}">`,
  )
const made = new Set()
for (const file of outputFiles) {
  put(path.basename(file.path), file.contents)
  if (!file.path.endsWith('.woff2')) pack(path.basename(file.path), file.contents)
}
put('icon.svg', readFileSync(path.join(page, 'icon.svg')))
pack('index.html', Buffer.from(bundled))
// Last: it is by this file that the server knows the bundle to be whole.
put('index.html', bundled)
for (const name of readdirSync(target)) if (!made.has(name)) rmSync(path.join(target, name))

function put(name, bytes) {
  made.add(name)
  writeFileSync(path.join(target, `${name}.new`), bytes)
  renameSync(path.join(target, `${name}.new`), path.join(target, name))
}

function pack(name, bytes) {
  put(`${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  put(`${name}.gz`, gzipSync(bytes, { level: 9 }))
}
