import type { LedgerSubject } from '#domain/supervision/index.ts'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

type Whose = Record<LedgerSubject, string>

/** The words of the printed table of scores. */
export const paperWords = {
  zh: {
    whose: { department: '部门', window: '窗口', person: '人员' } satisfies Whose,
    title: (period: string, whose: string) => `${periodZh(period)}绩效评分表（${whose}）`,
    number: (period: string) => `绩效 ${period}`,
    reference: (count: number) => (count > 1 ? `${count} 个月的平均分` : '按月评分'),
    table: ['名次', '名称', '总分', '等级', '加分', '失分项目'],
    entry: ['月份', '对象', '项目', '分值', '依据'],
    entries: (count: number) => `明细（共 ${count} 笔）`,
    none: '无',
    between: '；',
    notes: (most: number, left: number) =>
      `满分 100，九项各有权重，加分每月最多 ${most} 分。名次先比九项得分，再比数据真实，最后比加分。${left > 0 ? `另有 ${left} 笔明细未打印，见电子表格。` : ''}`,
    code: '扫码查看每一笔明细',
  },
  en: {
    whose: { department: 'departments', window: 'windows', person: 'people' } satisfies Whose,
    title: (period: string, whose: string) => `Scores of ${whose}, ${periodEn(period)}`,
    number: (period: string) => `Scores ${period}`,
    reference: (count: number) => (count > 1 ? `mean of ${count} months` : 'by month'),
    table: ['Place', 'Name', 'Score', 'Grade', 'Bonus', 'Lost in'],
    entry: ['Month', 'Whose', 'Part', 'Points', 'Reason'],
    entries: (count: number) => `Entries (${count})`,
    none: 'none',
    between: '; ',
    notes: (most: number, left: number) =>
      `100 points at most over nine weighted parts, and a bonus of at most ${most} a month. Places go by the nine parts, then by true data, then by the bonus.${left > 0 ? ` ${left} more entries are not printed: they stand in the workbook.` : ''}`,
    code: 'Every entry, behind this code',
  },
}
export type PaperLanguage = keyof typeof paperWords

/** 2026-03, 2026-H1 or 2026 as it is said. */
function periodZh(period: string): string {
  const [year = '', rest] = period.split('-')
  if (rest === undefined) return `${year}年度`
  return rest.startsWith('H') ? `${year}年${rest === 'H1' ? '上' : '下'}半年` : `${year}年${Number(rest)}月`
}

function periodEn(period: string): string {
  const [year = '', rest] = period.split('-')
  if (rest === undefined) return year
  return rest.startsWith('H')
    ? `${rest === 'H1' ? 'first' : 'second'} half of ${year}`
    : `${months[Number(rest) - 1]} ${year}`
}
