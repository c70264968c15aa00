import type { CountedDay, DueDate } from '../calendar/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Counted } from './clock-count.ts'
import type { CountedLimit, LedgerClock } from './clock-ledger.ts'
import type { CaseState } from './state.ts'

/** The same said in both languages. */
export interface Both {
  zh: string
  en: string
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** A day in words. */
export const day = (on: CivilDate): Both => {
  const [year, month, inMonth] = [on.slice(0, 4), Number(on.slice(5, 7)), Number(on.slice(8))]
  return { zh: `${year}年${month}月${inMonth}日`, en: `${inMonth} ${months[month - 1]} ${year}` }
}

const units: Record<CountedLimit['unit'], [zh: string, one: string, many: string]> = {
  workday: ['个工作日', 'working day', 'working days'],
  day: ['日', 'day', 'days'],
  month: ['个月', 'month', 'months'],
  hour: ['个工作小时', 'business hour', 'business hours'],
}

/** So much of a unit in words. */
export function amount(value: number, unit: CountedLimit['unit']): Both {
  const [zh, one, many] = units[unit]
  return { zh: `${value}${zh}`, en: `${value} ${value === 1 ? one : many}` }
}

/** What started the clock, and that its day is not counted. */
export function startInWords({ kind, limit, startOn, startTime }: LedgerClock, state: CaseState, again: boolean): Both {
  const on = day(startOn)
  const cause = causeOf(kind, limit, state, again)
  if (startTime !== undefined) {
    const time = startTime === '24:00' ? { zh: '终了', en: ' (end of day)' } : { zh: startTime, en: ` ${startTime}` }
    return {
      zh: `${on.zh}${time.zh}${cause.zh}，从此时起按中心办公时间计算（《民法典》第二百零一条）`,
      en: `${cause.en} on ${on.en}${time.en}; opening hours of the centre count from that moment (Civil Code, Art. 201)`,
    }
  }
  if (limit.value === 0) return { zh: `${on.zh}${cause.zh}`, en: `${cause.en} on ${on.en}` }
  return {
    zh: `${on.zh}${cause.zh}，当日不计，从次日起算（《民法典》第二百零一条）`,
    en: `${cause.en} on ${on.en}; that day is not counted (Civil Code, Art. 201)`,
  }
}

function causeOf(kind: LedgerClock['kind'], { anchor }: CountedLimit, state: CaseState, again: boolean): Both {
  if (kind === 'acceptance' && !again) return { zh: '收到申请', en: 'Application received' }
  if (kind === 'renewal') return { zh: '收到延续申请', en: 'Renewal applied for' }
  if (kind === 'acceptance') return { zh: '收到补正材料', en: 'Corrected papers received' }
  switch (anchor) {
    case 'step':
      return { zh: '进入本环节', en: 'Step entered' }
    case 'told':
      return { zh: '告知听证权利', en: 'Told of the right to a hearing' }
    case 'request':
      return { zh: '收到听证申请', en: 'Hearing asked for' }
    case 'decision':
      return { zh: '作出决定', en: 'Decided' }
    case 'put-right':
      return { zh: '限期整改期满', en: 'The time to put it right ended' }
    case 'objection':
      return { zh: '收到公开异议', en: 'Objection received' }
    case 'found':
      return { zh: '查实虚假', en: 'Found to be false' }
    case 'acceptance':
      return state.acceptance === 'deemed'
        ? {
            zh: '收到申请材料，逾期未答复，视为自此日受理',
            en: 'Papers received; as nobody answered in time, accepted',
          }
        : { zh: '受理', en: 'Accepted' }
    case 'end-of-window':
      return { zh: '集中受理期结束', en: 'The season of application ended' }
    default:
      return { zh: '收齐申请材料', en: 'The application was complete' }
  }
}

/** How long it runs, and which days that means. */
export function lengthInWords({ kind, limit: { value, unit } }: Pick<LedgerClock, 'kind' | 'limit'>): Both {
  if (kind === 'renewal')
    return {
      zh: '至许可有效期届满之日为止：不因特别程序暂停，也不因届满之日休息而顺延',
      en: 'Until the licence ends: no special procedure stops it, and a last day that is not worked moves nothing',
    }
  if (value === 0) return { zh: '当场办结，不另计时限', en: 'Done while you wait: no days are counted' }
  const { zh, en } = amount(value, unit)
  switch (unit) {
    case 'workday':
      return {
        zh: `时限${zh}：周末和节假日不计，调休上班日计入（《行政许可法》第八十二条）`,
        en: `${en}: weekends and holidays do not count, make-up working days do (Licensing Law, Art. 82)`,
      }
    case 'hour':
      return { zh: `时限${zh}：只计中心办公时间`, en: `${en}: only while the centre is open` }
    default:
      return {
        zh: `时限${zh}：按自然日连续计算，节假日不扣除`,
        en: `${en}: calendar days, weekends and holidays included`,
      }
  }
}

/** Of a clock what says how it ends. */
export type Way = Pick<LedgerClock, 'dueOn' | 'dueTime' | 'pausedOn'> & {
  kind: string
  limit: Pick<CountedLimit, 'unit'>
}

/** What was met on the way, the last day, and what may still move it. */
export function wayInWords(
  clock: Way,
  { days = [], provisionalYears }: Pick<DueDate, 'days' | 'provisionalYears'>,
): Both[] {
  const carried = days.at(-1)?.why === '顺延至此'
  return [
    ...(clock.limit.unit === 'workday' ? skipped(days) : []),
    endInWords(clock, carried),
    ...provisional(provisionalYears),
  ]
}

/** When it ends, or what that waits for; `carried`: its last day was not worked. */
function endInWords({ kind, dueOn, dueTime, pausedOn }: Way, carried: boolean): Both {
  const on = day(dueOn)
  if (kind === 'renewal')
    return {
      zh: `至${on.zh}许可有效期届满；届时未作决定的，视为准予延续`,
      en: `The licence ends on ${on.en}; what is not decided by then is renewed by law`,
    }
  if (kind === 'delivery' && pausedOn !== undefined)
    return { zh: '现在暂停计时：缴清之日起继续计时', en: 'It stands still now, and goes on the day the fee is paid' }
  if (pausedOn !== undefined && dueOn >= pausedOn)
    return {
      zh: `现在暂停计时：特别程序如在告知的时间结束，至${on.zh}期满`,
      en: `It stands still now: if the special procedure ends as told, it ends on ${on.en}`,
    }
  if (carried)
    return {
      zh: `期满之日休息，顺延至${on.zh}（《民法典》第二百零三条）`,
      en: `The last day is not worked, so it ends on the next working day, ${on.en} (Civil Code, Art. 203)`,
    }
  if (dueTime !== undefined) return { zh: `至${on.zh}${dueTime}期满`, en: `It ends on ${on.en} at ${dueTime}` }
  return { zh: `至${on.zh}下班时期满`, en: `It ends on ${on.en} at close of business` }
}

function skipped(days: readonly CountedDay[]): Both[] {
  const kinds = new Map<string, Both & { count: number; counts: boolean }>()
  for (const { why: zh, whyEn: en, counts, stands } of days) {
    if (zh === undefined || en === undefined || stands) continue
    const kind = kinds.get(zh) ?? { zh, en, counts, count: 0 }
    kinds.set(zh, { ...kind, count: kind.count + 1 })
  }
  const list = (counting: boolean) => [...kinds.values()].filter(({ counts }) => counts === counting)
  const told = (counting: boolean, zh: string, en: string): Both[] => {
    const met = list(counting)
    if (met.length === 0) return []
    return [
      {
        zh: `其间${met.map((kind) => `${kind.zh}${kind.count}天`).join('、')}${zh}`,
        en: `On the way ${met.map((kind) => `${kind.en}: ${kind.count}`).join(', ')}; ${en}`,
      },
    ]
  }
  return [...told(false, '，不计入', 'not counted'), ...told(true, '，照常计入', 'counted')]
}

function provisional(years: readonly number[]): Both[] {
  if (years.length === 0) return []
  const zh = years.join('、')
  const en = years.join(', ')
  return [
    {
      zh: `${zh}年放假安排尚未公布，先按周一至周五工作推算，公布后可能调整`,
      en: `Provisional: the holidays of ${en} are not published yet; Monday to Friday are taken as worked`,
    },
  ]
}

interface Standing extends LedgerClock, Counted {
  running: boolean
  late: boolean
  /** A right nobody made use of in time. */
  lapsed: boolean
}

/** Where it stands. */
export function usedInWords(standing: Standing): Both {
  const { running, late, lapsed, stoppedOn, pausedOn, countedIn, used, left } = standing
  if (lapsed) return { zh: '期满未提出，视为放弃', en: 'Nobody asked in time: the right has lapsed' }
  const [spent, rest] = [amount(used, countedIn), amount(Math.abs(left), countedIn)]
  if (stoppedOn !== null && !running) {
    const on = day(stoppedOn)
    if (used === 0 && !late)
      return { zh: `${on.zh}停止计时，未占用时限`, en: `Stopped on ${on.en}, before a day was counted` }
    return late
      ? {
          zh: `${on.zh}停止计时，共用${spent.zh}，已超期`,
          en: `Stopped on ${on.en} after ${spent.en}: late`,
        }
      : { zh: `${on.zh}停止计时，共用${spent.zh}`, en: `Stopped on ${on.en} after ${spent.en}` }
  }
  if (pausedOn !== undefined) {
    const since = day(pausedOn)
    return late
      ? {
          zh: `${since.zh}起暂停计时，此前已超过${rest.zh}`,
          en: `Standing still since ${since.en}, ${rest.en} past its end`,
        }
      : {
          zh: `${since.zh}起暂停计时，已用${spent.zh}，还剩${rest.zh}`,
          en: `Standing still since ${since.en}: ${spent.en} used, ${rest.en} left`,
        }
  }
  if (late) return { zh: `仍在计时，已超过${rest.zh}`, en: `Still running, ${rest.en} past its end` }
  if (left === 0) return { zh: `已用${spent.zh}，今天期满`, en: `${spent.en} used; it ends today` }
  return { zh: `已用${spent.zh}，还剩${rest.zh}`, en: `${spent.en} used, ${rest.en} left` }
}
