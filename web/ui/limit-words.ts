import type { Limit } from '#domain/catalogue/index.ts'
import { words } from '../kernel/language.tsx'

/** How long, in words. */
export const limitText = words(
  {
    atOnce: '当场办结',
    workday: (value: string) => `${value} 个工作日`,
    day: (value: string) => `${value} 日`,
    month: (value: string) => `${value} 个月`,
    hour: (value: string) => `${value} 小时`,
  },
  {
    atOnce: 'Done while you wait',
    workday: (value: string) => (value === '1' ? '1 working day' : `${value} working days`),
    day: (value: string) => (value === '1' ? '1 day' : `${value} days`),
    month: (value: string) => (value === '1' ? '1 month' : `${value} months`),
    hour: (value: string) => (value === '1' ? '1 hour' : `${value} hours`),
  },
)

/** A limit without what it is counted from. */
export const lengthOf = ({ value, unit }: Pick<Limit, 'value' | 'unit'>, word: (typeof limitText)['zh-CN']): string =>
  value === 0 ? word.atOnce : word[unit](String(value))
