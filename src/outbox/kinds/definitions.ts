import { readDefinition } from '#domain/procedures/check-definition.ts'
import { definitionProposedScreen, definitionSettledScreen } from '#screens/procedures/notices.ts'
import { personName } from '#storage/people/people.ts'
import { proposalById } from '#storage/procedures/proposals.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

const titleOf = (text: string) => {
  const checked = readDefinition(text)
  return checked.ok ? checked.definition.title : null
}

/** To everybody who may be the second person; not wanted any more once somebody was. */
export const definitionProposed = noticeKind<{ proposalId: number }>({
  readers: () => inRoles('coordinator', 'deputy', 'organization-head'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { proposalId }) {
    const row = await proposalById(db, proposalId)
    const title = row === null ? null : titleOf(row.text)
    if (row?.state !== 'PROPOSED' || title === null || row.proposedBy === personId) return null
    return definitionProposedScreen(language, { proposalId, title, name: row.proposer.name })
  },
})

/** To whoever proposed it. */
export const definitionSettled = noticeKind<{ proposalId: number }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { proposalId }) {
    const row = await proposalById(db, proposalId)
    const title = row === null ? null : titleOf(row.text)
    if (row === null || row.state === 'PROPOSED' || title === null) return null
    const by = row.settledBy === null ? '' : await personName(db, row.settledBy)
    return definitionSettledScreen(language, { title, isInForce: row.state === 'CONFIRMED', name: by })
  },
})
