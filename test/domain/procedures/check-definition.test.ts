import { describe, expect, it } from 'vitest'
import { checkDefinition, readDefinition } from '#domain/procedures/check-definition.ts'
import { isHolder, isOwed, stepOf } from '#domain/procedures/flow.ts'
import { HOLDERS, PERIODS, type ProcedureDefinition } from '#domain/procedures/definition.ts'
import { both, RAW } from './definitions.ts'

const copy = (): typeof RAW => structuredClone(RAW)
const faultsOf = (change: (raw: ReturnType<typeof copy>) => void): string[] => {
  const raw = copy()
  change(raw)
  const checked = checkDefinition(raw)
  return checked.ok ? [] : checked.faults.map(({ code, path, word }) => `${code} ${path} ${word}`.trim())
}
const set =
  (path: string, value: unknown) =>
  (raw: unknown): void => {
    const parts = path.split('.')
    const last = parts.pop() ?? ''
    const place = parts.reduce((at, part) => (at as Record<string, unknown>)[part], raw) as Record<string, unknown>
    if (value === undefined) delete place[last]
    else place[last] = value
  }

describe('a definition', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(checkDefinition(copy())).toMatchObject({ ok: true })
    expect(readDefinition(JSON.stringify(copy()))).toMatchObject({ ok: true })
  })

  it.each<[string, string, unknown, string]>([
    ['a loop without an exit', 'steps.1.outcomes.grant.next', 'apply', 'no-way-out steps.0 apply'],
    ['an unreachable step', 'steps.1.outcomes.grant.next', 'end', 'step-unreachable steps.2 told'],
    ['an unknown role', 'steps.1.by', 'minister', 'role-unknown steps.1.by minister'],
    ['an unknown step', 'steps.0.next', 'heaven', 'step-unknown steps.0 heaven'],
    ['an unknown form', 'steps.0.forms.0', 'wishes', 'form-unknown steps.0.forms.0 wishes'],
    [
      'an unknown list',
      'forms.wish.fields.1.choices',
      'colours',
      'choices-unknown forms.wish.fields.1.choices colours',
    ],
    ['a choice without a list', 'forms.wish.fields.1.choices', undefined, 'choices-needed forms.wish.fields.1 size'],
    ['a step that nobody can do', 'steps.0.by', 'respondent', 'nobody-can steps.0 respondent'],
    ['a step kind that is not built', 'steps.0.does', 'fly', 'step-unbuilt steps.0.does fly'],
    ['a judge without outcomes', 'steps.1.outcomes', {}, 'no-outcome steps.1 judge'],
    ['two fields of one key', 'forms.wish.fields.3.key', 'purpose', 'twice forms.wish.fields.3 purpose'],
    [
      'a condition on a later field',
      'forms.wish.fields.2.when.field',
      'count',
      'field-unknown forms.wish.fields.2.when.field count',
    ],
    ['bounds that cross', 'forms.wish.fields.3.most', 0, 'bounds-crossed forms.wish.fields.3 count'],
    [
      'a pattern that is none',
      'forms.wish.fields.0.pattern',
      { is: '(', says: both('x') },
      'pattern-broken forms.wish.fields.0.pattern.is (',
    ],
    [
      'a rule for silence without a clock',
      'steps.0.silence',
      { next: 'judge', says: both('x') },
      'silence-without-clock steps.0 apply',
    ],
    ['a quorum of an agency', 'steps.1', { ...RAW.steps[1], by: 'agency', quorum: 3 }, 'quorum-alone steps.1 agency'],
    ['a sum of what is no number', 'forms.wish.fields.5.sum', ['purpose'], 'field-unknown forms.wish.fields.5 purpose'],
    [
      'a repetition that does not come back',
      'steps.2',
      { key: 'told', does: 'repeat', title: both('x'), every: 'season', times: 2, again: 'end', next: 'end' },
      'repeat-not-back steps.2.again end',
    ],
    [
      'words that repeat by themselves',
      'steps.2',
      { key: 'told', does: 'repeat', title: both('x'), every: 'season', times: 2, again: 'told', next: 'end' },
      'no-way-out steps.2 told',
    ],
    [
      'a meeting with nobody who can come',
      'steps.0',
      {
        key: 'apply',
        does: 'meet',
        by: 'agency',
        with: ['respondent'],
        title: both('x'),
        forms: ['wish'],
        next: 'judge',
      },
      'nobody-can steps.0 respondent',
    ],
    ['a stage that is not said', 'starts', { by: 'stage', subject: 'agency' }, 'start-unsaid starts.stage stage'],
    ['a period that is not said', 'starts', { by: 'calendar', subject: 'unit' }, 'start-unsaid starts.every every'],
    [
      'a report of what is no column',
      'reports',
      { value: 'wish.count.x' },
      'report-unknown reports.value wish.count.x',
    ],
    ['a word that is not in the language', 'colour', 'red', 'shape colour colour'],
    ['a title in one language alone', 'title', { fa: 'x' }, 'shape title.en string'],
  ])('with %s is refused where it stands', (_, path, value, fault) => {
    expect(faultsOf(set(path, value))).toContain(fault)
  })

  it('that is no JSON is refused in words', () => {
    expect(readDefinition('{')).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] })
  })
})

