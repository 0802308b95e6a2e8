// Prepares what is missing and nothing else: locked dependencies, generated code, compiled program. Plain JavaScript on purpose:
// it runs before anything is installed. Other scripts import `prepare` from here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)
const bin = (name) => at('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Runs a program in the project and ends this one when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

export const tsx = ['--conditions=source', '--import', 'tsx']

/** Does `work` only when the stamp of `inputs` differs from the one kept at the last time. */
function once(name, inputs, outputs, work) {
  const stamp = inputs()
  const file = at('node_modules', '.cache', 'tahavol', name)
  if (outputs.every((output) => existsSync(at(output))) && existsSync(file) && readFileSync(file, 'utf8') === stamp)
    return
  work()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, stamp)
}

const contentOf =
  (...files) =>
  () => {
    const hash = createHash('sha256')
    for (const file of files) hash.update(readFileSync(at(file)))
    return hash.digest('hex')
  }

/** Size and time of every file below: cheap enough for each start. */
const treeOf =
  (...folders) =>
  () => {
    const hash = createHash('sha256')
    for (const folder of folders)
      for (const entry of readdirSync(at(folder), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const file = path.join(entry.parentPath ?? entry.path, entry.name)
        if (file.includes('.generated')) continue
        const { size, mtimeMs } = statSync(file)
        hash.update(`${file} ${size} ${mtimeMs}\n`)
      }
    return hash.digest('hex')
  }

function install() {
  once('install', contentOf('package-lock.json'), ['node_modules/grammy'], () => {
    console.log('Installing the locked dependencies …')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

function generate() {
  once('client', contentOf('prisma/schema.prisma', 'package-lock.json'), ['src/storage/generated/client.ts'], () => {
    run(bin('prisma'), ['generate', '--no-hints'], { stdio: ['ignore', 'ignore', 'inherit'] })
  })
  once(
    'wording',
    treeOf('locales', 'scripts'),
    ['src/wording/messages.generated.ts', 'src/shared/refusals.generated.ts'],
    () => {
      run(process.execPath, [...tsx, 'scripts/generate-wording.ts'])
    },
  )
}

/** Packages of this repository that the product imports by name. */
const PACKAGES = [
  'packages/persian-text',
  'packages/chat-wording',
  'packages/prisma-sqlite',
  'packages/bot-api-emulator',
]

function compile() {
  for (const folder of PACKAGES)
    once(path.basename(folder), treeOf(`${folder}/src`), [`${folder}/dist/index.js`], () =>
      run(bin('tsc'), ['-p', `${folder}/tsconfig.build.json`]),
    )
  const page = 'packages/bot-api-emulator'
  once('page', treeOf(`${page}/page`), [`${page}/dist/page/index.html`], () =>
    run(process.execPath, [`${page}/scripts/build-page.mjs`]),
  )
  const sources = treeOf('src', 'locales', 'scripts', ...PACKAGES.map((folder) => `${folder}/src`))
  once('dist', sources, ['dist/main.js'], () => {
    rmSync(at('dist'), { recursive: true, force: true })
    run(process.execPath, ['scripts/bundle.mjs'])
  })
}

/** @param {'generated' | 'compiled'} upTo */
export function prepare(upTo) {
  install()
  generate()
  if (upTo === 'compiled') compile()
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  prepare(process.argv.includes('--generate') ? 'generated' : 'compiled')
