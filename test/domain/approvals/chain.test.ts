import { describe, expect, it } from 'vitest'
import {
  allApproved,
  mayApprove,
  nextApproval,
  type ApprovalQuestion,
  type GivenApproval,
} from '#domain/approvals/chain.ts'
import type { ApprovalStep, Role } from '#domain/vocabulary.ts'

const required: ApprovalStep[] = ['FINALISATION', 'DEPUTY', 'COUNCIL']
const by = (step: ApprovalStep, personId: number, contentHash = 'h1'): GivenApproval => ({
  step,
  personId,
  contentHash,
})
const ask = (
  step: ApprovalStep,
  role: Role | null,
  personId: number,
  given: GivenApproval[] = [],
  more: Partial<ApprovalQuestion> = {},
) => {
  const outcome = mayApprove({ required, given, contentHash: 'h1', actor: { personId, role }, step, ...more })
  return outcome.ok ? outcome.value : outcome.refusal
}
const two = [by('FINALISATION', 1), by('DEPUTY', 2)]

describe('the chain of approvals', () => {
  it('goes from the coordinator over the deputy to the council, and says when it is complete', () => {
    expect(ask('FINALISATION', 'coordinator', 1)).toEqual({ last: false })
    expect(ask('DEPUTY', 'deputy', 2, [by('FINALISATION', 1)])).toEqual({ last: false })
    expect(ask('COUNCIL', 'council-secretary', 3, two)).toEqual({ last: true })
    expect(ask('COUNCIL', 'organization-head', 3, two)).toEqual({ last: true })
  })
  it('is complete with the deputy where the profile has no council', () => {
    const more = { required: ['FINALISATION', 'DEPUTY'] as const }
    expect(ask('DEPUTY', 'deputy', 2, [by('FINALISATION', 1)], more)).toEqual({ last: true })
    expect(ask('COUNCIL', 'organization-head', 3, two, more)).toEqual({
      code: 'approval-not-required',
      step: 'COUNCIL',
    })
  })
  it('refuses a later step before the earlier one', () => {
    expect(ask('DEPUTY', 'deputy', 2)).toEqual({ code: 'earlier-approval-missing', step: 'FINALISATION' })
    expect(ask('COUNCIL', 'organization-head', 3, [by('FINALISATION', 1)])).toEqual({
      code: 'earlier-approval-missing',
      step: 'DEPUTY',
    })
  })
  it('refuses the wrong role and names the right one', () => {
    expect(ask('FINALISATION', 'deputy', 2)).toEqual({ code: 'not-your-role', needs: 'coordinator' })
    expect(ask('COUNCIL', 'council-member', 3, two)).toEqual({ code: 'not-your-role', needs: 'council-secretary' })
    expect(ask('DEPUTY', null, 2, [by('FINALISATION', 1)])).toEqual({ code: 'not-your-role', needs: 'deputy' })
  })
  it('refuses a person who has approved on another seat', () => {
    expect(ask('DEPUTY', 'deputy', 1, [by('FINALISATION', 1)])).toEqual({ code: 'same-approver', step: 'FINALISATION' })
  })
  it('refuses when the content is not what was approved before', () => {
    expect(ask('DEPUTY', 'deputy', 2, [by('FINALISATION', 1, 'h0')])).toEqual({
      code: 'content-changed',
      step: 'FINALISATION',
    })
    expect(ask('COUNCIL', 'organization-head', 3, [by('FINALISATION', 1), by('DEPUTY', 2, 'h0')])).toEqual({
      code: 'content-changed',
      step: 'DEPUTY',
    })
  })
  it('refuses a second approval of the same step', () => {
    expect(ask('FINALISATION', 'coordinator', 4, [by('FINALISATION', 1)])).toEqual({
      code: 'already-approved',
      step: 'FINALISATION',
    })
  })
  it('counts only what was given over this content', () => {
    const three = [...two, by('COUNCIL', 3)]
    expect(allApproved(required, three, 'h1')).toBe(true)
    expect(allApproved(required, three, 'h2')).toBe(false)
    expect(allApproved(required, two, 'h1')).toBe(false)
    expect([nextApproval(required, two), nextApproval(required, three)]).toEqual(['COUNCIL', null])
  })
})
