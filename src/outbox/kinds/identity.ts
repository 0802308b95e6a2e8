import type { Role } from '#domain/vocabulary.ts'
import type { Face } from '#reads/people/members.ts'
import { cycleButton } from '#screens/cycle/dashboard.ts'
import { go, homeRow, lines, rows } from '#screens/kit.ts'
import { agreeRow, waitingButton } from '#screens/people/waiting.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

const SECOND_PERSONS = inRoles('coordinator', 'deputy', 'organization-head', 'auditor')
const REPLY = { lane: 'reply', guarantee: 'at-least-once' } as const

/** Somebody proposed a seat or invited an account: another person is asked. */
export const secondPersonNeeded = noticeKind<{ name: string; role: Role; count: number }>({
  ...REPLY,
  readers: () => SECOND_PERSONS,
  compose: async ({ language }, { name, role, count }) => ({
    text: say(language, 'notice-second-person', { name, role: labelDynamic(language, `role-${role}`), count }),
    buttons: rows(waitingButton(language), homeRow(language)),
  }),
})

/** The first of two has proposed the preliminary release (reliability S15). */
export const releaseProposed = noticeKind<{ cycleId: number; year: number }>({
  ...REPLY,
  readers: () => inRoles('coordinator', 'deputy'),
  async compose({ language, db }, { cycleId, year }) {
    if ((await cycleById(db, cycleId))?.state !== 'REVIEW') return null
    return {
      text: say(language, 'notice-release-proposed', { year }),
      buttons: rows(go('review.preview-release', {}, label(language, 'review-release-button')), homeRow(language)),
    }
  },
})

/** To the others who could have released, the one who proposed it among them: it is out. */
export const releaseDone = noticeKind<{ cycleId: number; year: number; name: string }>({
  ...REPLY,
  readers: () => inRoles('coordinator', 'deputy'),
  compose: async ({ language }, { year, name }) => ({
    text: say(language, 'notice-release-done', { year, name }),
    buttons: rows(cycleButton(language), homeRow(language)),
  }),
})

/** To every earlier account of the person, who answers, and to the auditors, who take note. */
export const accountAdded = noticeKind<Face & { name: string; accountId: number; toAccount?: number }>({
  ...REPLY,
  readers: (_, { toAccount }) => (toAccount === undefined ? SECOND_PERSONS : 'person'),
  compose: async ({ language }, { name, accountId, toAccount, displayName, username, userId }) => ({
    text: lines(
      say(language, 'notice-account-added', { name, isOwn: String(toAccount !== undefined) }),
      say(language, 'account-face', { displayName, username, userId }),
      toAccount !== undefined && say(language, 'notice-account-added-ask'),
    ),
    buttons: rows(...(toAccount === undefined ? [] : [agreeRow(language, accountId)]), homeRow(language)),
  }),
})

/** «این شخص نیست»: to the person whose name it came under, to the auditors, and to the account, which hears no name. */
export const accountRefused = noticeKind<{ name: string; displayName: string; isOwn: boolean; toAccount?: number }>({
  ...REPLY,
  readers: (_, { isOwn }) => (isOwn ? 'person' : SECOND_PERSONS),
  compose: async ({ language }, { name, displayName, toAccount }) => ({
    text:
      toAccount === undefined
        ? say(language, 'notice-account-refused', { name, displayName })
        : say(language, 'notice-account-not-taken'),
    buttons: [homeRow(language)],
  }),
})

/** To the maker of a code that somebody else has tried. */
export const codeVoid = noticeKind<{ name: string; role: Role }>({
  ...REPLY,
  readers: () => inRoles('coordinator', 'agency-head'),
  compose: async ({ language }, { name, role }) => ({
    text: say(language, 'notice-code-void', { name, role: labelDynamic(language, `role-${role}`) }),
    buttons: [homeRow(language)],
  }),
})

/** A PIN was set or taken away: to its person, who would know of it, and to the auditors. */
export const pinChanged = noticeKind<{ name: string; what: 'set' | 'forgotten'; isOwn: boolean }>({
  ...REPLY,
  readers: (_, { isOwn }) => (isOwn ? 'person' : inRoles('auditor')),
  compose: async ({ language }, { name, what, isOwn }) => ({
    text: say(language, 'notice-pin-changed', { name, what, isOwn: String(isOwn) }),
    buttons: [homeRow(language)],
  }),
})

export const proposalAnswered = noticeKind<{ name: string; role: Role; isConfirmed: boolean; isOwn: boolean }>({
  ...REPLY,
  readers: (_, { isOwn }) => (isOwn ? 'person' : SECOND_PERSONS),
  compose: async ({ language }, { name, role, isConfirmed, isOwn }) => ({
    text: say(language, 'notice-proposal-answered', {
      name,
      role: labelDynamic(language, `role-${role}`),
      isConfirmed: String(isConfirmed),
      isOwn: String(isOwn),
    }),
    buttons: [homeRow(language)],
  }),
})
