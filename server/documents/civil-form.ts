import type { CivilDate } from '#domain/kernel/index.ts'

/** A date as letters write it: 2026年11月25日. */
export function civilForm(on: CivilDate): string {
  const [year = '', month, day] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
