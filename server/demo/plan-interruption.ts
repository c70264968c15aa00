import { addWorkdays } from '#domain/calendar/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { hearingNoticeDays, type SpecialProcedure } from '#domain/cases/index.ts'
import type { Fate } from './fate.ts'
import { dateAt, openMinutes, startOf } from './opening-hours.ts'
import type { Random } from './random.ts'
import type { PlannedCommand, Script } from './script.ts'

/** What stands between acceptance and review: a hearing where the law prescribes one, else now and then a special procedure. */
export function planInterruption(script: Script, fate: Fate, random: Random): void {
  const { item } = script.setting
  if (item.interestedParties || item.hearing) tellNeighbours(script, random)
  if (item.hearing) planHearing(script, random)
  else if (fate.suspended && item.promised.value >= worthSuspending) planSpecialProcedure(script, random)
}

/** Days promised; what is done sooner is not sent to experts or laboratories. */
const worthSuspending = 5

interface Interruption {
  procedure: SpecialProcedure
  ground: string
  result: string
}

const procedures: readonly [Interruption, ...Interruption[]] = [
  { procedure: 'expert-review', ground: '涉及专业技术问题，需要组织专家评审', result: '专家组一致同意，意见已采纳' },
  { procedure: 'test', ground: '需要由检测机构现场取样检测', result: '检测合格，检测报告已归档' },
  { procedure: 'inspection', ground: '设备投入使用前需要检验', result: '检验合格' },
  { procedure: 'appraisal', ground: '对提交的证明材料需要鉴定', result: '鉴定结论：与原件一致' },
]

/** Told to take some days; mostly it is over in time, now and then it is not. */
function planSpecialProcedure(
  { setting: { hands }, calendar, act, inOffice, now, breaks }: Script,
  random: Random,
): void {
  const { result, ...which } = random.pick(procedures)
  const days = random.between(3, 12)
  const start = { type: 'StartSpecialProcedure', ...which, days, unit: 'workday' } as const
  act(inOffice(random.between(30, openMinutes)), hands.reviews, start)
  const toldUntil = addWorkdays(calendar, dateAt(now()), days)
  const longer = random.chance(0.1) ? random.between(1, 3) : -random.between(0, 2)
  act(inOffice(Math.max(1, days + longer) * openMinutes), hands.reviews, { type: 'EndSpecialProcedure', result })
  if (dateAt(now()) > toldUntil) breaks('T-06', startOf(addDays(toldUntil, 1)))
}

const halfPastEleven = (11 * 60 + 30) * 60_000

/** Whoever lives or works next to it is told what is applied for, and says what they think of it. */
function tellNeighbours({ setting: { hands, item }, act, inOffice }: Script, random: Random): void {
  act(inOffice(random.between(30, openMinutes / 2)), hands.reviews, {
    type: 'TellInterestedParty',
    name: '周边住户代表',
    interest: `“${item.name}”对相邻住户的采光、噪声、消防和通行的影响`,
  })
  act(inOffice(random.between(5, 60)), hands.reviews, {
    type: 'RecordStatement',
    party: 1,
    statement: '希望严格控制夜间噪声，保证消防通道畅通。',
  })
}

/** Announced seven working days before and more; the minutes are written the same day. */
function planHearing(script: Script, random: Random): void {
  const { setting, act, inOffice, calendar } = script
  const { hands } = setting
  const at = inOffice(random.between(5, 60))
  const heldOn = addWorkdays(calendar, dateAt(at), hearingNoticeDays + random.between(0, 2))
  act(at, hands.reviews, {
    type: 'ScheduleHearing',
    ...{ heldOn, time: '09:30', place: '行政审批中心三楼听证室', closedBecause: null, presiderId: hands.head.id },
  })
  act(startOf(heldOn) + halfPastEleven - random.between(1, 30) * 60_000, hands.reviews, {
    type: 'RecordHearing',
    minutes:
      '主持人宣布听证开始。审查人员说明审查意见和依据。申请人说明隔声和消防措施。住户代表发表意见，申请人作出承诺。',
    participants: ['申请人', '周边住户代表', '审查人员'],
  })
}

/** What the reviewer and a colleague found on site that day. */
export function siteVisit({ setting: { hands } }: Script, step: string, at: number, random: Random): PlannedCommand {
  return {
    type: 'RecordSiteInspection',
    step,
    officerIds: [hands.reviews.id, hands.inspects.id],
    inspectedOn: dateAt(at),
    findings: random.pick(['现场与图纸一致，符合条件', '场所面积、通道和消防设施符合要求', '经现场核对，情况属实']),
    signedBy: random.chance(0.9) ? '申请人现场负责人' : null,
  }
}
