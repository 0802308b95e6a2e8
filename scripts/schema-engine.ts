/**
 * A stand-in for Prisma's native `schema-engine` binary: the same line-delimited JSON-RPC on stdio, served by Prisma's own
 * WebAssembly schema engine (npm: @prisma/schema-engine-wasm, the same commit as the pinned CLI).
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { openSqlite, Session, SingleConnectionSqlite } from '../packages/prisma-sqlite/src/index.ts'

// Node's own types for ES2023 without the DOM library lack this.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const require = createRequire(import.meta.url)
const argv = process.argv.slice(2)
const options = (name: string): string[] => argv.flatMap((arg, i) => (arg === name ? [argv[i + 1] ?? ''] : []))
if (argv.includes('--version')) {
  console.log(`schema-engine-wasm ${(require('@prisma/engines-version') as { enginesVersion: string }).enginesVersion}`)
  process.exit(0)
}
const url = (JSON.parse(options('--datasource')[0] ?? '{}') as { url?: string }).url ?? 'file:./dev.db'
const file = url.replace(/^file:/, '')

/**
 * The engine sends whole scripts through executeRaw to its shadow database; drivers prepare one statement at a time. The name of a
 * partial index it quotes like a column's, which libsql does not read as a string.
 */
function scriptable(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = (query) =>
    queryRaw({ ...query, sql: query.sql.replace(/(sqlite_master WHERE type = 'index' AND name = )"(\w+)"/, "$1'$2'") })
  const executeRaw = adapter.executeRaw.bind(adapter)
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0 || !query.sql.trimEnd().replace(/;$/, '').includes(';')) return executeRaw(query)
    await adapter.executeScript(query.sql)
    return 0
  }
  return adapter
}

function sqliteFactory(): SqlMigrationAwareDriverAdapterFactory {
  const make = (target: string, pragmas: string[]) =>
    new SingleConnectionSqlite(new Session({ open: () => openSqlite(target), pragmas }))
  return {
    provider: 'sqlite',
    adapterName: 'single-connection-sqlite',
    connect: async () => {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
      return scriptable(await make(url, ['foreign_keys = ON', 'busy_timeout = 5000']).connect())
    },
    connectToShadowDb: async () => scriptable(await make(':memory:', ['foreign_keys = ON']).connect()),
  }
}

const factory = sqliteFactory()

const command = argv[argv.indexOf('cli') + 1]
if (argv.includes('cli')) {
  const fail = (code: string, message: string): never => {
    // The CLI ignores the first line of stderr and parses the rest as JSON.
    process.stderr.write(
      `{}\n${JSON.stringify({ level: 'ERROR', fields: { message, error_code: code, is_panic: false }, target: 'schema_engine::logger' })}`,
    )
    process.exit(1)
  }
  if (command === 'can-connect-to-database' && !existsSync(file)) fail('P1003', `Database \`${file}\` does not exist`)
  try {
    const adapter = await factory.connect()
    await adapter.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] })
    await adapter.dispose()
  } catch (error) {
    fail('P1001', String(error))
  }
  process.exit(0)
}

type Method = (params: unknown) => Promise<{ stdout?: string | null; exitCode?: number } | undefined>
const wasm = await import('@prisma/schema-engine-wasm/schema_engine_bg')
const wasmFile = path.join(
  path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
  'schema_engine_bg.wasm',
)
const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': wasm })
wasm.__wbg_set_wasm(instance.exports)
;(instance.exports['__wbindgen_start'] as () => void)()
const bound = bindMigrationAwareSqlAdapterFactory(factory)
const datamodels = options('--datamodels').map((name): [string, string] => [name, readFileSync(name, 'utf8')])
const engine = (await wasm.SchemaEngine.new(
  { datamodels: datamodels.length > 0 ? datamodels : undefined },
  () => undefined,
  bound,
)) as unknown as Record<string, Method>

const send = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`)
const call = (method: string, params: unknown) => {
  const fn = engine[method === 'getDatabaseVersion' ? 'version' : method]
  if (fn === undefined) throw new Error(`unsupported method ${method}`)
  return fn.call(engine, params)
}
let printId = 1_000_000
async function handle({
  id,
  method,
  params,
}: {
  id: number
  method: string
  params?: { migrationsList?: object; filters?: object }
}): Promise<void> {
  try {
    let result = await call(method, params).catch(async (error: { code?: string }) => {
      // The wasm engine (7.10) raises P1014 where the native one tolerates a missing _prisma_migrations table.
      if (error.code !== 'P1014' || params?.migrationsList === undefined) throw error
      await call('applyMigrations', {
        migrationsList: { ...params.migrationsList, migrationDirectories: [] },
        filters: params.filters ?? { externalTables: [], externalEnums: [] },
      })
      return call(method, params)
    })
    if (method === 'diff' && typeof result?.stdout === 'string') {
      send({ jsonrpc: '2.0', id: printId++, method: 'print', params: { content: result.stdout } })
      result = { exitCode: result.exitCode ?? 0 }
    }
    send({ jsonrpc: '2.0', id, result: result ?? {} })
  } catch (error) {
    const { message = String(error), code, meta } = error as { message?: string; code?: string; meta?: unknown }
    const external = /External error id#(\d+)/.exec(message)
    const cause = external ? bound.errorRegistry.consumeError(Number(external[1])) : undefined
    send({
      jsonrpc: '2.0',
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: {
          is_panic: false,
          message: cause ? `${message}\n${String(cause.error)}` : message,
          error_code: code,
          meta,
        },
      },
    })
  }
}
let queue = Promise.resolve()
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const message = JSON.parse(line) as Parameters<typeof handle>[0]
    if (message.method) queue = queue.then(() => handle(message)) // anything else answers a `print`
  })
  .on('close', () => void queue.finally(() => process.exit(0)))
