/** One thing before and after, and its place in the file. */
export interface Pair<B, A> {
  before: B
  after: A
  position: number
}

/** What a file makes of what is kept: every thing stands in exactly one of the lists. */
export interface Difference<B, A> {
  added: { after: A; position: number }[]
  changed: Pair<B, A>[]
  same: Pair<B, A>[]
  removed: B[]
}

/** Compares by key; of two things before with one key the first counts. */
export const compare = <B, A>(
  before: readonly B[],
  after: readonly A[],
  keys: { before: (thing: NoInfer<B>) => string; after: (thing: NoInfer<A>) => string },
  isSame: (before: NoInfer<B>, after: NoInfer<A>) => boolean,
): Difference<B, A> => {
  const known = new Map<string, B>()
  for (const thing of before) if (!known.has(keys.before(thing))) known.set(keys.before(thing), thing)
  const met = new Set<B>()
  const difference: Difference<B, A> = { added: [], changed: [], same: [], removed: [] }
  for (const [position, thing] of after.entries()) {
    const earlier = known.get(keys.after(thing))
    if (earlier === undefined) difference.added.push({ after: thing, position })
    else {
      met.add(earlier)
      difference[isSame(earlier, thing) ? 'same' : 'changed'].push({ before: earlier, after: thing, position })
    }
  }
  difference.removed = before.filter((thing) => !met.has(thing))
  return difference
}

export const nothingChanges = ({
  added,
  changed,
  removed,
}: Pick<Difference<unknown, unknown>, 'added' | 'changed' | 'removed'>): boolean =>
  added.length + changed.length + removed.length === 0
