import * as syntax from '@fluent/syntax'
import { FUNCTION_TYPES, markupFault } from 'chat-wording'

export interface LocaleSource {
  language: string
  shelf: string
  source: string
}
/** What one value may be, narrowed by every use of the variable in every language. */
type Kind = 'string' | 'number' | 'Date'
type Variables = Map<string, ReadonlySet<Kind>>
/** A message's own variables, and the messages and terms it takes in. */
interface Entry {
  where: string
  variables: Variables
  references: string[]
  value: boolean
}

const PLAIN: ReadonlySet<Kind> = new Set<Kind>(['string', 'number'])
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

const narrow = (into: Variables, name: string, kinds: ReadonlySet<Kind>): void => {
  const known = into.get(name)
  into.set(name, known ? new Set([...known].filter((kind) => kinds.has(kind))) : kinds)
}

const selectorKinds = (select: syntax.SelectExpression): ReadonlySet<Kind> => {
  const keys = select.variants.map(({ key }) => key)
  const counts = keys.some((key) => key instanceof syntax.NumberLiteral)
  const words = keys.some((key) => key instanceof syntax.Identifier && !PLURALS.has(key.name))
  return counts ? new Set<Kind>(['number']) : words ? new Set<Kind>(['string']) : PLAIN
}

/** Walks one entry: which variables it wants and of what kind, whom it calls, and whether its markup is whole. */
class EntryReader extends syntax.Visitor {
  readonly entry: Entry
  readonly #report: (fault: string) => void

  constructor(where: string, value: boolean, report: (fault: string) => void) {
    super()
    this.entry = { where, variables: new Map(), references: [], value }
    this.#report = report
  }

  override visitPattern(node: syntax.Pattern): void {
    const fault = markupFault(node.elements.map((it) => (it instanceof syntax.TextElement ? it.value : '')).join(''))
    if (fault) this.#report(fault)
    this.genericVisit(node)
  }

  override visitVariableReference(node: syntax.VariableReference): void {
    narrow(this.entry.variables, node.id.name, PLAIN)
  }

  override visitSelectExpression(node: syntax.SelectExpression): void {
    if (node.selector instanceof syntax.VariableReference) {
      narrow(this.entry.variables, node.selector.id.name, selectorKinds(node))
    } else this.visit(node.selector)
    for (const variant of node.variants) this.visit(variant.value)
  }

  override visitFunctionReference(node: syntax.FunctionReference): void {
    const type: Kind | undefined = Object.hasOwn(FUNCTION_TYPES, node.id.name)
      ? FUNCTION_TYPES[node.id.name as keyof typeof FUNCTION_TYPES]
      : undefined
    if (!type) this.#report(`unknown function ${node.id.name}`)
    if (node.arguments.positional.length !== 1) this.#report(`${node.id.name} takes one argument`)
    for (const argument of node.arguments.positional) {
      if (!(argument instanceof syntax.VariableReference)) this.visit(argument)
      else narrow(this.entry.variables, argument.id.name, type ? new Set([type]) : PLAIN)
    }
  }

  override visitMessageReference(node: syntax.MessageReference): void {
    this.entry.references.push(node.id.name)
  }

  override visitTermReference(node: syntax.TermReference): void {
    this.entry.references.push(`-${node.id.name}`)
  }
}

const readLanguage = (files: readonly LocaleSource[], faults: string[]): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  for (const { language, shelf, source } of files) {
    const file = `${language}/${shelf}.ftl`
    for (const node of syntax.parse(source, { withSpans: true }).body) {
      const line = `${file}:${source.slice(0, node.span?.start ?? 0).split('\n').length}`
      if (node instanceof syntax.Junk)
        faults.push(`${line}: not Fluent: ${node.annotations[0]?.message ?? node.content.trim()}`)
      if (!(node instanceof syntax.Message) && !(node instanceof syntax.Term)) continue
      const key = node instanceof syntax.Term ? `-${node.id.name}` : node.id.name
      const twin = entries.get(key)
      if (twin) faults.push(`${line}: ${key} stands already at ${twin.where}`)
      if (node.attributes.length > 0) faults.push(`${line}: ${key} has attributes, which nobody reads`)
      const reader = new EntryReader(line, node.value !== null, (fault) => faults.push(`${line}: ${key}: ${fault}`))
      if (node.value) reader.visit(node.value)
      if (!twin) entries.set(key, reader.entry)
    }
  }
  return entries
}

