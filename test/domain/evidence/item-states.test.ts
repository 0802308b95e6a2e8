import { describe, expect, it } from 'vitest'
import { isUndecided, ITEM_ACTS, ITEM_TRANSITIONS, type ItemAct } from '#domain/evidence/item-states.ts'
import { ITEM_STATES, type ItemState } from '#domain/vocabulary.ts'

/** Written by hand from requirements 1.4: rows are acts, columns the states in their order, a dot is a refusal. */
const WRITTEN = `
                     EMPTY          DRAFT          SUBMITTED      DEFICIENT      SCORED    OBJECTED          OBJECTION_DECIDED FINAL NOT_APPLICABLE
edit                 DRAFT          DRAFT          .              DEFICIENT      .         .                 .                 .     .
submit               .              SUBMITTED      .              SUBMITTED      .         .                 .                 .     .
withdraw             .              .              DRAFT          .              .         .                 .                 .     .
withdraw-answer      .              .              DEFICIENT      .              .         .                 .                 .     .
score                .              .              SCORED         SCORED         SCORED    .                 .                 .     .
undo-score           .              .              .              .              SUBMITTED .                 .                 .     .
note-deficiency      .              .              DEFICIENT      .              .         .                 .                 .     .
lapse                SCORED         SCORED         .              .              .         .                 .                 .     .
object               .              .              .              .              OBJECTED  .                 .                 .     .
withdraw-objection   .              .              .              .              .         SCORED            .                 .     .
decide-objection     .              .              .              .              .         OBJECTION_DECIDED .                 .     .
decide-in-committee  .              .              .              .              .         .                 OBJECTION_DECIDED .     .
finalise             .              .              .              .              FINAL     .                 FINAL             .     .
grant-not-applicable NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE .         .                 .                 .     .`

describe('the steps of an item', () => {
  const [head, ...rows] = WRITTEN.trim().split('\n')
  const states = head?.trim().split(/\s+/) as ItemState[]

  it('are written for every act and every state', () => {
    expect(states).toEqual([...ITEM_STATES])
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual([...ITEM_ACTS])
  })
  it.each(rows.map((row) => row.split(/\s+/)))('are as written for %s', (act, ...cells) => {
    for (const [index, state] of states.entries())
      expect([state, ITEM_TRANSITIONS[act as ItemAct][state] ?? '.']).toEqual([state, cells[index]])
  })
  it('leave nothing but submitted and deficient items undecided', () => {
    expect(ITEM_STATES.filter(isUndecided)).toEqual(['SUBMITTED', 'DEFICIENT'])
  })
})
