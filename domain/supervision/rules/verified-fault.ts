import type { Cited } from '../act.ts'
import type { Finding, Subject } from '../finding.ts'
import type { PatternRule, Words } from '../rule.ts'
import { scoreParts, type ScorePart } from '../score-parts.ts'
import { settingsOn, type Regime } from '../settings.ts'
import type { Found } from '../supervise.ts'
import { civilDateOf } from '../../kernel/index.ts'

/** How grave a fault is that people established; each costs what is set for it. */
export const severities = ['slight', 'ordinary', 'grave'] as const
export type Severity = (typeof severities)[number]

/**
 * Who established it: a complaint that was founded, an inspection on site, the clock of an order nobody answered, a poor rating,
 * the clock of something nobody got done (办不成事), or that of a hand-over list nobody received.
 */
export const faultSources = ['complaint', 'inspection', 'order', 'rating', 'matter', 'hand-over'] as const
export type FaultSource = (typeof faultSources)[number]

/** A fault that people established, or that an order went unanswered. */
export interface VerifiedFault {
  source: FaultSource
  /** The stream it was established in, and which of its faults. */
  stream: string
  nth: number
  /** What it is, where there is a list of such things. */
  what?: Words
  part: ScorePart
  severity: Severity
  /** The instant of the fault. */
  breachAt: string
  about: Subject
  departmentCode: string
  windowCode: string | null
  /** Accounts. */
  persons: string[]
  /** The entry that says so. */
  cites: Cited[]
}

const sourceWords: Record<FaultSource, { zh: string; en: string }> = {
  complaint: { zh: '投诉经调查属实', en: 'a complaint was found to be true' },
  inspection: { zh: '明查暗访当场发现', en: 'an inspection on site saw it' },
  order: { zh: '督办到期未答复', en: 'an order was not answered in time' },
  matter: { zh: '“办不成事”到期未答复', en: 'something nobody got done was not answered in time' },
  'hand-over': { zh: '交接清单超时未签收', en: 'a hand-over list was not received in time' },
  rating: { zh: '差评经核实或者到期未整改', en: 'a poor rating was found to be true or not put right in time' },
}
const severityWords: Record<Severity, { zh: string; en: string }> = {
  slight: { zh: '轻微', en: 'slight' },
  ordinary: { zh: '一般', en: 'ordinary' },
  grave: { zh: '严重', en: 'grave' },
}

/** S-01 counts in the part of the score the fault belongs to; so there is one rule for each part. */
const ruleOf = (part: ScorePart): PatternRule<VerifiedFault> => ({
  no: 'S-01',
  name: `verified-fault-${part}`,
  trigger: 'pattern',
  title: { zh: '查实的投诉、检查发现或督办未复', en: 'Verified complaint, inspection finding or unanswered order' },
  basis: { zh: '政务服务投诉处理和监督检查制度', en: 'Rules on complaints and inspections of government services' },
  part,
  judge({ source, stream, nth, what, severity, ...fault }, { level = 'yellow', thresholds = {} }) {
    const { breachAt, about, departmentCode, windowCode, persons, cites } = fault
    const points = { ...usualPoints, ...thresholds }[severity]
    return [
      {
        rule: 'S-01',
        occasion: occasionOfFault({ source, stream, nth }),
        level: severity === 'grave' ? 'red' : level,
        ...{ breachAt, about, departmentCode, windowCode, persons, cites },
        numbers: { source, stream, part, severity, points, ...(what && { what: what.zh, whatEn: what.en }) },
      },
    ]
  },
  speaksOf: ({ numbers }) => numbers['part'] === part,
  explain({ numbers }) {
    const source = sourceWords[numbers['source'] as FaultSource]
    const severity = severityWords[numbers['severity'] as Severity]
    const what = 'what' in numbers ? { zh: `：${numbers['what']}`, en: `: ${numbers['whatEn']}` } : { zh: '', en: '' }
    return {
      zh: `${source.zh}${what.zh}，情节${severity.zh}，应记 ${numbers['points']} 分。`,
      en: `It was established that ${source.en}${what.en}; it is ${severity.en} and costs ${numbers['points']} points.`,
    }
  },
})

/** Names the card of a fault. */
export const occasionOfFault = ({ source, stream, nth }: Pick<VerifiedFault, 'source' | 'stream' | 'nth'>): string =>
  `${source} ${stream} ${nth}`

/** Two to five points for a verified complaint. */
const usualPoints: Readonly<Record<Severity, number>> = { slight: -2, ordinary: -3, grave: -5 }

/** The rules of faults that people established, one for each part of the score. */
export const verifiedFaults: readonly PatternRule<VerifiedFault>[] = scoreParts.map(ruleOf)

/** What is found of a fault under the settings of its day; nothing where the rule is switched off. */
export function foundFault(fault: VerifiedFault, regime: Regime): Found[] {
  const settings = settingsOn(regime, civilDateOf(fault.breachAt)) ?? regime.settings[0]
  const set = settings?.rules['S-01']
  const rule = verifiedFaults.find(({ part }) => part === fault.part)
  if (!settings || !set?.enabled || !rule) return []
  return rule.judge(fault, set).map((finding: Finding) => ({ finding, settingsVersion: settings.version }))
}

const usualDays = { acceptDays: 5, answerDays: 10, matterDays: 3 }

/** Working days until a complaint is taken up or declined, and from then until it is answered, as set for a day. */
export function complaintDaysOn(regime: Regime, at: string): { acceptDays: number; answerDays: number } {
  const { acceptDays, answerDays } = daysOn(regime, at)
  return { acceptDays, answerDays }
}

/** Working days until something nobody got done is answered, as set for a day. */
export const matterDaysOn = (regime: Regime, at: string): number => daysOn(regime, at).matterDays

const daysOn = (regime: Regime, at: string): typeof usualDays => ({
  ...usualDays,
  ...settingsOn(regime, civilDateOf(at))?.rules['S-01'].thresholds,
})
