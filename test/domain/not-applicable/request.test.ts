import { describe, expect, it } from 'vitest'
import {
  isAwaited,
  REQUEST_STATES,
  REQUEST_STEPS,
  type RequestState,
  type RequestStep,
  stepRequest,
} from '#domain/not-applicable/request.ts'

/** Written by hand: rows are steps, columns the states in their order, a dot is a refusal. */
const WRITTEN = `
          ASKED     RETURNED  APPEALED  GRANTED   REFUSED  WITHDRAWN
ask-back  RETURNED  .         .         .         .        .
answer    .         ASKED     .         .         .        .
appeal    .         .         .         .         APPEALED .
grant     GRANTED   GRANTED   GRANTED   .         .        .
refuse    REFUSED   REFUSED   REFUSED   .         .        .
withdraw  WITHDRAWN WITHDRAWN WITHDRAWN WITHDRAWN .        .`

const [states, ...rows] = WRITTEN.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/)) as [RequestState[], ...string[][]]
const request = (state: RequestState, firstDecidedBy: number | null = null) => ({
  state,
  firstDecidedBy,
  decidedAt: null,
})
const codeOf = (outcome: ReturnType<typeof stepRequest>): string => (outcome.ok ? outcome.value : outcome.refusal.code)

describe('the steps of a request', () => {
  it('are written for every step and every state', () => {
    expect(states).toEqual([...REQUEST_STATES])
    expect(rows.map(([name]) => name)).toEqual(Object.keys(REQUEST_STEPS))
  })
  it.each(rows)('are as written for %s', (step, ...cells) => {
    for (const [i, state] of states.entries())
      expect([state, codeOf(stepRequest(request(state), step as RequestStep, [1]))]).toEqual([
        state,
        cells[i] === '.' ? 'not-applicable-elsewhere' : cells[i],
      ])
  })
  it('let a refusal be objected to once, and never be heard by whoever refused', () => {
    expect(codeOf(stepRequest(request('REFUSED', 5), 'appeal', [1]))).toBe('not-applicable-appealed-already')
    expect(codeOf(stepRequest(request('APPEALED', 5), 'grant', [5]))).toBe('same-evaluator')
    expect(codeOf(stepRequest(request('APPEALED', 5), 'refuse', [6, 5]))).toBe('same-evaluator')
    expect(codeOf(stepRequest(request('APPEALED', 5), 'grant', [6]))).toBe('GRANTED')
  })
  it('are owed by the organization in two states alone', () => {
    expect(REQUEST_STATES.filter(isAwaited)).toEqual(['ASKED', 'APPEALED'])
  })
})
