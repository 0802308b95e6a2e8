import { LIFT_REASONS } from '#domain/people/second-person.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { WaitingItem } from '#reads/people/members.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Page } from '#shared/paging.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

export const waitingButton = (language: Language): Button =>
  go('people.waiting', { page: 0 }, label(language, 'waiting-see'))

/** The inviter's word on who has come in. */
export const recogniseRow = (language: Language, accountId: number): Button[] => [
  go('account.recognise', { accountId, answer: 'yes' }, label(language, 'account-same')),
  go('account.recognise', { accountId, answer: 'no' }, label(language, 'account-other')),
]

/** The word of the person's first account on another one. */
export const agreeRow = (language: Language, accountId: number): Button[] => [
  go('account.agree', { accountId, answer: 'yes' }, label(language, 'account-mine')),
  go('account.agree', { accountId, answer: 'no' }, label(language, 'account-not-mine')),
]

const itemText = (language: Language, item: WaitingItem): string => {
  const roles = item.roles.map((role) => labelDynamic(language, `role-${role}`)).join('، ')
  const place = item.kind === 'seat' ? (item.place ?? 'none') : 'none'
  return lines(
    say(language, 'waiting-item', { name: item.name, roles: roles === '' ? 'none' : roles, place }),
    item.kind !== 'settling' && say(language, 'waiting-proposer', { proposer: item.proposer ?? 'none' }),
    item.kind === 'settling' && say(language, 'waiting-settling', { untilAt: new Date(item.untilAt) }),
    item.kind !== 'seat' && say(language, 'account-face', { ...item.face }),
    item.kind === 'account' && !item.isRecognised && say(language, 'waiting-not-recognised'),
  )
}

function itemButtons(language: Language, item: WaitingItem): Button[][] {
  const confirm = label(language, 'waiting-confirm', { name: item.name })
  if (item.kind === 'seat')
    return rows(
      item.mayConfirm && [
        go('seat.confirm', { proposalId: item.id }, confirm),
        go('seat.decline', { proposalId: item.id }, label(language, 'waiting-decline')),
      ],
    )
  if (item.kind === 'settling')
    return rows(
      item.mayConfirm &&
        go('account.ask-lift', { accountId: item.id }, label(language, 'account-lift', { name: item.name })),
    )
  return rows(
    item.mayRecognise && recogniseRow(language, item.id),
    item.mayConfirm && go('account.admit', { accountId: item.id }, confirm),
  )
}

/** What waits for a second person; what the reader may not confirm has no button, and the text says whose it is. */
export const waitingScreen = (language: Language, page: Page<WaitingItem> & { confirmable: number }): Screen => ({
  text: paragraphs(
    say(language, 'waiting-title'),
    ...(page.items.length === 0 ? [say(language, 'waiting-none')] : page.items.map((item) => itemText(language, item))),
    page.items.some(({ kind, mayConfirm }) => kind !== 'settling' && !mayConfirm) && say(language, 'waiting-others'),
  ),
  buttons: rows(
    ...page.items.flatMap((item) => itemButtons(language, item)),
    page.confirmable > 1 &&
      go('seat.confirm-all', {}, label(language, 'waiting-confirm-all', { count: page.confirmable })),
    ...pageRow(language, page, (to, text) => go('people.waiting', { page: to }, text)),
    homeRow(language),
  ),
})

export const liftScreen = (language: Language, accountId: number): Screen => ({
  text: say(language, 'account-lift-ask'),
  buttons: rows(
    ...LIFT_REASONS.map((reason) =>
      go('account.lift', { accountId, reason }, labelDynamic(language, `account-lift-${reason}`)),
    ),
    homeRow(language),
  ),
})
