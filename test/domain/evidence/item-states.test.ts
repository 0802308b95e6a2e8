import { describe, expect, it } from 'vitest'
import {
  ITEM_RETURNS,
  ITEM_TRANSITIONS,
  type ItemReturn,
  type ItemTransition,
  stateAfter,
  statesBefore,
  statesToReturnTo,
} from '#domain/evidence/item-states.ts'
import { ITEM_STATES, type ItemState } from '#domain/vocabulary.ts'

/** Written by hand from requirements 1.4: rows are transitions, columns the states in their order, a dot is a refusal. */
const WRITTEN = `
                     EMPTY          DRAFT          SUBMITTED      DEFICIENT      SCORED    OBJECTED          OBJECTION_DECIDED FINAL NOT_APPLICABLE
edit                 DRAFT          DRAFT          .              DEFICIENT      .         .                 .                 .     .
submit               .              SUBMITTED      .              SUBMITTED      .         .                 .                 .     .
score                .              .              SCORED         SCORED         SCORED    .                 .                 .     .
note-deficiency      .              .              DEFICIENT      .              .         .                 .                 .     .
lapse                SCORED         SCORED         .              .              .         .                 .                 .     .
pass-over            .              .              SCORED         SCORED         .         .                 .                 .     .
correct              .              .              .              .              SCORED    .                 OBJECTION_DECIDED FINAL .
object               .              .              .              .              OBJECTED  .                 .                 .     .
decide-objection     .              .              .              .              .         OBJECTION_DECIDED .                 .     .
decide-in-committee  .              .              .              .              .         .                 OBJECTION_DECIDED .     .
finalise             .              .              .              .              FINAL     .                 FINAL             .     .
grant-not-applicable NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE . NOT_APPLICABLE .     .`

/** What may be taken back, from which state, and what the item may have been before. */
const WRITTEN_RETURNS = `
withdraw           SUBMITTED DRAFT DEFICIENT
undo-score         SCORED    SUBMITTED DEFICIENT SCORED
withdraw-objection OBJECTED  SCORED
withdraw-not-applicable NOT_APPLICABLE EMPTY DRAFT SUBMITTED DEFICIENT SCORED OBJECTION_DECIDED`

const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))

describe('the steps of an item', () => {
  const [states, ...rows] = table(WRITTEN) as [ItemState[], ...string[][]]

  it('are written for every transition and every state', () => {
    expect(states).toEqual([...ITEM_STATES])
    expect(rows.map(([name]) => name)).toEqual(Object.keys(ITEM_TRANSITIONS))
  })
  it.each(rows)('are as written for %s', (transition, ...cells) => {
    for (const [index, state] of states.entries())
      expect([state, stateAfter(transition as ItemTransition, state) ?? '.']).toEqual([state, cells[index]])
    const fitting = states.filter((_, index) => cells[index] !== '.')
    expect(statesBefore(transition as ItemTransition)).toEqual(fitting)
  })
})

describe('a step back', () => {
  const rows = table(WRITTEN_RETURNS)

  it('is written for everything that can be taken back', () => {
    expect(rows.map(([back]) => back)).toEqual(Object.keys(ITEM_RETURNS))
  })
  it.each(rows)('leads to what the item was before, for %s', (back, from, ...before) => {
    for (const state of ITEM_STATES)
      expect([state, statesToReturnTo(back as ItemReturn, state)]).toEqual([state, state === from ? before : []])
  })
})
