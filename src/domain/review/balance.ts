/** Items that wait under one indicator, or of one agency's own indicators: what is shared out together. */
export interface Batch {
  kind: 'indicator' | 'agency'
  id: number
  count: number
  /** Whoever may score them now. */
  holders: readonly number[]
  /** Whether somebody could be given them: no conflict with any of it. */
  able: (personId: number) => boolean
}

export interface Reviewer {
  personId: number
  /** So many waiting items at most; null: no upper end. */
  maximum: number | null
}

export interface Added {
  kind: Batch['kind']
  id: number
  personId: number
  count: number
}

export interface Balance {
  added: Added[]
  before: Map<number, number>
  after: Map<number, number>
}

/** Waiting items for each, an item that several may score counted in equal parts. */
export function loadsOf(batches: readonly Batch[], people: readonly number[]): Map<number, number> {
  const loads = new Map(people.map((personId) => [personId, 0]))
  for (const { count, holders } of batches)
    for (const personId of holders) loads.set(personId, (loads.get(personId) ?? 0) + count / holders.length)
  return loads
}

/** More is no proposal that a person reads through. */
const MOST_STEPS = 6

/**
 * Peers row 32, by a rule that can be said in one sentence: the busiest evaluator shares what most waits of theirs with the least busy one who
 * has no conflict with it and stays within their maximum; again, until that would make nothing more even. Nothing is taken from anybody.
 */
export function proposeBalance(batches: readonly Batch[], people: readonly Reviewer[]): Balance {
  const ids = people.map(({ personId }) => personId)
  const maxima = new Map(people.map(({ personId, maximum }) => [personId, maximum ?? Infinity]))
  const before = loadsOf(batches, ids)
  const added: Added[] = []
  let now = [...batches]
  while (added.length < MOST_STEPS) {
    const step = nextStep(now, loadsOf(now, ids), maxima)
    if (step === null) break
    added.push(step)
    now = now.map((one) =>
      one.kind === step.kind && one.id === step.id ? { ...one, holders: [...one.holders, step.personId] } : one,
    )
  }
  return { added, before, after: loadsOf(now, ids) }
}

function nextStep(
  batches: readonly Batch[],
  loads: ReadonlyMap<number, number>,
  maxima: ReadonlyMap<number, number>,
): Added | null {
  const byLoad = [...loads].toSorted(([a, x], [b, y]) => x - y || a - b)
  const [busiest, most] = byLoad.at(-1) ?? [0, 0]
  const theirs = batches
    .filter(({ holders }) => holders.includes(busiest))
    .toSorted((a, b) => b.count / b.holders.length - a.count / a.holders.length || a.id - b.id)
  for (const [personId, load] of byLoad) {
    const fits = theirs.find(({ count, holders, able }) => {
      const grown = load + count / (holders.length + 1)
      return (
        personId !== busiest &&
        !holders.includes(personId) &&
        grown <= (maxima.get(personId) ?? Infinity) &&
        // Less than an item less is no help.
        grown <= most - 1 &&
        able(personId)
      )
    })
    if (fits !== undefined) return { kind: fits.kind, id: fits.id, personId, count: fits.count }
  }
  return null
}
