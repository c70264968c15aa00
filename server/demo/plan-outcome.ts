import { countWorkdays, due } from '#domain/calendar/index.ts'
import { seasonEnd, statutoryLimit, type Limit, type ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { dateAt, openingTimeAfter, openMinutes, startOf } from './opening-hours.ts'
import type { Fate } from './fate.ts'
import { planInterruption, siteVisit } from './plan-interruption.ts'
import { deliveredOnPaper } from './papers.ts'
import { isInstant } from './popularity.ts'
import type { Random } from './random.ts'
import type { Script } from './script.ts'

/** From acceptance to delivery, and to revocation where it must be. */
export function planOutcome(script: Script, fate: Fate, acceptedOn: CivilDate, random: Random): void {
  const { setting, act, inOffice } = script
  planInterruption(script, fate, random)
  review(script, fate, timeToDecide(script, fate, acceptedOn, random), random)
  handOver(script, fate, random)
  if (fate.outcome === 'revoked')
    act(inOffice(random.between(2, 6) * openMinutes), setting.hands.head, {
      type: 'RevokeLicence',
      ground: random.pick(['unqualified', 'procedure', 'fraud']),
      reasons: '经查，申请人在取得时不具备法定条件',
    })
}

/** The licence, where there is one, and the way it comes to the applicant. */
export function handOver(script: Script, fate: Fate, random: Random): void {
  const { setting, act, inOffice } = script
  const { item, hands } = setting
  const refused = fate.outcome === 'refused'
  if (!refused && item.result.kind !== 'none')
    act(inOffice(pause(script, fate, 390, random)), hands.issues, { type: 'IssueLicence' })
  act(inOffice(pause(script, fate, 4 * 390, random)), hands.delivers, delivery(script, random))
}

/** Minutes of opening time from now to the decision: nearly always within the promise, most often well within it. */
function timeToDecide(script: Script, fate: Fate, acceptedOn: CivilDate, random: Random): number {
  const { setting, calendar, now, breaks } = script
  const { item } = setting
  const dueOn = endOf(script, item.promised, acceptedOn)
  const daysUntil = (on: CivilDate) => Math.max(0, countWorkdays(calendar, dateAt(now()), on))
  // Over a long holiday the law's calendar days may end before a promise in working days does.
  const available = daysUntil([dueOn, lawEndsOn(script, acceptedOn) ?? dueOn].sort()[0] ?? dueOn)
  const share = 0.2 + 0.7 * random.next()
  const days = fate.late
    ? daysUntil(dueOn) + random.between(1, 3)
    : fate.swift
      ? Math.min(available, 1)
      : Math.floor(available * share)
  const minutes = days * openMinutes || random.between(6, isInstant(item) ? 25 : 200)
  if (fate.late) breaks(lateBy(item), startOf(addDays(dueOn, 1)))
  if (!fate.suspended) breaksTheLaw(script, acceptedOn, dateAt(openingTimeAfter(calendar, now(), minutes)))
  return minutes
}

/** Puts down where the time of the law ends before the decision. */
export function breaksTheLaw(script: Script, acceptedOn: CivilDate, decidedOn: CivilDate): void {
  const endsOn = lawEndsOn(script, acceptedOn)
  if (endsOn !== null && decidedOn > endsOn) script.breaks('T-04', startOf(addDays(endsOn, 1)))
}

function lawEndsOn(script: Script, acceptedOn: CivilDate): CivilDate | null {
  const limit = statutoryLimit(script.setting.item)
  return limit && endOf(script, limit, acceptedOn)
}

/** The last day of a limit of an accepted case, from the day its anchor names; nobody is charged with the days of a correction. */
function endOf({ setting, steps, calendar }: Script, limit: Limit, acceptedOn: CivilDate): CivilDate {
  const ofStep = (...types: string[]) =>
    dateAt(steps.findLast(({ command: { type } }) => types.includes(type))?.at ?? 0)
  const completedOn = ofStep('SubmitCase', 'SupplementCase')
  const season = seasonEnd(setting.item.intakeWindows ?? [], ofStep('SubmitCase'))
  const from =
    limit.anchor === 'acceptance'
      ? acceptedOn
      : limit.anchor === 'end-of-window' && season > completedOn
        ? season
        : completedOn
  return due(calendar, { ...limit, from }).dueOn
}

/** The rule a broken promise is found by: what is done at once and what is sent up have rules of their own. */
const lateBy = (item: ServiceItem) => (isInstant(item) ? 'T-11' : item.kind === 'first-review' ? 'T-08' : 'T-03')

function review(script: Script, fate: Fate, minutes: number, random: Random): void {
  const { setting, calendar, act } = script
  const { item, hands } = setting
  const acceptedAt = script.now()
  const refused = fate.outcome === 'refused'
  const moment = (share: number) => openingTimeAfter(calendar, acceptedAt, Math.floor(minutes * share))
  // The first may have begun before an interruption.
  let enteredAt = acceptedAt - openMinutes * 60_000
  item.reviewSteps.forEach(({ code, siteInspection, days }, index) => {
    const objects = refused && index === item.reviewSteps.length - 1
    const planned = moment((index + 1) / (item.reviewSteps.length + 2))
    const own = Math.max(acceptedAt + 60_000, openingTimeAfter(calendar, enteredAt, days * openMinutes))
    const at = days > 0 ? Math.min(planned, own) : planned
    enteredAt = at
    if (siteInspection) act(at, hands.reviews, siteVisit(script, code, at, random))
    act(at, hands.reviews, {
      type: 'ReviewStep',
      step: code,
      verdict: objects ? 'object' : 'pass',
      opinion: objects ? '不符合法定条件，建议不予批准' : random.pick(opinions),
    })
  })
  if (item.kind === 'first-review') return sendUp(script, moment(1), refused, random)
  act(
    moment(1),
    hands.decides,
    refused ? refusal(item) : { type: 'GrantCase', opinion: random.pick(['同意', '准予', '符合条件，同意办理']) },
  )
}

/** What the upper organ decides goes there with every paper, and comes back some working days later. */
function sendUp({ setting, act, inOffice, now }: Script, at: number, refused: boolean, random: Random): void {
  const { item, hands } = setting
  const opinion = refused ? '初审认为不符合条件，报请审定' : '初审符合条件，报请审定'
  act(at, hands.decides, { type: 'ForwardCase', upperOrgan: item.upperOrgan ?? usualUpperOrgan, opinion })
  const recordedAt = inOffice(random.between(3, 8) * openMinutes)
  const documentNo = `通审〔${dateAt(now()).slice(0, 4)}〕${random.between(1, 900)}号`
  const { reasons, legalBasis } = refusal(item)
  const decided = { type: 'RecordUpperDecision', documentNo, decidedOn: dateAt(recordedAt) } as const
  act(recordedAt, hands.accepts, {
    ...decided,
    ...(refused ? { outcome: 'refuse', reasons, legalBasis } : { outcome: 'grant', reasons: [], legalBasis: '' }),
  })
}

const usualUpperOrgan = '南通市人民政府有关主管部门'

const opinions = ['材料齐全，符合法定形式', '经审查符合条件', '经核查属实', '同意，报请审定'] as const

function refusal({ refusalReasons, legalBases }: ServiceItem) {
  const [basis] = legalBases
  const legalBasis = `《${basis?.law ?? '中华人民共和国行政许可法'}》${basis?.article ?? ''}`
  const reasons: string[] = [refusalReasons[0] ?? '不符合法定条件']
  return { type: 'RefuseCase' as const, reasons, legalBasis }
}

/** Minutes until the next act: a few while the applicant waits, else up to `longest`. */
const pause = ({ setting: { item } }: Script, fate: Fate, longest: number, random: Random) =>
  isInstant(item) ? random.between(1, 8) : random.between(20, fate.swift ? 120 : longest)

function delivery({ setting: { channel, hands } }: Script, random: Random) {
  const method =
    channel === 'window' ? 'window' : random.pick(['electronic', 'electronic', 'courier', 'window'] as const)
  if (method === 'window') return deliveredOnPaper(hands.delivers)
  const trackingNo = method === 'courier' ? `EA${random.between(100_000_000, 999_999_999)}CN` : null
  return { type: 'DeliverResult', method, trackingNo, ...(trackingNo !== null && { courier: '中国邮政速递' }) } as const
}
