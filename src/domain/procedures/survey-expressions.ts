/** `. >= 0 and . <= 100`, `string-length(.) <= 50`, `regex(., '…')`; null: beyond the subset. */
export function boundsOf(
  constraint: string,
  isText: boolean,
): { least?: number; most?: number; pattern?: string } | null {
  const found: { least?: number; most?: number; pattern?: string } = {}
  for (const part of constraint.split(/\s+and\s+/i)) {
    const bound = /^(\.|string-length\(\s*\.\s*\))\s*(>=|<=|=)\s*(-?\d+(?:\.\d+)?)$/.exec(part.trim())
    const regex = /^regex\(\s*\.\s*,\s*(?:'([^']+)'|"([^"]+)")\s*\)$/.exec(part.trim())
    if (bound !== null && (bound[1] === '.') !== isText) {
      if (bound[2] !== '<=') found.least = Number(bound[3])
      if (bound[2] !== '>=') found.most = Number(bound[3])
    } else if (regex !== null && isText) found.pattern = (regex[1] ?? regex[2] ?? '').replace(/^\^|\$$/g, '')
    else return null
  }
  return found
}

/** `${size} = 'large'`, `selected(${sizes}, 'large')`, several of one question joined by `or`; null: beyond the subset. */
export function relevantOf(relevant: string): { name: string; values: string[] } | null {
  const parts = relevant.split(/\s+or\s+/i).map((part) => {
    const equal = /^\$\{([^}]+)\}\s*=\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))$/.exec(part.trim())
    const selected = /^selected\(\s*\$\{([^}]+)\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(part.trim())
    const match = equal ?? selected
    return match === null ? null : { name: match[1] ?? '', value: match[2] ?? match[3] ?? match[4] ?? '' }
  })
  const [first] = parts
  if (first == null || parts.some((part) => part?.name !== first.name)) return null
  return { name: first.name, values: parts.flatMap((part) => part?.value ?? []) }
}
