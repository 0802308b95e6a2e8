import { WORK_CONDITIONS } from '#domain/circulars/audience.ts'
import { clipped } from '#domain/text/clip.ts'
import { type Language, RANKING_GROUPS, ROLES } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AudienceChoices, NamedAudience } from '#workflows/circulars/named-audience.ts'
import type { DeskCircular } from '#workflows/circulars/read-desk.ts'
import type { ReachedGroup, ReachList } from '#workflows/circulars/read-reach.ts'
import type { AudienceChoice } from '#workflows/circulars/set-audience.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'

type Rows = NonNullable<Screen['buttons']>

/** In the order in which they are offered. */
export const CONDITIONS = ['roles', 'groups', 'agencies', 'axes', 'work', 'unseenOf'] as const
export type Condition = (typeof CONDITIONS)[number]

/** More names would push the rest of the screen away. */
const NAMED_AGENCIES = 3
const READERS_A_LINE = 8

/** Every condition that is set, one a line. */
export function conditionLines(language: Language, audience: NamedAudience): string[] {
  const { roles, groups, agencies, axes, work, unseenOf } = audience
  const joined = (names: readonly string[]): string => names.join(language === 'fa' ? '، ' : ', ')
  const named = (prefix: string, keys: readonly string[]): string =>
    joined(keys.map((key) => labelDynamic(language, `${prefix}-${key}`)))
  return [
    ...(roles.length === 0 ? [] : [say(language, 'circular-audience-roles', { list: named('role', roles) })]),
    ...(groups.length === 0 ? [] : [say(language, 'circular-audience-groups', { list: named('group', groups) })]),
    ...(agencies.length === 0
      ? []
      : agencies.length <= NAMED_AGENCIES
        ? [say(language, 'circular-audience-agencies', { list: joined(agencies) })]
        : [say(language, 'circular-audience-agencies-many', { count: agencies.length })]),
    ...(axes.length === 0 ? [] : [say(language, 'circular-audience-axes', { list: joined(axes) })]),
    ...(work === null ? [] : [say(language, 'circular-audience-work', { list: named('circular-work', [work]) })]),
    ...(unseenOf === null ? [] : [say(language, 'circular-audience-unseenOf', { number: unseenOf })]),
  ]
}

/** Whom a draft is meant for, and the conditions one may set. */
export function audienceScreen(language: Language, { circular, audience, people, agencies }: DeskCircular): Screen {
  const { id, number } = circular
  const conditions = CONDITIONS.map((condition) =>
    button(label(language, `circular-condition-${condition}`), 'circulars.condition', id, condition, 0),
  )
  return {
    text: [
      say(language, 'circular-audience-title', { number }),
      say(language, 'circular-audience-count', { people, agencies }),
      ...(audience === null ? [] : conditionLines(language, audience)),
      '',
      say(language, audience === null ? 'circular-audience-everybody' : 'circular-audience-some'),
    ].join('\n'),
    buttons: [
      [button(label(language, 'circular-reach', { people }), 'circulars.reach', id, 0)],
      conditions.slice(0, 2),
      conditions.slice(2, 4),
      conditions.slice(4),
      ...(audience === null
        ? []
        : [[button(label(language, 'circular-condition-everybody'), 'circulars.choose', id, 'everybody', 0, 0)]]),
      [
        button(label(language, 'circular-change'), 'circulars.change', id),
        button(label(language, 'circular-open-draft'), 'circulars.draft', id),
      ],
    ],
  }
}

interface Choice {
  /** What the button names: the id, or the place in its list, which is shorter. */
  value: number
  name: string
  isChosen: boolean
}

const places = <T extends string>(
  language: Language,
  all: readonly T[],
  prefix: string,
  isChosen: (one: T) => boolean,
): Choice[] =>
  all.map((one, value) => ({ value, name: labelDynamic(language, `${prefix}-${one}`), isChosen: isChosen(one) }))

