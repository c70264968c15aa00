import { words } from '../../kernel/language.tsx'

const months = 'January February March April May June July August September October November December'.split(' ')

/** The words of the calendar of duty. */
export const monthText = words(
  {
    monthOf: (year: number, month: number) => `${year}年${month}月`,
    calendar: (month: string) => `${month}值守日历`,
    list: (month: string) => `${month}离岗`,
    listNow: (month: string) => `${month}和未来三十天离岗`,
    grid: (month: string) => `${month}离岗与授权到期，按人员和日期`,
    before: (month: string) => `‹ ${month}`,
    after: (month: string) => `${month} ›`,
    now: '本月',
    months: '月份',
    who: '人员',
    weekdays: '一二三四五六日',
    rest: '休息日',
    quiet: '这个月没有人登记离岗，也没有授权到期。',
    nobodyAway: '这段时间没有人登记离岗。',
    legend: '色条为离岗，条上是代岗人员；▲ 无人代岗；◆ 授权到期或者收回；灰色为休息日。',
    bare: '▲ 无人代岗',
    comma: '，',
    holdsNoPost: '本人没有A岗，无需代岗',
    ends: (level: string, items: string) => `授权到期：${level}（${items}）`,
    taken: (level: string, items: string) => `授权收回：${level}（${items}）`,
  },
  {
    monthOf: (year: number, month: number) => `${months[month - 1] ?? ''} ${year}`,
    calendar: (month: string) => `Calendar of duty, ${month}`,
    list: (month: string) => `Absences in ${month}`,
    listNow: (month: string) => `Absences in ${month} and the next thirty days`,
    grid: (month: string) => `Absences and ends of authority in ${month}, people by days`,
    before: (month: string) => `‹ ${month}`,
    after: (month: string) => `${month} ›`,
    now: 'This month',
    months: 'Months',
    who: 'Who',
    weekdays: 'MTWTFSS',
    rest: 'day of rest',
    quiet: 'Nobody is away in this month, and no authority ends.',
    nobodyAway: 'Nobody is away in this time.',
    legend:
      'A bar is an absence and names who stands in; ▲ nobody stands in; ◆ authority ends or was taken away; grey are days of rest.',
    bare: '▲ nobody',
    comma: ', ',
    holdsNoPost: 'holds no post as A, so nobody stands in',
    ends: (level: string, items: string) => `Authority ends: ${level} (${items})`,
    taken: (level: string, items: string) => `Authority taken away: ${level} (${items})`,
  },
)
