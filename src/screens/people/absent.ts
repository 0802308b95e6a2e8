import type { Language } from '#domain/vocabulary.ts'
import type { Member } from '#reads/people/members.ts'
import type { Screen } from '#shared/message.ts'
import type { Page } from '#shared/paging.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { peopleRow } from './members.ts'

/** Who has a seat and has not come in, and the one press that invites them all, for the first time or again. */
export const absentScreen = (
  language: Language,
  absent: Page<Member> & { count: number; agencies: number; proposed: number },
): Screen => ({
  text: paragraphs(
    say(language, 'absent-title', { count: absent.count }),
    lines(
      ...absent.items.map(({ name, role, agency }) =>
        say(language, 'absent-line', {
          name,
          role: labelDynamic(language, `role-${role}`),
          agency: agency?.name ?? 'none',
        }),
      ),
    ),
    absent.count > 0 && say(language, 'absent-what', { places: absent.agencies }),
    absent.proposed > 0 && say(language, 'absent-proposed', { count: absent.proposed }),
  ),
  buttons: rows(
    absent.count > 0 &&
      go('people.invite-absent', { agencyId: null }, label(language, 'absent-invite', { count: absent.count })),
    ...pageRow(language, absent, (page, text) => go('people.absent', { page }, text)),
    peopleRow(language),
  ),
})

export const placeTitle = (language: Language, agencyName: string | null): string =>
  agencyName ?? label(language, 'invitation-organization')

/** What a coordinator sends on to an agency as it is: no buttons, all of its people. */
export const invitationScreen = (
  language: Language,
  place: { agencyName: string | null; people: readonly { name: string; role: string; code: string }[] },
  expiresAt: Date,
  linkTo: (code: string) => string | null,
): Screen => ({
  text: paragraphs(
    say(language, 'invitation-message', {
      agency: placeTitle(language, place.agencyName),
      expiresAt,
      link: String(place.people.some(({ code }) => linkTo(code) !== null)),
    }),
    ...place.people.map(({ name, role, code }) => {
      const link = linkTo(code)
      return lines(
        say(language, 'invitation-person', { name, role: labelDynamic(language, `role-${role}`) }),
        `<code>/start ${code}</code>`,
        link !== null && `<code>${link}</code>`,
      )
    }),
  ),
})

export const invitedScreen = (
  language: Language,
  { count, places, isDrawn }: { count: number; places: number; isDrawn: boolean },
): Screen => ({
  text: lines(
    say(language, 'invited-all', { count, places }),
    say(language, isDrawn ? 'invited-cards' : 'invited-no-cards'),
  ),
  buttons: rows(go('people.absent', { page: 0 }, label(language, 'absent-button')), peopleRow(language)),
})