function choicesOf(language: Language, condition: Condition, choices: AudienceChoices): Choice[] {
  const { audience } = choices.circular
  const rows = (all: readonly { id: number; name: string }[], ids: readonly number[] | undefined): Choice[] =>
    all.map(({ id, name }) => ({ value: id, name, isChosen: ids?.includes(id) === true }))
  switch (condition) {
    case 'roles':
      return places(language, ROLES, 'role', (one) => audience?.roles.includes(one) === true)
    case 'groups':
      return places(language, RANKING_GROUPS, 'group', (one) => audience?.groups.includes(one) === true)
    case 'work':
      return places(language, WORK_CONDITIONS, 'circular-work', (one) => audience?.work === one)
    case 'agencies':
      return rows(choices.agencies, audience?.agencies)
    case 'axes':
      return rows(
        choices.axes.map(({ id, code, title }) => ({ id, name: `${code} · ${title}` })),
        audience?.axes,
      )
    case 'unseenOf':
      return rows(
        choices.asking.map(({ id, number, title }) => ({ id, name: `${number} · ${title}` })),
        audience?.unseenOf == null ? [] : [audience.unseenOf],
      )
  }
}

/** What a pressed value stands for; null when it is none of the list. */
export function choiceOf(condition: string, value: number): AudienceChoice | null {
  const [role, group, work] = [ROLES[value], RANKING_GROUPS[value], WORK_CONDITIONS[value]]
  switch (condition) {
    case 'roles':
      return role === undefined ? null : { condition, value: role }
    case 'groups':
      return group === undefined ? null : { condition, value: group }
    case 'work':
      return work === undefined ? null : { condition, value: work }
    case 'agencies':
    case 'axes':
    case 'unseenOf':
      return { condition, value }
    case 'everybody':
      return { condition }
    default:
      return null
  }
}

/** The choices of one condition; a press adds one or takes it away, and the page stays. */
export function conditionScreen(
  language: Language,
  condition: Condition,
  choices: AudienceChoices,
  wanted: number,
): Screen {
  const { id } = choices.circular
  const all = choicesOf(language, condition, choices)
  const page = pageOf(all, wanted)
  return {
    text: say(language, all.length === 0 ? 'circular-condition-empty' : 'circular-condition-question', { condition }),
    buttons: [
      ...page.items.map(({ value, name, isChosen }) => [
        button(
          label(language, 'circular-choice', { name: clipped(name, 48), chosen: String(isChosen) }),
          'circulars.choose',
          id,
          condition,
          value,
          page.page,
        ),
      ]),
      ...pagerRow(language, page, 'circulars.condition', id, condition),
      ...(condition === 'agencies'
        ? [[button(label(language, 'circular-find-agency'), 'circulars.find-agency', id)]]
        : []),
      [button(label(language, 'circular-audience-back'), 'circulars.audience', id)],
    ],
  }
}

/** Everybody it would reach by name, agencies first. */
export function reachScreen(language: Language, reach: ReachList, wanted: number): Screen {
  const { circular, people, agencies } = reach
  const { id, number } = circular
  const page = pageOf(reach.groups.flatMap(shortGroups), wanted)
  return {
    text: [
      say(language, 'circular-reach-title', { people, agencies, number }),
      '',
      ...(people === 0 && page.items.length === 0 ? [say(language, 'circular-reach-empty')] : []),
      ...page.items.map((group) => groupLine(language, group)),
    ].join('\n'),
    buttons: [
      ...pagerRow(language, page, 'circulars.reach', id),
      [button(label(language, 'circular-open-draft'), 'circulars.draft', id)],
    ] satisfies Rows,
  }
}

/** Readers may be many; a line of them all would fill a page of its own. */
const shortGroups = (group: ReachedGroup): ReachedGroup[] =>
  group.agency !== null
    ? [group]
    : Array.from({ length: Math.ceil(group.people.length / READERS_A_LINE) }, (_, i) => ({
        agency: null,
        people: group.people.slice(i * READERS_A_LINE, (i + 1) * READERS_A_LINE),
      }))

function groupLine(language: Language, { agency, people }: ReachedGroup): string {
  const named = people
    .map(({ name, reachable }) => label(language, 'circular-reach-person', { name, reachable: String(reachable) }))
    .join(' · ')
  if (agency === null) return say(language, 'circular-reach-readers', { people: named })
  const { code, name } = agency
  return say(language, 'circular-reach-line', { code, name, people: named || 'none' })
}
