export type Labels = Readonly<Record<string, string>>

export interface Sample {
  labels?: Labels
  value: number
}

export interface Counter {
  add(labels?: Labels): void
}

export interface Histogram {
  observe(value: number): void
}

/** Numbers about this process in the text format that monitoring programs read. Never personal data: labels come from fixed lists. */
export interface Metrics {
  counter(name: string, help: string): Counter
  /** `bounds` ascending; what lies above the last one is counted under +Inf. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  /** Read when somebody asks. */
  gauge(name: string, help: string, read: () => Sample[] | Promise<Sample[]>): void
  text(): Promise<string>
}

interface Family {
  name: string
  help: string
  type: 'counter' | 'histogram' | 'gauge'
  lines: () => string[] | Promise<string[]>
}

export function createMetrics(): Metrics {
  const families: Family[] = []
  return {
    counter(name, help) {
      const counts = new Map<string, number>()
      families.push({
        name,
        help,
        type: 'counter',
        lines: () =>
          counts.size === 0 ? [`${name} 0`] : [...counts].map(([labels, count]) => `${name}${labels} ${count}`),
      })
      return {
        add(labels) {
          const key = written(labels)
          counts.set(key, (counts.get(key) ?? 0) + 1)
        },
      }
    },
    histogram(name, help, bounds) {
      const counts = bounds.map(() => 0)
      let total = 0
      let sum = 0
      families.push({
        name,
        help,
        type: 'histogram',
        lines: () => [
          ...bounds.map((bound, i) => `${name}_bucket{le="${bound}"} ${counts[i] ?? 0}`),
          `${name}_bucket{le="+Inf"} ${total}`,
          `${name}_sum ${sum}`,
          `${name}_count ${total}`,
        ],
      })
      return {
        observe(value) {
          total++
          sum += value
          for (const [i, bound] of bounds.entries()) if (value <= bound) counts[i] = (counts[i] ?? 0) + 1
        },
      }
    },
    gauge(name, help, read) {
      const lines = async (): Promise<string[]> =>
        (await read()).map(({ labels, value }) => `${name}${written(labels)} ${value}`)
      families.push({ name, help, type: 'gauge', lines })
    },
    async text() {
      const blocks = await Promise.all(
        families.map(async ({ name, help, type, lines }) =>
          [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...(await lines())].join('\n'),
        ),
      )
      return `${blocks.join('\n')}\n`
    },
  }
}

const written = (labels: Labels = {}): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escaped)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (sign: string): string => (sign === '\n' ? '\\n' : `\\${sign}`)
