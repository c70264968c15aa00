import { weekday, type CivilDate } from '../kernel/index.ts'
import type { Timetable } from './timetable.ts'

/** What a notice says about one day, in the words shown to people. */
export interface NamedDay {
  works: boolean
  why: string
  whyEn: string
}

/** Who may name days, each over those before: the State Council, a province, the centre itself. */
export const calendarLevels = ['national', 'province', 'centre'] as const
export type CalendarLevel = (typeof calendarLevels)[number]

/** The days one authority has named: the State Council, a province, the centre itself. */
export interface CalendarLayer {
  name: string
  /** Absent from the layer every calendar starts from, which is national. */
  level?: CalendarLevel
  /** When it was made public; what was due before then stays as it was promised. */
  publishedOn?: CivilDate
  days: Readonly<Record<CivilDate, NamedDay>>
  /** Years whose holidays are all known because this layer names them. */
  coversYears?: readonly number[]
}

/** A calendar in one version: a case is pinned to it. Later layers overrule earlier ones: national, province, centre. */
export interface Calendar {
  version: string
  layers: readonly CalendarLayer[]
  /** When the centre is open on a working day; the usual hours where it is not told. */
  hours?: Timetable
}

/** Whether a day is worked, why, and whether that may still change because the year's notice is not out. */
export interface DayKind extends NamedDay {
  provisional: boolean
}

const workingDay: NamedDay = { works: true, why: '工作日', whyEn: 'working day' }
const saturday: NamedDay = { works: false, why: '周六', whyEn: 'Saturday' }
const sunday: NamedDay = { works: false, why: '周日', whyEn: 'Sunday' }
const statutoryHoliday: NamedDay = {
  works: false,
  why: '法定节假日（放假通知尚未发布）',
  whyEn: 'statutory holiday (notice not yet published)',
}

/**
 * The statutory holidays with a fixed date since 2025 (全国年节及纪念日放假办法 as revised in 2024). Qingming and the lunar
 * holidays, and every swap of days, cannot be known before the notice.
 */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const fixedHolidaysSince = 2027

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4))

/** The years that layers cover: their holidays are all known. */
export const coveredYears = ({ layers }: Pick<Calendar, 'layers'>): Set<number> =>
  new Set(layers.flatMap(({ coversYears = [] }) => coversYears))

/** Whether no layer covers the year: its working days are then Monday to Friday but for what is known by rule. */
export function isProvisional(calendar: Calendar, year: number): boolean {
  return !calendar.layers.some((layer) => layer.coversYears?.includes(year))
}

/** What kind of day it is: named by the nearest layer, else by the week. Limits run on working days (Licensing Law Art. 82). */
export function dayKind(calendar: Calendar, date: CivilDate): DayKind {
  const named = calendar.layers.findLast((layer) => Object.hasOwn(layer.days, date))?.days[date]
  return kindOf(date, named, isProvisional(calendar, yearOf(date)))
}

/** As `dayKind`, for whoever asks for many days: what the layers say is gathered once. */
export function dayKinds({ layers }: Calendar): (date: CivilDate) => DayKind {
  const named = new Map(layers.flatMap(({ days }) => Object.entries(days)))
  const covered = coveredYears({ layers })
  return (date) => kindOf(date, named.get(date), !covered.has(yearOf(date)))
}

function kindOf(date: CivilDate, named: NamedDay | undefined, provisional: boolean): DayKind {
  if (named) return { ...named, provisional }
  const day = weekday(date)
  if (day > 5) return { ...(day === 6 ? saturday : sunday), provisional }
  const isHoliday = provisional && yearOf(date) >= fixedHolidaysSince && fixedHolidays.has(date.slice(5))
  return { ...(isHoliday ? statutoryHoliday : workingDay), provisional }
}