/** Own variables and those of the messages taken in; terms take none of the caller's. */
const allVariables = (
  entries: ReadonlyMap<string, Entry>,
  key: string,
  faults: string[],
  path: readonly string[] = [],
): Variables => {
  const entry = entries.get(key)
  if (!entry) return new Map()
  const found: Variables = new Map(entry.variables)
  for (const reference of entry.references) {
    if (!entries.has(reference)) faults.push(`${entry.where}: ${key} takes in ${reference}, which is not there`)
    else if ([...path, key].includes(reference)) faults.push(`${entry.where}: ${key} takes itself in`)
    else {
      const inner = allVariables(entries, reference, faults, [...path, key])
      if (reference.startsWith('-') && inner.size > 0)
        faults.push(`${entry.where}: ${reference} is a term and can have no variables`)
      for (const [name, kinds] of inner) narrow(found, name, kinds)
    }
  }
  return found
}

const shape = (variables: Variables): string =>
  variables.size === 0
    ? 'Record<never, never>'
    : `{ ${[...variables].map(([name, kinds]) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${[...kinds].join(' | ')}`).join('; ')} }`

const REFUSAL = 'refusal-'

/**
 * What a refusal has to carry so that its words can be said. Refusals are plain JSON: an instant travels as ISO text, and where the
 * locale selects on a word it may be a truth value or absent.
 */
const factsOf = (key: string, variables: Variables, faults: string[]): string => {
  const facts = [...variables].map(([name, kinds]) => {
    const isInstant = kinds.has('Date')
    if (isInstant !== name.endsWith('At'))
      faults.push(`${key}: $${name}: instants, and they alone, have names that end in At`)
    if (isInstant) return `${name}: string`
    if (kinds.has('number')) return `${name}: ${[...kinds].join(' | ')}`
    return `${name}: string | boolean | null`
  })
  return facts.length === 0 ? 'Record<never, never>' : `{ ${facts.join('; ')} }`
}

export interface WordingTypes {
  /** The `Messages` type of all locale files together. */
  code: string
  /** The `RefusalFacts` type: every code that has words, with the facts its words need. */
  refusals: string
  /** Every fault that would show as a broken message, one line each. */
  faults: string[]
}

export const wordingTypes = (files: readonly LocaleSource[]): WordingTypes => {
  const faults: string[] = []
  const languages = [...new Set(files.map(({ language }) => language))]
  const read = new Map(
    languages.map((name) => [
      name,
      readLanguage(
        files.filter((it) => it.language === name),
        faults,
      ),
    ]),
  )
  const keys = [...new Set([...read.values()].flatMap((entries) => [...entries.keys()]))].filter(
    (key) => !key.startsWith('-'),
  )
  const lines: string[] = []
  const refusals: string[] = []
  for (const key of keys.sort()) {
    const merged: Variables = new Map()
    let first: { language: string; names: string } | undefined
    for (const [language, entries] of read) {
      const entry = entries.get(key)
      if (!entry) {
        faults.push(`${language}: ${key} is missing`)
        continue
      }
      const variables = allVariables(entries, key, faults)
      const names = [...variables.keys()].sort().join(', ')
      if (first && names !== first.names) {
        faults.push(`${entry.where}: ${key} has (${names}) but ${first.language} has (${first.names})`)
      }
      first ??= { language, names }
      for (const [name, kinds] of variables) narrow(merged, name, kinds)
    }
    for (const [name, kinds] of merged)
      if (kinds.size === 0) faults.push(`${key}: $${name} cannot be all it is used as`)
    lines.push(`  '${key}': ${shape(merged)}`)
    if (key.startsWith(REFUSAL)) refusals.push(`  '${key.slice(REFUSAL.length)}': ${factsOf(key, merged, faults)}`)
  }
  return {
    code: `${HEAD}export interface Messages {\n${lines.join('\n')}\n}\n`,
    refusals: `${HEAD}export interface RefusalFacts {\n${refusals.join('\n')}\n}\n`,
    faults: [...new Set(faults)],
  }
}

const HEAD = '/** Written by scripts/generate-wording.ts from locales/; changes here are lost. */\n'
