import { type Database, observeStatements } from '#storage/database.ts'

export interface Transaction {
  /** Of this process while it held the lock of writers. */
  cpuMs: number
  wallMs: number
  statements: number
}

/** Watches what holds the lock of writers. @returns what ends it and gives all transactions */
export function transactionsOf(db: Database): () => Transaction[] {
  const all: Transaction[] = []
  let open: { cpu: NodeJS.CpuUsage; from: number; statements: number } | null = null
  const stop = observeStatements(db, (sql) => {
    if (sql === 'BEGIN IMMEDIATE') {
      open = { cpu: process.cpuUsage(), from: performance.now(), statements: 0 }
    } else if (open !== null) {
      open.statements++
      if (sql !== 'COMMIT') return
      const { user, system } = process.cpuUsage(open.cpu)
      all.push({
        cpuMs: (user + system) / 1_000,
        wallMs: performance.now() - open.from,
        statements: open.statements,
      })
      open = null
    }
  })
  return () => {
    stop()
    return all
  }
}

export const longestOf = (all: readonly (Transaction | undefined)[]): Transaction =>
  all.reduce<Transaction>((longest, one) => (one !== undefined && one.cpuMs > longest.cpuMs ? one : longest), {
    cpuMs: 0,
    wallMs: 0,
    statements: 0,
  })
