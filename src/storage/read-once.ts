import type { Database } from './database.ts'
import { viewOf } from './transaction.ts'

const READS = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'groupBy',
  'aggregate',
])

/**
 * The database as one screen sees it: a question that an earlier part of the screen has asked is not asked again. Everything that
 * writes goes straight through. To be thrown away with the screen, for it never learns of changes.
 */
export function readOnce(db: Database): Database {
  const answers = new Map<string, Promise<unknown>>()
  return viewOf(db, new Proxy(db, { get: (target, name) => memberOf(target, name, answers) }))
}

function memberOf(db: object, name: string | symbol, answers: Map<string, Promise<unknown>>): unknown {
  const member: unknown = Reflect.get(db, name)
  if (typeof member === 'function') return member.bind(db) as unknown
  if (typeof name === 'symbol' || typeof member !== 'object' || member === null) return member
  return new Proxy(member, { get: (model, verb) => verbOf(model, name, verb, answers) })
}

function verbOf(model: object, name: string, verb: string | symbol, answers: Map<string, Promise<unknown>>): unknown {
  const method: unknown = Reflect.get(model, verb)
  if (typeof method !== 'function') return method
  const ask = method.bind(model) as (args?: unknown) => PromiseLike<unknown>
  if (typeof verb === 'symbol' || !READS.has(verb)) return ask
  return (args?: unknown): Promise<unknown> => {
    const question = `${name}.${verb} ${JSON.stringify(args)}`
    // What Prisma gives back begins to work when it is first awaited; a promise made of it has begun.
    const answer = answers.get(question) ?? Promise.resolve(ask(args))
    answers.set(question, answer)
    return answer
  }
}
