import { useLanguage, type Language } from './language.tsx'

/** Where civil dates are read off instants: the city's zone. */
export const cityZone = 'Asia/Shanghai'

const noon = (on: string): Date => new Date(`${on}T12:00:00+08:00`)

/** How dates, moments, numbers and money (fen) are written in a language. */
export function writersOf(language: Language): Writers {
  const writers = made.get(language) ?? makeWriters(language)
  made.set(language, writers)
  return writers
}

/** Making them costs more than all that a page writes with them. */
const made = new Map<Language, Writers>()

function makeWriters(language: Language) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: cityZone, ...options })
  const day = make({ year: 'numeric', month: 'long', day: 'numeric' })
  const weekday = make({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' })
  const moment = make({
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const short = make({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const clock = make({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const shortDay = make({ month: 'numeric', day: 'numeric' })
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' })
  return {
    /** A civil date (YYYY-MM-DD). */
    day: (on: string) => day.format(noon(on)),
    /** Month and day alone, where the year is plain. */
    shortDay: (on: string) => shortDay.format(noon(on)),
    dayWithWeekday: (on: string) => weekday.format(noon(on)),
    /** An instant. */
    moment: (at: string) => moment.format(new Date(at)),
    dayOf: (at: string) => day.format(new Date(at)),
    shortMoment: (at: string) => short.format(new Date(at)),
    /** The time of day of an instant, to the second. */
    clock: (at: string) => clock.format(new Date(at)),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    money: (fen: number) => money.format(fen / 100),
  }
}
export type Writers = ReturnType<typeof makeWriters>

/** The writers of the page's language. */
export const useWriters = (): Writers => writersOf(useLanguage())

const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: cityZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil date it is in the city. */
export const useToday = (): string => isoDay.format(new Date())
