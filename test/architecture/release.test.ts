import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Issue 9, S9: what a release holds and how it is run, read from its files; `test/faults/release.test.ts` makes one and starts it. */
const text = (file: string): string => readFileSync(file, 'utf8')
const release = text('scripts/release.mjs')
const dockerfile = text('scripts/release/Dockerfile')
const unit = text('scripts/release/tahavol.service')
interface Manifest {
  engines: { node: string }
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const { engines, scripts, dependencies, devDependencies } = JSON.parse(text('package.json')) as Manifest
const lock = JSON.parse(text('package-lock.json')) as {
  packages: Record<string, { version?: string; resolved?: string; link?: boolean; integrity?: string }>
}
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => text(path.join('src', name)))
/** How Node is started, wherever it is started. */
const flags = (command: string): string[] => [...command.matchAll(/--[a-z-]+(?:=\d+)?/g)].map(([flag]) => flag)

describe('a release', () => {
  it('holds every folder that the program reads beside itself', () => {
    const read = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/new URL\([`'](?:\.\.\/)+((?:prisma\/)?[a-z]+)[/`']/g)].map(([, folder = '']) => folder),
      ),
    )
    expect([...read].filter((folder) => folder !== 'src').toSorted()).toEqual(
      [
        'locales',
        ...['holidays', 'migrations', 'procedures', 'profiles', 'sample'].map((name) => `prisma/${name}`),
      ].toSorted(),
    )
    for (const folder of read) {
      expect([folder, existsSync(folder)]).toEqual([folder, true])
      expect([folder, release.includes(`'${folder.replace('prisma/', '')}`)]).toEqual([folder, true])
    }
  })

  it('holds every package that the bundle leaves outside', () => {
    const [, outside = ''] = /const OUTSIDE = \[([^\]]*)\]/.exec(release) ?? []
    const [, external = ''] = /external: \[([^\]]*)\]/.exec(text('scripts/bundle.mjs')) ?? []
    const names = [...external.matchAll(/'([^']+)'/g)].map(([, name = '']) => name.replace(/\*$/, ''))
    expect(names.length).toBeGreaterThan(4)
    for (const name of names) expect([name, outside.includes(`'${name}`)]).toEqual([name, true])
  })

  it('is built in one stage and run in another, not by root, from the archive alone', () => {
    expect(dockerfile.match(/^FROM node:22-slim/gm)).toHaveLength(2)
    const run = dockerfile.slice(dockerfile.lastIndexOf('FROM '))
    expect(run.match(/^COPY .*$/gm)).toEqual(['COPY --from=build /app /app'])
    expect(dockerfile).toMatch(/tar -xzf \/release\/\*\.tar\.gz --strip-components=1 -C \/app/)
    expect(run.match(/^USER .*$/gm)).toEqual(['USER node'])
    expect(run.indexOf('USER node')).toBeLessThan(run.indexOf('CMD ['))
    expect(run).toMatch(/install -d -o node -m 700 \/data/)
    expect(run).not.toMatch(/TOKEN|SECRET|KEY/)
  })

  it('starts Node alike everywhere', () => {
    const started = flags(scripts['start'] ?? '')
    expect(started).toHaveLength(3)
    expect(flags(/ExecStart=.*/.exec(unit)?.[0] ?? '')).toEqual(started)
    expect(flags(/^CMD .*$/m.exec(dockerfile)?.[0] ?? '')).toEqual(started)
    const ofArchive = /start: `([^`]*)`/.exec(release)?.[1]?.replace('${node}', 'node --max-old-space-size') ?? ''
    expect(flags(ofArchive)).toEqual(started)
  })

  it('has a unit that shuts its files and writes nowhere but into its data', () => {
    for (const line of [
      'UMask=0077',
      'NoNewPrivileges=true',
      'ProtectSystem=strict',
      'ReadWritePaths=/srv/tahavol/data',
      'PrivateTmp=true',
      'ProtectHome=true',
      'PrivateDevices=true',
      'ProtectKernelTunables=true',
      'ProtectControlGroups=true',
      'RestrictSUIDSGID=true',
      'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK',
      'CapabilityBoundingSet=',
      'LockPersonality=true',
      'SystemCallArchitectures=native',
    ])
      expect(unit.split('\n')).toContain(line)
    expect(unit).toMatch(/^User=(?!root)\w+$/m)
  })

  it('starts what the bundle makes, with files for nobody else', () => {
    const bundle = text('scripts/bundle.mjs')
    const started = [unit, dockerfile, release, ...Object.values(scripts)].flatMap((source) =>
      [...source.matchAll(/\bdist\/([\w-]+)\.js/g)].map(([, name = '']) => name),
    )
    expect(new Set(started)).toEqual(new Set(['main', 'cli']))
    for (const name of new Set(started)) expect([name, bundle.includes(`${name}:`)]).toEqual([name, true])
    for (const [, source = ''] of bundle.matchAll(/'(src\/[\w/]+\.ts)'/g))
      expect([source, existsSync(source)]).toEqual([source, true])
    for (const script of Object.values(scripts))
      for (const [file] of script.matchAll(/scripts\/[\w-]+\.mjs/g))
        expect([file, existsSync(file)]).toEqual([file, true])
    for (const file of ['src/main.ts', 'src/cli/main.ts']) expect(text(file)).toMatch(/process\.umask\(0o077\)/)
  })

  it('installs without running anything, and only what is locked', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m)
    expect(Object.keys(scripts).filter((name) => /^(pre|post)|^prepare$|install/.test(name))).toEqual([])
    for (const file of ['prepare.mjs', 'release.mjs', 'start.mjs']) {
      const source = text(`scripts/${file}`)
      expect([file, source.match(/\['install'|npm install/g)]).toEqual([file, null])
    }
    expect(text('scripts/prepare.mjs')).toMatch(/'ci'/)
    const foreign = Object.entries(lock.packages).filter(
      ([name, { link, resolved, integrity }]) =>
        name.includes('node_modules/') &&
        link !== true &&
        (resolved?.startsWith('https://registry.npmjs.org/') === false || integrity?.startsWith('sha512-') !== true),
    )
    expect(foreign.map(([name]) => name)).toEqual([])
  })

  it('names each version as it is locked, and a Node that fits', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([
        name,
        lock.packages[`node_modules/${name}`]?.version ?? lock.packages[`packages/${name}`]?.version,
      ]).toEqual([name, version])
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major))
    const lowest = Number(/(\d+)/.exec(engines.node)?.[1])
    for (const major of images) expect(major).toBeGreaterThanOrEqual(lowest)
    expect(text('scripts/test-nodes.mjs')).toContain(`'${images[0]}'`)
  })

  // Where systemd is installed it reads the unit itself; the folder and program of a server are not here.
  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('has a unit that systemd reads', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-unit-')), 'tahavol.service')
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    expect([status, stderr.match(/Unknown|Failed to parse|Invalid/g)]).toEqual([0, null])
  })
})
