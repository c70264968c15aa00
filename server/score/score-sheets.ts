import type { Sheet } from '#domain/catalogue/index.ts'
import { recordKindOf, ruleTitleOf, scoreParts, scorePartWords, type ScoreEntry } from '#domain/supervision/index.ts'
import type { languageOf } from '../kernel/problem.ts'
import { postedEntry } from './score-entries.ts'
import type { ScoreTable } from './score-table.ts'

/** The words of the exports. */
export const headings = {
  zh: {
    scores: '评分',
    entries: '明细',
    table: ['名次', '名称', '部门', '总分', '等级', '加分'],
    entry: ['月份', '对象', '项目', '分值', '依据', '办件编号', '牌'],
    grades: { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' },
    early: '提前办结加分',
    promise: '承诺提速加分',
    bonus: '加分',
    revoked: '（已撤销，返还）',
  },
  en: {
    scores: 'Scores',
    entries: 'Entries',
    table: ['Rank', 'Name', 'Department', 'Score', 'Grade', 'Bonus'],
    entry: ['Month', 'Whose', 'Part', 'Points', 'Reason', 'Case', 'Card'],
    grades: { excellent: 'Excellent', good: 'Good', pass: 'Pass', fail: 'Fail' },
    early: 'Early decisions',
    promise: 'Shorter promises',
    bonus: 'Bonus',
    revoked: ' (revoked, given back)',
  },
}

type Language = keyof typeof headings
export const named = ({ name, nameEn }: { name: string; nameEn: string }, key: Language) =>
  key === 'en' ? nameEn : name

/** Every entry behind a table: month, whose, part, points, reason, case, card; what was earned first. */
export function entryRows({ lines, earned, recorded, posted }: ScoreTable, key: Language, regionCode: string) {
  const said = headings[key]
  const names = new Map(lines.map((line) => [line.id, named(line, key)]))
  const nameOf = (subject: string) => names.get(subject) ?? subject
  const partOf = (part: ScoreEntry['part']) => (part === 'bonus' ? said.bonus : scorePartWords[part][key])
  return [
    ...earned.map(({ month, subject, points, why }) => [
      month,
      nameOf(subject),
      said.bonus,
      points,
      said[why],
      null,
      null,
    ]),
    ...recorded.map(({ month, subject, part, points, why, record }) => {
      const title = `${recordKindOf(record.kind).words[key]} ${record.document}${why === 'revoked' ? said.revoked : ''}`
      return [month, nameOf(subject), partOf(part), points, title, null, null]
    }),
    ...posted.map((row) => {
      const { month, part, points, rule, caseNumber, card } = postedEntry(row, regionCode)
      const title = rule === null ? '' : `${rule} ${ruleTitleOf(rule)[key]}`
      return [month, nameOf(row.subject), partOf(part), points, title, caseNumber, card]
    }),
  ]
}

/** The table and every entry behind it as two sheets. */
export function sheetsOf(table: ScoreTable, language: ReturnType<typeof languageOf>, regionCode: string): Sheet[] {
  const key = language === 'en' ? 'en' : 'zh'
  const said = headings[key]
  const lines = table.lines.map((line) => [
    ...[line.rank, named(line, key), named(line.department, key), line.total, said.grades[line.grade], line.bonus],
    ...scoreParts.map((part) => line.parts[part]),
  ])
  return [
    { sheet: said.scores, data: [[...said.table, ...scoreParts.map((part) => scorePartWords[part][key])], ...lines] },
    { sheet: said.entries, data: [said.entry, ...entryRows(table, key, regionCode)] },
  ]
}
