// The calendar (工作日历): which days are worked, and on which day a limit ends.
// Invariant: a date is computed from a versioned calendar, never typed in; a year without a published notice is said to
// be provisional, never guessed in silence.
// Begin with calendar.ts (layers, kinds of day), then due.ts; calendar-change.ts is how a new version comes about. The State Council's notices are national-notices.ts.
export {
  calendarLevels,
  dayKind,
  isProvisional,
  type Calendar,
  type CalendarLayer,
  type CalendarLevel,
  type DayKind,
  type NamedDay,
} from './calendar.ts'
export {
  changedDays,
  differingDays,
  layerOf,
  nextCalendar,
  refuseCalendarChange,
  type CalendarChange,
  type ChangedDay,
  type OrderedDay,
} from './calendar-change.ts'
export { readNotice, type NoticeFault, type ReadNotice } from './read-notice.ts'
export {
  addWorkdays,
  compileCalendar,
  countWorkdays,
  isWorkday,
  lastWorkday,
  nextWorkday,
  type CompiledCalendar,
} from './compiled-calendar.ts'
export { due, type CountedDay, type DueDate, type TimeLimit } from './due.ts'
export { addBusinessHours, countBusinessHours, isAfter, openSessions, type WallTime } from './business-hours.ts'
export { calendarOf, calendarVersions, nationalCalendar, nationalLayer, writtenCalendar } from './national-calendar.ts'
export {
  minutesOf,
  sessionsOn,
  shortestDayHours,
  timeAt,
  usualHours,
  type Season,
  type Session,
  type Timetable,
} from './timetable.ts'
export { daysLost, firstWorkedDay, hoursLost, lostTo, workdaysLost, type StandStill } from './stand-still.ts'