/** Seeded, so that a failure can be seen again. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

function randomDefinition(next: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const count = 1 + Math.floor(next() * 7)
  const keys = Array.from({ length: count }, (_, i) => `s${i}`)
  // Half of the ways lead on, so that enough of them are taken.
  let at = 0
  const to = (): string => (next() < 0.5 ? (keys[at + 1] ?? 'end') : pick([...keys, 'end']))
  return {
    ...RAW,
    ...PAPERS,
    forms: { ...RAW.forms, ...MARKS },
    starts: {
      by: pick(['round', 'stage', 'calendar', 'officer', 'agency']),
      subject: pick(['none', 'agency', 'inquiry', 'unit']),
      stage: 'review',
      every: 'season',
    },
    steps: keys.map((key, place) => {
      at = place
      const common = { key, title: both(key), ...(next() < 0.3 ? { within: { days: 2, count: 'working' } } : {}) }
      const does = pick(['fill', 'judge', 'tell', 'meet', 'repeat', 'pay', 'issue', 'mark'])
      if (does === 'pay') return { ...common, does, by: pick(HOLDERS), fee: 'fee', forms: ['wish'], next: to() }
      if (does === 'issue') return { ...common, does, by: pick(HOLDERS), document: 'paper', next: to() }
      if (does === 'mark') return { ...common, does, by: pick(HOLDERS), forms: ['marks'], next: to() }
      if (does === 'fill') return { ...common, does, by: pick(HOLDERS), forms: ['wish'], next: to() }
      if (does === 'tell') return { key, title: both(key), does, to: [pick(HOLDERS)], text: both('x'), next: to() }
      if (does === 'meet')
        return { ...common, does, by: pick(HOLDERS), with: [pick(HOLDERS)], forms: ['wish'], next: to() }
      if (does === 'repeat') {
        const times = 1 + Math.floor(next() * 6)
        return { key, title: both(key), does, every: pick(PERIODS), times, again: to(), next: to() }
      }
      const outcomes = { a: { title: both('a'), next: to() }, b: { title: both('b'), next: to() } }
      return { ...common, does, by: pick(HOLDERS), outcomes }
    }),
  }
}

/** Who is named, and marked. `wish` asks for them as well, so that they are named before. */
const MARKS = {
  wish: {
    ...RAW.forms.wish,
    fields: [...RAW.forms.wish.fields, { key: 'people', kind: 'people', title: both('x'), required: false }],
  },
  marks: {
    title: both('x'),
    fields: [
      {
        key: 'table',
        kind: 'table',
        title: both('x'),
        rows: { people: 'wish.people' },
        columns: [{ key: 'mark', kind: 'whole', title: both('x'), most: 20 }],
      },
    ],
  },
}

/** What is paid, issued and kept. */
const PAPERS = {
  fees: { fee: { how: both('به حساب'), rows: [{ year: 1405, title: both('پایه'), rial: 1000 }] } },
  documents: {
    paper: {
      title: both('مجوز'),
      text: both('{name} {wish.count}'),
      number: '{year}-{count}',
      signature: both('x'),
      register: 'all',
    },
  },
  registers: { all: { title: both('همه'), columns: ['wish.purpose'] } },
}

/** A definition with payment, document and register, begun by anybody; each fault is one change of it. */
const withPapers = (): Record<string, unknown> => {
  const [apply, judge, told] = RAW.steps
  const ofApplicant = { ...apply, by: 'applicant', forms: ['who', 'wish'], next: 'pay' }
  const pay = { key: 'pay', does: 'pay', by: 'applicant', fee: 'fee', title: both('x'), forms: ['wish'], next: 'judge' }
  const issue = { key: 'issue', does: 'issue', by: 'coordinator', document: 'paper', title: both('x'), next: 'told' }
  const outcomes = {
    grant: { title: both('x'), next: 'issue', when: { field: 'wish.size', is: 'small' } },
    mend: { title: both('x'), next: 'apply' },
  }
  const who = {
    title: both('x'),
    fields: ['person', 'national-id', 'phone'].map((kind) => ({ key: kind, kind, title: both('x') })),
  }
  return structuredClone({
    ...RAW,
    ...PAPERS,
    starts: { by: 'applicant', subject: 'none', identity: 'who', terms: both('x') },
    forms: { ...RAW.forms, who },
    steps: [ofApplicant, pay, { ...judge, outcomes }, issue, { ...told, to: ['applicant'] }],
  })
}

