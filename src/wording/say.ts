import type { FluentVariable } from '@fluent/bundle'
import { buildBundle, type Manner, toPlain, type Wording, wordingIsStrict } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import type { Messages } from './messages.generated.ts'
import { loadLocale } from './load.ts'

export type MessageKey = Extract<keyof Messages, string>
/** The variables may be left out where the message has none. */
export type MessageArgs<K extends MessageKey> = keyof Messages[K] extends never
  ? [args?: Messages[K]]
  : [args: Messages[K]]
/** Facts of a refusal or notice, as they come from JSON, and dates. */
export type DynamicArgs = Readonly<Record<string, string | number | boolean | null | Date>>

const built = new Map<string, Wording>()

/** One bundle per language and manner, made at first use and kept. */
const bundleFor = (language: Language, manner: Manner): Wording => {
  const key = `${language} ${manner}`
  const known = built.get(key)
  if (known) return known
  const sources = loadLocale(language).map((file) => file.source)
  const fresh = buildBundle(language, manner, sources)
  built.set(key, fresh)
  return fresh
}

const speak = (language: Language, manner: Manner, key: string, args: DynamicArgs): string => {
  const facts: Record<string, FluentVariable> = {}
  for (const [name, value] of Object.entries(args))
    facts[name] = typeof value === 'boolean' ? String(value) : (value ?? '')
  const { text, faults } = bundleFor(language, manner).format(key, facts)
  if (faults[0] && wordingIsStrict())
    throw new Error(`${language} ${key}: ${faults.map((it) => it.message).join(', ')}`)
  return text
}

/**
 * Text of a message in the little tag language (chat-wording): what is inserted is escaped and isolated, so the tags
 * written in the locale are the only markup. Falls back to the key; strict wording throws instead.
 */
export const say = <K extends MessageKey>(language: Language, key: K, ...args: MessageArgs<K>): string =>
  speak(language, 'marked', key, args[0] ?? {})

/** The same for keys computed from codes, such as `refusal-<code>`. Superfluous arguments are ignored. */
export const sayDynamic = (language: Language, key: string, args: DynamicArgs = {}): string =>
  speak(language, 'marked', key, args)

/** Plain words for buttons, toasts, file names and documents: no tags, no entities, no isolates. */
export const label = <K extends MessageKey>(language: Language, key: K, ...args: MessageArgs<K>): string =>
  toPlain(speak(language, 'bare', key, args[0] ?? {}))

export const labelDynamic = (language: Language, key: string, args: DynamicArgs = {}): string =>
  toPlain(speak(language, 'bare', key, args))

export const hasMessage = (language: Language, key: string): boolean =>
  bundleFor(language, 'marked').bundle.hasMessage(key)
