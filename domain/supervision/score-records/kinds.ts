import type { LedgerSubject } from '../cards/index.ts'
import type { Words } from '../rule.ts'
import type { ScoreEntry } from '../score/index.ts'
import type { ScorePart } from '../score-parts.ts'

/** What is recorded by hand, for whom, and what it does to the score. */
interface RecordKind {
  words: Words
  for: readonly LedgerSubject[]
  /** Fixed, line by line: one event hits several parts, and no part can lose more than it has. */
  lines?: readonly ScoreEntry[]
  /** Or so many points at the least and at the most, decided by who records it. */
  points?: readonly [least: number, most: number]
}

/** Points of a disciplinary decision over the parts it hits, ten of each at the most. */
const discipline = (zh: string, en: string, points: number): RecordKind => {
  const hit: readonly ScorePart[] = ['legal-liability', 'integrity', 'follow-up-inspection', 'attitude', 'process']
  const lines = hit
    .map((part, nth) => ({ part, points: Math.min(10, Math.max(0, points - 10 * nth)) }))
    .filter((line) => line.points > 0)
    .map((line) => ({ ...line, points: -line.points }))
  return { words: { zh, en }, for: ['person'], lines }
}

/** Discipline as the regulation of a prefecture has it, each once; commendations as counties give them. */
export const recordKinds = {
  warning: discipline('警告', 'Warning', 10),
  demerit: discipline('记过', 'Demerit', 15),
  'major-demerit': discipline('记大过', 'Major demerit', 20),
  demotion: discipline('降级', 'Demotion', 30),
  removal: discipline('撤职', 'Removal from office', 40),
  dismissal: discipline('开除', 'Dismissal', 50),
  absence: {
    words: { zh: '无故缺勤半天', en: 'Absent half a day without leave' },
    for: ['person', 'window'],
    lines: [{ part: 'attitude', points: -3 }],
  },
  'other-deduction': {
    words: { zh: '其他扣分', en: 'Other deduction' },
    for: ['department', 'window', 'person'],
    points: [-10, -0.5],
  },
  'service-star': { words: { zh: '服务之星', en: 'Star of service' }, for: ['person'], points: [0.5, 5] },
  'red-flag-window': { words: { zh: '红旗窗口', en: 'Red-flag window' }, for: ['window'], points: [0.5, 5] },
  commendation: {
    words: { zh: '表彰奖励', en: 'Commendation' },
    for: ['department', 'window', 'person'],
    points: [0.5, 5],
  },
  initiative: {
    words: { zh: '改革创新', en: 'Initiative' },
    for: ['department', 'window', 'person'],
    points: [0.5, 5],
  },
} as const satisfies Record<string, RecordKind>

export type RecordKindCode = keyof typeof recordKinds
export const recordKindCodes = Object.keys(recordKinds) as RecordKindCode[]

/** What a kind is: its words, whose it may be, and its points. */
export const recordKindOf = (kind: RecordKindCode): RecordKind => recordKinds[kind]
