import type { HallRule } from '#domain/hall/index.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'

export const text = words(
  {
    title: '叫号与预约规则',
    lead: '规则按版本发布，自以后的日期起生效；已经预约的，时间不变。',
    draft: '起草新版本',
    name: '版本名称',
    effectiveFrom: '自哪天起生效',
    needed: '请填写',
    check: '核对修改',
    publish: '发布',
    same: '与最近发布的版本相同，没有修改。',
    changed: '将修改：',
    version: (no: string, name: string) => `第 ${no} 版 ${name}`,
    first: '系统自带',
    since: (day: string) => `自 ${day} 起`,
    inForce: '现行',
    all: '全部规则',
    yes: '是',
    no: '否',
  },
  {
    title: 'Rules of calling and booking',
    lead: 'Rules are published in versions that hold from a later day on. What is booked already keeps its time.',
    draft: 'A new version',
    name: 'Name of the version',
    effectiveFrom: 'Holds from',
    needed: 'Please fill this in',
    check: 'Check the changes',
    publish: 'Publish',
    same: 'Nothing differs from the version published last.',
    changed: 'It would change:',
    version: (no: string, name: string) => `Version ${no} ${name}`,
    first: 'as the program came',
    since: (day: string) => `from ${day}`,
    inForce: 'in force',
    all: 'All rules',
    yes: 'yes',
    no: 'no',
  },
)

/** What each rule is called, its unit in it. */
export const ruleWords = words<Record<HallRule, string>>(
  {
    span: '连续叫号数（个）',
    preferred: '其中优先号最多（个）',
    recalls: '过号前可重复呼叫（次）',
    reinsertAfter: '过号后隔几个号再叫（个）',
    earlyMinutes: '预约可提前取号（分钟）',
    lateMinutes: '预约迟到保留（分钟）',
    noShows: '爽约几次限制预约（次）',
    noShowCalendarDays: '爽约次数统计期（自然日）',
    banCalendarDays: '限制预约的时长（自然日）',
    slotMinutes: '预约时段长度（分钟）',
    visitMinutes: '一次办理时长（分钟）',
    bookedShare: '留给预约的比例（0—1）',
    aheadWorkdays: '可提前预约（工作日）',
    openBookings: '每人同时预约最多（个）',
    waitGoalMinutes: '等候目标（分钟）',
    ticketsEarlyMinutes: '开门前可提前取号（分钟）',
    ticketsAtAnyHour: '不在开放时间也可取号',
  },
  {
    span: 'Calls in a row that are looked at',
    preferred: 'Of these, preferred at the most',
    recalls: 'Calls again before a number is missed',
    reinsertAfter: 'Numbers after which a missed one is called once more',
    earlyMinutes: 'A booking is taken so many minutes early',
    lateMinutes: 'A booking is kept so many minutes late',
    noShows: 'Bookings let lapse before one may not book',
    noShowCalendarDays: 'Calendar days in which these count',
    banCalendarDays: 'Calendar days one may then not book',
    slotMinutes: 'Minutes of a slot',
    visitMinutes: 'Minutes of a visit',
    bookedShare: 'Share of visits kept for bookings (0–1)',
    aheadWorkdays: 'Working days one may book ahead',
    openBookings: 'Bookings one may hold',
    waitGoalMinutes: 'Minutes nobody should wait longer than',
    ticketsEarlyMinutes: 'Tickets are given so many minutes before the hall opens',
    ticketsAtAnyHour: 'Tickets are given outside opening hours too',
  },
)

/** What a rule is set to, in words: one that says yes or no by its word. */
export function useSetting(): (rule: HallRule, value: number) => string {
  const { yes, no } = useWords(text)
  const { number } = useWriters()
  return (rule, value) => (rule === 'ticketsAtAnyHour' ? (value === 1 ? yes : no) : number(value))
}
