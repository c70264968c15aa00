import { addWorkdays } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { acceptanceDays, formLine } from '#domain/cases/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { dateAt, openingTimeAfter, startOf } from './opening-hours.ts'
import type { Fate } from './fate.ts'
import { isInstant } from './popularity.ts'
import type { Random } from './random.ts'
import type { PlannedCommand, Script } from './script.ts'
import { lawClock } from '../identity/index.ts'

/** From the draft to acceptance; gives the day the acceptance counts from, or null if the case ends before it. */
export function planIntake(script: Script, fate: Fate, random: Random): CivilDate | null {
  const submittedOn = handIn(script, fate, random)
  if (submittedOn === null) return null
  const { setting, inOffice, act } = script
  const { applicant, channel, hands } = setting
  act(inOffice(channel === 'window' ? 1 : random.between(5, 120)), hands.receives, { type: 'ReceiveCase' })
  switch (fate.outcome) {
    case 'withdrawn':
      act(inOffice(random.between(3, 300)), applicant.actor, {
        type: 'WithdrawCase',
        reason: random.pick(changesOfMind),
      })
      return null
    case 'not-accepted':
      act(inOffice(examination(script, random)), hands.accepts, notAccepted(script, random))
      return null
    case 'deemed':
      return beSilent(script, submittedOn)
    default:
      return examine(script, fate, random)
  }
}

const changesOfMind = ['投资计划调整，暂不办理', '需重新准备材料', '项目已变更', '申请人自愿撤回'] as const

/** How long somebody looks at the application: minutes of opening time, always well within the five days. */
const examination = ({ setting: { channel, item } }: Script, random: Random) =>
  channel === 'window' || isInstant(item) ? random.between(3, 40) : random.between(30, 2 * 390)

function handIn({ setting, act, inOffice, atHome, now }: Script, fate: Fate, random: Random): CivilDate | null {
  const atWindow = setting.channel === 'window'
  const owner = (atWindow ? setting.hands.clerk : null) ?? setting.applicant.actor
  const lacking = fate.corrected ? lackingPapers(setting.item.materials) : []
  act(setting.startsAt, owner, {
    type: 'DraftCase',
    application: { lacking, unfinished: fate.outcome === 'abandoned' },
  })
  if (fate.outcome === 'abandoned') return null
  act(atWindow ? inOffice(random.between(2, 10)) : atHome(random.between(3, 40)), owner, { type: 'SubmitCase' })
  return dateAt(now())
}

/** The first paper that must be there is the one that is not. */
const lackingPapers = (materials: readonly { code: string; necessity: string }[]) =>
  materials
    .filter(({ necessity }) => necessity === 'required')
    .slice(0, 1)
    .map(({ code }) => code)

/** The one notice: the paper that is missing, or where none can be a question, and everything else is in order. */
function noticeTo({ materials, form }: ServiceItem): PlannedCommand {
  const [paper] = lackingPapers(materials)
  const others = materials.filter(({ necessity, code }) => necessity !== 'optional' && code !== paper)
  const fits = others.map(({ code }) => code)
  if (paper !== undefined) {
    const defects = [{ subject: paper, defect: '未提交该材料，请补齐' }]
    return { type: 'RequestCorrection', defects, fits: [...fits, formLine] }
  }
  const defects = [{ subject: Object.keys(form.properties)[0] ?? '', defect: '填写不完整，请补正' }]
  return { type: 'RequestCorrection', defects, fits }
}

/** Looks at the application, has it corrected once if need be, and accepts it. */
function examine(script: Script, fate: Fate, random: Random): CivilDate {
  const { setting, act, inOffice, atHome, calendar } = script
  const { channel, hands, applicant, item } = setting
  if (fate.corrected) {
    act(inOffice(examination(script, random)), hands.accepts, noticeTo(item))
    const ready = atHome(random.between(60, 4 * 24 * 60))
    const comesBack = channel === 'window' ? openingTimeAfter(calendar, ready, 5) : ready
    const owner = (channel === 'window' ? hands.clerk : null) ?? applicant.actor
    act(comesBack, owner, { type: 'SupplementCase', application: { lacking: [], unfinished: false } })
  }
  act(acceptance(script, fate, random), hands.accepts, { type: 'AcceptCase' })
  return dateAt(script.now())
}

/** What is done while you wait is not begun with less than half an hour to closing time. */
function acceptance({ setting, calendar, inOffice }: Script, fate: Fate, random: Random): number {
  const { channel, item } = setting
  const minutes = channel === 'window' ? random.between(3, 40) : random.between(20, isInstant(item) ? 200 : 2 * 390)
  const at = inOffice(fate.swift ? Math.min(minutes, 60) : minutes)
  const fits = dateAt(openingTimeAfter(calendar, at, 30)) === dateAt(at)
  return isInstant(item) && !fits ? openingTimeAfter(calendar, at, 45) : at
}

/** Nobody answers for five working days: the next day begins with the application accepted (Licensing Law Art. 32(4)). */
function beSilent({ calendar, act, breaks }: Script, submittedOn: CivilDate): CivilDate {
  const dueOn = addWorkdays(calendar, submittedOn, acceptanceDays)
  breaks('T-01', startOf(addDays(dueOn, 1)))
  act(startOf(addDays(dueOn, 1)) + 400, lawClock, { type: 'DeemAccepted' })
  return submittedOn
}

const usualGrounds = ['not-needed', 'wrong-organ', 'not-eligible'] as const

function notAccepted({ setting: { item } }: Script, random: Random) {
  const ground = random.pick(usualGrounds)
  const reasons = {
    'not-needed': '该事项依法不需要取得许可',
    'wrong-organ': '该事项依法不属于本机关职权范围',
    'not-eligible': `申请人不具备申请“${item.name}”的资格`,
  }[ground]
  const competentOrgan = ground === 'wrong-organ' ? '南通市人民政府有关主管部门' : null
  return { type: 'RefuseAcceptance', ground, reasons, competentOrgan } as const
}
