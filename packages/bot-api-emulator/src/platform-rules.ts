import { readFileSync } from 'node:fs'

export const platformNames = ['telegram', 'soroush', 'bale'] as const
export type PlatformName = (typeof platformNames)[number]

/** What a platform takes, where it takes less than the newest Telegram: the shape of `data/platforms/*.json`. What is left out is as on Telegram. */
export interface PlatformProfile {
  name: string
  methods?: readonly string[]
  parameters?: readonly string[]
  /** Older names that the newest schema has dropped, with their types. */
  classicParameters?: Readonly<Record<string, string>>
  /** Parameters of single methods, where those are fewer than in `parameters`. */
  methodParameters?: Readonly<Record<string, readonly string[]>>
  /** Fields of nested objects, where fewer are known. */
  typeFields?: Readonly<Record<string, readonly string[]>>
  parseModes?: readonly string[]
  /** Without a parse mode `*bold*`, `_italic_` and `[text](address)` are read as form all the same. */
  rendersMarkdown?: boolean
  updateKinds?: readonly string[]
  /** Incoming messages carry `forward_from` and the like instead of `forward_origin`. */
  hasClassicForwards?: boolean
  hasWebhookSecret?: boolean
  /** At most one chat action in five seconds, where rate limits are on. */
  hasSlowChatActions?: boolean
}

/** A profile in which nothing is left open but sets: undefined is everything the schema knows. */
export interface PlatformRules extends Required<Omit<PlatformProfile, 'methods' | 'parameters' | 'updateKinds'>> {
  methods: ReadonlySet<string> | undefined
  parameters: ReadonlySet<string> | undefined
  updateKinds: ReadonlySet<string> | undefined
}

/** The profile of a platform that comes with the package. */
export const platformProfile = (name: PlatformName): PlatformProfile =>
  JSON.parse(readFileSync(new URL(`../data/platforms/${name}.json`, import.meta.url), 'utf8')) as PlatformProfile

const setOf = (names: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  names === undefined ? undefined : new Set(names)

export const platformRules = (profile: PlatformProfile): PlatformRules => ({
  classicParameters: {},
  methodParameters: {},
  typeFields: {},
  parseModes: ['HTML', 'MarkdownV2', 'Markdown'],
  rendersMarkdown: false,
  hasClassicForwards: false,
  hasWebhookSecret: true,
  hasSlowChatActions: false,
  ...profile,
  methods: setOf(profile.methods),
  parameters: setOf(profile.parameters),
  updateKinds: setOf(profile.updateKinds),
})
