/** The number of a project: region, year and its place in the year, `320684-2008-000017`; null before it has one. */
export const projectNumber = (regionCode: string, year: number, serial: number | null): string | null =>
  serial === null ? null : `${regionCode}-${year}-${String(serial).padStart(6, '0')}`

/** The gap-free series projects of a year are numbered in. */
export const projectSeries = (on: string): string => `project ${on.slice(0, 4)}`
