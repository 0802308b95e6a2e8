// `npm run release [-- folder]`: an archive with all that runs and nothing else, for this platform, its SHA256SUMS, the systemd unit and
// the Dockerfile beside it. It is tried before it is handed on: unpacked into an empty folder and started until it says that it is well.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'

prepare('compiled')
const at = (...parts) => path.join(root, ...parts)
const { version, license, engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
const target = path.resolve(process.argv[2] ?? at('release'))
const name = `tahavol-${version}-${process.platform}-${process.arch}`
const work = mkdtempSync(path.join(tmpdir(), 'tahavol-release-'))
const folder = path.join(work, name)

/** What the bundle does not hold: native code and its loaders, fonts, and what local mode is played on (scripts/bundle.mjs, `external`). */
const OUTSIDE = ['libsql', '@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js', 'vazirmatn', 'bot-api-emulator']
const RUNS = /\.(?:[cm]?js|json|node|wasm|html|css|svg|woff2|png|txt|webmanifest|br|gz)$|\/(?:LICENSE|OFL)[^/]*$/i
const FONTS = /fonts\/(?:ttf\/Vazirmatn-(?:Regular|Bold)\.ttf|webfonts\/Vazirmatn\[wght\]\.woff2)$/

const copied = new Set()
function copyPackage(packageName) {
  const from = at('node_modules', packageName)
  if (copied.has(packageName) || !existsSync(from)) return
  copied.add(packageName)
  const facts = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
  cpSync(from, path.join(folder, 'node_modules', packageName), {
    recursive: true,
    dereference: true,
    filter: (file) => belongs(packageName, path.relative(from, file).replaceAll('\\', '/')),
  })
  for (const other of Object.keys({ ...facts.dependencies, ...facts.optionalDependencies })) copyPackage(other)
}

function belongs(packageName, file) {
  const [top] = file.split('/')
  if (packageName === 'vazirmatn')
    return /^(?:|fonts|fonts\/(?:ttf|webfonts)|package\.json|OFL\.txt)$/.test(file) || FONTS.test(file)
  if (packageName === 'bot-api-emulator' && !['', 'data', 'dist', 'page', 'package.json'].includes(top)) return false
  if (top === 'node_modules' || /musl/.test(packageName)) return false
  return !path.extname(file) || RUNS.test(file)
}

mkdirSync(folder, { recursive: true, mode: 0o755 })
for (const part of [
  'dist',
  'locales',
  ...['migrations', 'profiles', 'holidays', 'procedures', 'sample'].map((name) => `prisma/${name}`),
])
  cpSync(at(part), path.join(folder, part), { recursive: true })
const templates = 'src/documents/typeset/templates'
cpSync(at(templates), path.join(folder, templates), { recursive: true })
for (const file of ['LICENSE', 'README.md', 'README.fa.md', 'CHANGELOG.md', '.env.example', 'docs/operations.md'])
  cpSync(at(file), path.join(folder, file))
for (const file of ['Dockerfile', 'tahavol.service']) cpSync(at('scripts/release', file), path.join(folder, file))
OUTSIDE.forEach(copyPackage)
const node = 'node --max-old-space-size'
const scripts = {
  start: `${node}=256 --max-semi-space-size=4 --no-wasm-tier-up dist/main.js`,
  tahavol: `${node}=192 --max-semi-space-size=4 dist/cli.js`,
}
const facts = { name: 'tahavol', version, private: true, license, type: 'module', engines, scripts }
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(facts, null, 2)}\n`)

mkdirSync(target, { recursive: true })
const archive = path.join(target, `${name}.tar.gz`)
execFileSync('tar', ['-czf', archive, '-C', work, name])
const digest = createHash('sha256').update(readFileSync(archive)).digest('hex')
writeFileSync(path.join(target, 'SHA256SUMS'), `${digest}  ${name}.tar.gz\n`)

/** Nothing of this folder is beside it, so whatever is missing is missing. */
async function tryIt() {
  const empty = path.join(work, 'try')
  mkdirSync(empty)
  execFileSync('tar', ['-xzf', archive, '-C', empty])
  const port = await freePort()
  const data = path.join(work, 'data')
  const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: data, DATABASE_URL: `file:${data}/tahavol.db` }
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: path.join(empty, name), env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  try {
    for (let tries = 0; tries < 120; tries++) {
      const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (ok) return
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    throw new Error(`The archive does not start:\n${said}`)
  } finally {
    child.kill()
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

try {
  await tryIt()
  const megabytes = (readFileSync(archive).length / 1_000_000).toFixed(1)
  console.log(`${archive}: ${megabytes} MB, unpacked and started\n${digest}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