describe('payments, documents, registers and applicants of a definition', () => {
  it('pass where all they name is there', () => {
    expect(checkDefinition(withPapers())).toMatchObject({ ok: true })
  })

  it.each<[string, string, unknown, string]>([
    ['a fee that is not there', 'steps.1.fee', 'none', 'fee-unknown steps.1.fee none'],
    ['a payment that nobody confirms', 'steps.1.next', 'issue', 'pay-unconfirmed steps.1.next pay'],
    ['a payment that who pays confirms', 'steps.2.by', 'applicant', 'pay-unconfirmed steps.1.next pay'],
    ['a document that is not there', 'steps.3.document', 'none', 'document-unknown steps.3.document none'],
    [
      'a register that is not there',
      'documents.paper.register',
      'none',
      'register-unknown documents.paper.register none',
    ],
    [
      'a number that does not count',
      'documents.paper.number',
      '{year}',
      'number-uncounted documents.paper.number {year}',
    ],
    ['a place of nothing', 'documents.paper.text.fa', '{wish.colour}', 'path-unknown documents.paper wish.colour'],
    ['a column of nothing', 'registers.all.columns.0', 'wish.x', 'path-unknown registers.all wish.x'],
    ['a rule on nothing', 'steps.2.outcomes.grant.when.field', 'x.y', 'path-unknown steps.2.outcomes.grant.when x.y'],
    ['a fee not for everybody', 'fees.fee.rows.0.when', { field: 'wish.size', is: 'small' }, 'fee-open fees.fee 1405'],
    ['applicants who agree to nothing', 'starts.terms', undefined, 'start-unsaid starts.terms terms'],
    ['applicants without a name', 'starts.identity', undefined, 'start-unsaid starts.identity identity'],
    ['an identity without a number', 'forms.who.fields.1.kind', 'text', 'identity-lacks starts.identity national-id'],
  ])('refuse %s', (_, place, value, expected) => {
    const raw = withPapers()
    const parts = place.split('.')
    const last = parts.pop() ?? ''
    const holder = parts.reduce<Record<string, unknown>>((at, part) => at[part] as Record<string, unknown>, raw)
    if (value === undefined) delete holder[last]
    else holder[last] = value
    const checked = checkDefinition(raw)
    const faults = checked.ok ? [] : checked.faults.map(({ code, path, word }) => `${code} ${path} ${word}`)
    expect(faults).toContain(expected)
  })
})

/** The turns of a walk that takes each way out with equal chance, and how it ends. */
function walk(definition: ProcedureDefinition, next: () => number): { ended: boolean; turns: number } {
  let at = definition.steps[0] ?? null
  const times = new Map<string, number>()
  for (let turns = 0; turns < 2000; turns++) {
    if (at === null) return { ended: true, turns }
    if (at.does === 'repeat') {
      const time = (times.get(at.key) ?? 0) + 1
      times.set(at.key, time)
      at = stepOf(definition, time >= at.times * at.periods ? at.next : at.again)
      continue
    }
    const ways: readonly string[] = at.does === 'judge' ? Object.values(at.outcomes).map(({ next }) => next) : [at.next]
    at = stepOf(definition, ways[Math.floor(next() * ways.length)] ?? 'end')
  }
  return { ended: false, turns: 2000 }
}

describe('random definitions that the checker takes', () => {
  it('end on every way, and owe nothing to nobody', () => {
    const numbers = chance(13)
    const next = (): number => numbers.next().value as number
    let taken = 0
    const kinds = new Set<string>()
    for (let i = 0; i < 7000; i++) {
      const checked = checkDefinition(randomDefinition(next))
      if (!checked.ok) continue
      taken++
      const { definition } = checked
      for (const { does } of definition.steps) kinds.add(does)
      for (let times = 0; times < 3; times++)
        expect([definition.steps, walk(definition, next)]).toMatchObject([{}, { ended: true }])
      const { subject, by } = definition.starts
      const turn = {
        agencyId: subject === 'agency' || subject === 'unit' ? 5 : null,
        applicantId: by === 'officer' || by === 'agency' ? 1 : null,
        respondents: [],
      }
      for (const step of definition.steps) {
        if (!isOwed(step)) continue
        const people = HOLDERS.map((holder) => ({
          kind: 'person' as const,
          personId: 1,
          seatId: 1,
          role:
            holder === 'agency'
              ? ('focal-point' as const)
              : holder === 'applicant' || holder === 'respondent'
                ? null
                : holder,
          agencyId: 5,
          teamId: null,
          roles: [],
          reviews: { everywhere: true, agencies: [], barred: [] },
        }))
        expect([step, people.some((person) => isHolder(person, step.by, turn))]).toEqual([step, true])
      }
    }
    expect(taken).toBeGreaterThan(300)
    expect([...kinds].toSorted()).toEqual(['fill', 'issue', 'judge', 'mark', 'meet', 'pay', 'repeat', 'tell'])
  })
})
