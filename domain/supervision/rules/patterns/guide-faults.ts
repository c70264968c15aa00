import type { PatternRule } from '../../rule.ts'

/** An item as it is published, what the catalogue's own lint says of it, and versions whose text is no longer what was published. */
export interface PublishedGuide {
  itemCode: string
  departmentCode: string
  version: number
  /** Instant it was looked at. */
  at: string
  /** Errors: the lint rule and the field. */
  faults: readonly { rule: string; field: string }[]
  altered: readonly number[]
}

/** C-01: a guide that does not say what it must, or was changed without a new version. */
export const guideFaults: PatternRule<PublishedGuide> = {
  no: 'C-01',
  name: 'guide-faults',
  trigger: 'pattern',
  title: { zh: '办事指南不完整或擅自改动', en: 'Guide incomplete, or changed without a version' },
  basis: { zh: '《行政许可法》第三十条', en: 'Administrative Licensing Law Art. 30' },
  part: 'publicity',
  judge({ itemCode, departmentCode, version, at, faults, altered }, { level = 'yellow' }) {
    const finding = (occasion: string, numbers: Record<string, string | number>) => ({
      ...{ rule: 'C-01' as const, occasion, level, breachAt: at, departmentCode, windowCode: null },
      ...{ about: { kind: 'item' as const, id: itemCode }, persons: [], cites: [], numbers },
    })
    const fields = [...new Set(faults.map(({ field }) => field))].join(', ')
    return [
      ...(faults.length > 0
        ? [finding(`version ${version} incomplete`, { version, faults: faults.length, fields })]
        : []),
      ...altered.map((changed) => finding(`version ${changed} altered`, { version: changed, faults: 0 })),
    ]
  },
  explain: ({ numbers }) =>
    numbers.faults === 0
      ? {
          zh: `办事指南第 ${numbers.version} 版发布后被直接改动，未产生新版本。`,
          en: `Version ${numbers.version} of the guide was changed after it was published, without a new version.`,
        }
      : {
          zh: `办事指南第 ${numbers.version} 版有 ${numbers.faults} 处不符合要素要求：${numbers.fields}。`,
          en: `Version ${numbers.version} of the guide fails its elements in ${numbers.faults} place(s): ${numbers.fields}.`,
        },
}
