import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { IdPart } from '../acts/ids.ts'
import { RANKING_GROUPS, ROLES, STAGE_KEYS, type StageKey } from '../vocabulary.ts'
import { audienceOrEverybody, type CircularAudience, NO_CONDITION, WORK_CONDITIONS } from './audience.ts'

/** What an author may set beyond the words, as it is stored. */
export interface CircularSettings {
  /** The stage of the timetable it belongs to. */
  stageKey: StageKey | null
  /** The one that loses its force when this one goes out. */
  replacesId: number | null
  /** The last instant at which it holds; null: until it is replaced or the cycle ends. */
  validUntil: Date | null
  /** When the clock sends it; null: by hand. */
  sendAt: Date | null
  /** Whether agencies owe «رؤیت شد». */
  acknowledge: boolean
  /** Null: everybody, and the public channel. */
  audience: CircularAudience | null
}

interface OptionRule {
  /**
   * How it is asked for. `switch`: its button turns it. `list`: chosen from what is offered. `day`, `time`: typed, and must lie ahead.
   * `page`: other options, on a page of its own.
   */
  ask: 'switch' | 'list' | 'day' | 'time' | 'page'
  column: keyof CircularSettings
  /** Of a list: the words of it, named `<prefix>-<word>` in the locales. A list without words is one of rows (reads/circulars/offers.ts). */
  words?: readonly string[]
  prefix?: string
  /** Told to readers below the text. */
  isPublic?: true
  /** No part of the text that was confirmed: it may change until the sending. */
  isOpenUntilSent?: true
  /** What a value is refused with that is not offered, or past. */
  refusal?: 'stage-not-in-timetable' | 'not-replaceable' | 'valid-until-past' | 'send-time-past' | 'not-found'
}

const condition = { ask: 'list', column: 'audience', refusal: 'not-found' } as const

/**
 * Every option of an announcement, in the order in which they are offered and told. Words in the locales by name:
 * `circular-option-<name>` on its button, `circular-ask-<name>` for the question, `circular-fact-<name>` for what is set.
 */
export const CIRCULAR_OPTIONS = {
  audience: { ask: 'page', column: 'audience' },
  stage: {
    ask: 'list',
    column: 'stageKey',
    words: STAGE_KEYS,
    prefix: 'stage',
    isPublic: true,
    refusal: 'stage-not-in-timetable',
  },
  replaces: { ask: 'list', column: 'replacesId', isPublic: true, refusal: 'not-replaceable' },
  valid: { ask: 'day', column: 'validUntil', isPublic: true, refusal: 'valid-until-past' },
  when: { ask: 'time', column: 'sendAt', isOpenUntilSent: true, refusal: 'send-time-past' },
  acknowledge: { ask: 'switch', column: 'acknowledge' },
  roles: { ...condition, words: ROLES, prefix: 'role' },
  groups: { ...condition, words: RANKING_GROUPS, prefix: 'group' },
  agencies: condition,
  axes: condition,
  work: { ...condition, words: WORK_CONDITIONS, prefix: 'circular-work' },
  unseenOf: condition,
} as const satisfies Record<string, OptionRule>

export type OptionName = keyof typeof CIRCULAR_OPTIONS
export type Condition = Extract<OptionName, keyof CircularAudience>

export const OPTION_NAMES = Object.keys(CIRCULAR_OPTIONS) as OptionName[]
export const ruleOf = (option: OptionName): OptionRule => CIRCULAR_OPTIONS[option]

/** Conditions of the audience: set on its page, one press after another. */
export const isCondition = (option: OptionName): option is Condition => option in NO_CONDITION
export const CONDITIONS = OPTION_NAMES.filter(isCondition)
/** What is set on the page of changes. */
export const DRAFT_OPTIONS = OPTION_NAMES.filter((option) => !isCondition(option))

/** `yes` and `no` of a switch, a word or id of a list, an instant in ISO; null takes away what was set. */
export type OptionValue = string | number | null

const WORDS = ['none', 'yes', 'no', ...OPTION_NAMES.flatMap((option) => ruleOf(option).words ?? [])]

/** What a button carries of a value: an id, a word of a list, `none`. Instants are typed and never in a button. */
export const optionValue: IdPart<string | number> = {
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : (WORDS.find((word) => word === text) ?? null)),
}

const setTo = (column: keyof CircularSettings, value: unknown): Partial<CircularSettings> => ({ [column]: value })

/** A press on what is chosen takes it away again; null clears the condition. */
function withCondition(audience: CircularAudience, option: Condition, value: OptionValue): CircularAudience {
  if (value === null) return { ...audience, [option]: NO_CONDITION[option] }
  const chosen: OptionValue | readonly OptionValue[] = audience[option]
  if (typeof chosen !== 'object' || chosen === null) return { ...audience, [option]: chosen === value ? null : value }
  const without = chosen.filter((one) => one !== value)
  return { ...audience, [option]: without.length < chosen.length ? without : [...chosen, value] }
}

export const isChosen = (settings: CircularSettings, option: OptionName, value: OptionValue): boolean => {
  const chosen: unknown = isCondition(option)
    ? (settings.audience ?? NO_CONDITION)[option]
    : settings[ruleOf(option).column]
  return Array.isArray(chosen) ? chosen.includes(value) : chosen === value
}

/**
 * What setting an option changes. `offered`: values of its list as they are now. Refusals: that of the option, invalid-input
 * {field}.
 */
export function judgeOption(
  settings: CircularSettings,
  option: OptionName,
  value: OptionValue,
  { offered, now }: { offered: readonly OptionValue[]; now: Date },
): Outcome<Partial<CircularSettings>> {
  const { ask, column, refusal = 'not-found' } = ruleOf(option)
  const invalid = refuse('invalid-input', { field: 'value' })
  if (ask === 'switch') return value === 'yes' || value === 'no' ? done(setTo(column, value === 'yes')) : invalid
  if (ask === 'list' && value !== null && !offered.includes(value) && !isChosen(settings, option, value))
    return refuse(refusal)
  if (isCondition(option))
    return done({ audience: audienceOrEverybody(withCondition(settings.audience ?? NO_CONDITION, option, value)) })
  if (value === null) return done(setTo(column, null))
  if (ask === 'list') return done(setTo(column, value))
  const at = new Date(value)
  if (ask === 'page' || Number.isNaN(at.getTime())) return invalid
  return at > now ? done(setTo(column, at)) : refuse(refusal)
}

/** The day options that lie behind: what is told of them would not hold any more. */
export const hasRunOut = (settings: CircularSettings, now: Date): boolean =>
  OPTION_NAMES.map(ruleOf).some(({ ask, column }) => {
    const day = settings[column]
    return ask === 'day' && day instanceof Date && day < now
  })
