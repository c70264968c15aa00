import { countWorkdays, due, type CompiledCalendar, type CountedDay } from '../calendar/index.ts'
import { amountInWords, dayInWords, wayInWords, type Both } from '../cases/index.ts'
import { civilDateOf, type CivilDate } from '../kernel/index.ts'
import { lastDayOf } from '../supervision/index.ts'
import type { DataClockKind } from './data-request.ts'
import type { DataClock, DataRequestState } from './state.ts'

/** A clock of a request that says why it ends when it ends. */
export interface ExplainedDataClock extends DataClock {
  /** The last day it may be done on. */
  dueOn: CivilDate
  running: boolean
  /** Stopped after its end, or still running past it. */
  isOver: boolean
  /** Working days used, and left from where it stands; negative past the end. */
  used: number
  left: number
  basis: Both
  /** The derivation, a sentence a step. */
  inWords: Both[]
  /** Every day after the start up to the end. */
  way: CountedDay[]
  provisionalYears: number[]
}

const began: Record<DataClockKind, Both> = {
  answer: { zh: '收到共享申请', en: 'Request received' },
  provide: { zh: '答复同意共享', en: 'Agreed to share' },
  verify: { zh: '收到校核申请', en: 'Told that something is wrong' },
}

/** Where the duties stand: the article numbers and the days of order 809 were not read, so the days are the city's own setting. */
const basis: Both = {
  zh: '《政务数据共享条例》（国务院令第809号）；工作日数待核实，以本市监察参数为准',
  en: 'Regulations on Sharing of Government Data (State Council order 809); the number of days is unconfirmed and set by the city',
}

const length = (days: number, settingsVersion: number): Both => {
  const { zh, en } = amountInWords(days, 'workday')
  return {
    zh: `时限${zh}（监察参数第${settingsVersion}版）：周末和节假日不计，调休上班日计入`,
    en: `${en} (settings, version ${settingsVersion}): weekends and holidays do not count, make-up working days do`,
  }
}

const start = (kind: DataClockKind, on: CivilDate): Both => ({
  zh: `${dayInWords(on).zh}${began[kind].zh}，当日不计，从次日起算（《民法典》第二百零一条）`,
  en: `${began[kind].en} on ${dayInWords(on).en}; that day is not counted (Civil Code, Art. 201)`,
})

function standing(used: number, left: number, stoppedOn: CivilDate | null): Both {
  const [spent, rest] = [amountInWords(used, 'workday'), amountInWords(Math.abs(left), 'workday')]
  if (stoppedOn !== null) {
    const on = dayInWords(stoppedOn)
    const late = left < 0 ? { zh: '，已超期', en: ': late' } : { zh: '', en: '' }
    return { zh: `${on.zh}办理，共用${spent.zh}${late.zh}`, en: `Done on ${on.en} after ${spent.en}${late.en}` }
  }
  return left < 0
    ? { zh: `已超过${rest.zh}`, en: `${rest.en} past its end` }
    : { zh: `已用${spent.zh}，还剩${rest.zh}`, en: `${spent.en} used, ${rest.en} left` }
}

/** Why each clock of a request ends when it ends, at a moment; the calendar is the one it was asked under. */
export const explainDataClocks = (
  { clocks, limits }: Pick<DataRequestState, 'clocks' | 'limits'>,
  calendar: CompiledCalendar,
  now: string,
): ExplainedDataClock[] => clocks.map((clock) => explained(clock, limits?.settingsVersion ?? 1, calendar, now))

function explained(clock: DataClock, settingsVersion: number, calendar: CompiledCalendar, now: string) {
  const { kind, days: value, startAt, dueAt, stoppedAt } = clock
  const [startOn, dueOn] = [civilDateOf(startAt), lastDayOf(dueAt)]
  const way = due(calendar, { from: startOn, value, unit: 'workday', explain: true })
  const upTo = civilDateOf(stoppedAt ?? now)
  const used = Math.max(0, countWorkdays(calendar, startOn, upTo))
  const left = countWorkdays(calendar, upTo, dueOn)
  const stoppedOn = stoppedAt === null ? null : upTo
  return {
    ...clock,
    ...{ dueOn, running: stoppedAt === null, isOver: upTo > dueOn, used, left, basis },
    inWords: [
      start(kind, startOn),
      length(value, settingsVersion),
      ...wayInWords({ kind, dueOn, limit: { unit: 'workday' } }, way),
      standing(used, left, stoppedOn),
    ],
    way: way.days ?? [],
    provisionalYears: way.provisionalYears,
  }
}
