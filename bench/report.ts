import type { Figures } from './measure.ts'

/** A line of a table; what was not measured is left out. */
export interface Line extends Partial<Figures> {
  name: string
  /** Throughput (or time, where the heading says so) relative to the peer of the same run. */
  ratio?: number
}

/** What we promise of a workload, and whether this run kept it. */
export interface Promised {
  words: string
  kept: boolean
  measured: string
}

export interface Report {
  workload: string
  title: string
  notes: string[]
  lines: Line[]
  promises: Promised[]
}

/** A promise that `measured` is at least `floor`. */
export const atLeast = (words: string, measured: number, floor: number): Promised => ({
  words: `${words} ≥ ${floor}`,
  kept: measured >= floor,
  measured: measured.toFixed(2),
})

/** A promise that `measured` is at most `ceiling`, both in `unit`. */
export const atMost = (words: string, measured: number, ceiling: number, unit: string): Promised => ({
  words: `${words} ≤ ${ceiling}${unit}`,
  kept: measured <= ceiling,
  measured: `${measured.toFixed(ceiling < 10 ? 2 : 1)}${unit}`,
})

const columns = [
  ['ops/s', 'perSecond', 0],
  ['p50 ms', 'p50', 2],
  ['p95 ms', 'p95', 2],
  ['p99 ms', 'p99', 2],
  ['ratio', 'ratio', 2],
] as const

/** The report as plain text: a table, what to know about it, and the promises. */
export function asText({ workload, title, notes, lines, promises }: Report): string {
  const width = Math.max(0, ...lines.map(({ name }) => name.length))
  const heading = ['', ...columns.map(([words]) => words)]
  const rows = lines.map((line) => [line.name, ...columns.map(([, figure, digits]) => cell(line[figure], digits))])
  const table = [heading, ...rows].map(([name = '', ...cells]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd(),
  )
  return [
    `\n(${workload}) ${title}`,
    ...(lines.length > 0 ? table : []),
    ...notes.map((note) => `  · ${note}`),
    ...promises.map(({ words, kept, measured }) => `  ${kept ? 'kept  ' : 'BROKEN'} ${words}: ${measured}`),
  ].join('\n')
}

const cell = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits)
