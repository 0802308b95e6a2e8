import { CONDITIONS } from '#domain/circulars/options.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { NamedAudience, ReachedGroup, ReachList } from '#reads/circulars/audience.ts'
import type { DeskCircular } from '#reads/circulars/desk.ts'
import { go, pairs, lines, present, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

/** More names would push the rest of the screen away. */
const NAMED_AGENCIES = 3
const READERS_A_LINE = 8

/** Every condition that is set, one a line. */
export function conditionLines(language: Language, audience: NamedAudience): string[] {
  const { roles, groups, agencies, axes, work, unseenOf } = audience
  const joined = (names: readonly string[]): string => names.join(language === 'fa' ? '، ' : ', ')
  const named = (prefix: string, keys: readonly string[]): string =>
    joined(keys.map((key) => labelDynamic(language, `${prefix}-${key}`)))
  return present(
    roles.length !== 0 && say(language, 'circular-audience-roles', { list: named('role', roles) }),
    groups.length !== 0 && say(language, 'circular-audience-groups', { list: named('group', groups) }),
    ...(agencies.length === 0
      ? []
      : agencies.length <= NAMED_AGENCIES
        ? [say(language, 'circular-audience-agencies', { list: joined(agencies) })]
        : [say(language, 'circular-audience-agencies-many', { count: agencies.length })]),
    axes.length !== 0 && say(language, 'circular-audience-axes', { list: joined(axes) }),
    work !== null && say(language, 'circular-audience-work', { list: named('circular-work', [work]) }),
    unseenOf !== null && say(language, 'circular-audience-unseenOf', { number: unseenOf }),
  )
}

/** Whom a draft is meant for, and the conditions one may set. */
export function audienceScreen(language: Language, { circular, audience, people, agencies }: DeskCircular): Screen {
  const { id: circularId, number } = circular
  const conditions = CONDITIONS.map((option) =>
    go('circular.option', { circularId, option, page: null }, labelDynamic(language, `circular-option-${option}`)),
  )
  return {
    text: lines(
      say(language, 'circular-audience-title', { number }),
      say(language, 'circular-audience-count', { people, agencies }),
      ...(audience === null ? [] : conditionLines(language, audience)),
      '',
      say(language, audience === null ? 'circular-audience-everybody' : 'circular-audience-some'),
    ),
    buttons: rows(
      go('circular.reach', { circularId, page: 0 }, label(language, 'circular-reach', { people })),
      ...pairs(conditions),
      audience !== null &&
        go(
          'circular.set-option',
          { circularId, option: 'audience', value: 'none' },
          label(language, 'circular-audience-clear'),
        ),
      [
        go('circular.changes', { circularId }, label(language, 'circular-change')),
        go('circular.draft', { circularId }, label(language, 'circular-open-draft')),
      ],
    ),
  }
}

/** Everybody it would reach by name, agencies first. */
export function reachScreen(language: Language, reach: ReachList, wanted: number): Screen {
  const { circular, people, agencies } = reach
  const { id: circularId, number } = circular
  const page = pageOf(reach.groups.flatMap(shortGroups), wanted)
  return {
    text: lines(
      say(language, 'circular-reach-title', { people, agencies, number }),
      '',
      people === 0 && page.items.length === 0 && say(language, 'circular-reach-empty'),
      ...page.items.map((group) => groupLine(language, group)),
    ),
    buttons: [
      ...pageRow(language, page, (to, text) => go('circular.reach', { circularId, page: to }, text)),
      [go('circular.draft', { circularId }, label(language, 'circular-open-draft'))],
    ],
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
