import { civilDateOf, type CivilDate } from '../../../kernel/index.ts'
import type { Cited } from '../../act.ts'
import type { PatternRule, Words } from '../../rule.ts'
import { firstSettings } from '../../presets.ts'
import { settingsOn, type Regime } from '../../settings.ts'

/** What an office that holds data owed another, and whether it did it by then. */
export interface DataOwed {
  stream: string
  clock: 'answer' | 'provide' | 'verify'
  /** Which of its kind in the request: what is provided may be doubted again. */
  nth: number
  departmentCode: string
  /** Working days it had. */
  days: number
  /** The instant it was over, and its last day. */
  dueAt: string
  dueOn: CivilDate
  done: boolean
  cites: readonly Cited[]
}

const owed: Record<DataOwed['clock'], Words> = {
  answer: { zh: '答复数据共享申请', en: 'answer a request for its data' },
  provide: { zh: '提供已同意共享的数据', en: 'provide the data it had agreed to share' },
  verify: { zh: '校核被指有误的数据', en: 'look into data said to be wrong' },
}

/** D-03: an office asked for data another needs did not answer, provide or verify in time. */
export const lateDataSharing: PatternRule<DataOwed> = {
  no: 'D-03',
  name: 'late-data-sharing',
  trigger: 'pattern',
  title: { zh: '部门间数据共享逾期', en: 'Data owed to another office not shared in time' },
  basis: {
    zh: '《政务数据共享条例》（国务院令第809号）；工作日数待核实，由本市设定',
    en: 'Regulations on Sharing of Government Data (State Council order 809); its days are unconfirmed and set by the city',
  },
  part: 'process',
  judge({ stream, clock, nth, departmentCode, days, dueAt, dueOn, done, cites }, { level = 'yellow' }) {
    if (done) return []
    return [
      {
        ...{ rule: 'D-03', occasion: `data-request ${stream} ${clock} ${nth}`, level, breachAt: dueAt },
        about: { kind: 'department', id: departmentCode },
        ...{ departmentCode, windowCode: null, persons: [], cites: [...cites] },
        numbers: { stream, clock, days, dueOn },
      },
    ]
  },
  explain({ numbers }) {
    const what = owed[numbers['clock'] as DataOwed['clock']]
    return {
      zh: `应在 ${numbers['days']} 个工作日内、${numbers['dueOn']} 前${what.zh}，届时没有完成。`,
      en: `The office was to ${what.en} within ${numbers['days']} working days, by ${numbers['dueOn']}, and had not.`,
    }
  },
}

/** Working days the office that holds data has; unconfirmed, so never more than a setting, and pinned by each request. */
export interface DataLimits {
  answerDays: number
  provideDays: number
  verifyDays: number
  /** The version of the settings they come from. */
  settingsVersion: number
}

/** The limits set for the day a request is made. */
export function dataLimitsOn(regime: Regime, at: string): DataLimits {
  const settings = settingsOn(regime, civilDateOf(at)) ?? firstSettings
  const usual = firstSettings.rules['D-03'].thresholds
  const set = { ...usual, ...settings.rules['D-03'].thresholds }
  const { answerDays = 0, provideDays = 0, verifyDays = 0 } = set
  return { answerDays, provideDays, verifyDays, settingsVersion: settings.version }
}
