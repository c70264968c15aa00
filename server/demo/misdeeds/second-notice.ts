import { formLine } from '#domain/cases/index.ts'
import { planOutcome } from '../plan-outcome.ts'
import { dateAt } from '../opening-hours.ts'
import type { PlannedCommand } from '../script.ts'
import { isPlain, smoothly, type Life, type Planting } from './planting.ts'

const cases = 2

/** A second notice names a paper that lay there from the start, with the reason the program asks for. */
export function secondNotice({ item: draw, script: begin, workday, random }: Planting): Life[] {
  return Array.from({ length: cases }, (_, n) => {
    const item = draw((one) => isPlain(one) && one.promised.value >= 5 && required(one).length > 2)
    const script = begin(`${n}`, item, workday(12 + n), '09:10')
    const { act, inOffice, breaks, setting } = script
    const owner = setting.hands.clerk ?? setting.applicant.actor
    const [missing = '', overlooked = ''] = required(setting.item)
    const papers = setting.item.materials.filter(({ necessity }) => necessity !== 'optional').map(({ code }) => code)
    const notice = (subject: string, defect: string, overrideReason: string | null): PlannedCommand => ({
      ...{ type: 'RequestCorrection', defects: [{ subject, defect }], overrideReason },
      fits: [...papers.filter((code) => code !== subject), formLine],
    })
    const supplement = { type: 'SupplementCase', application: { lacking: [], unfinished: false } } as const
    act(setting.startsAt, owner, { type: 'DraftCase', application: { lacking: [missing], unfinished: false } })
    act(inOffice(5), owner, { type: 'SubmitCase' })
    act(inOffice(2), setting.hands.receives, { type: 'ReceiveCase' })
    act(inOffice(20), setting.hands.accepts, notice(missing, '未提交该材料，请补齐', null))
    act(inOffice(300), owner, supplement)
    const again = inOffice(30)
    act(again, setting.hands.accepts, notice(overlooked, '复印件未加盖公章', '首次审查时疏漏'))
    breaks('P-05', again)
    act(inOffice(300), owner, supplement)
    act(inOffice(15), setting.hands.accepts, { type: 'AcceptCase' })
    planOutcome(script, smoothly, dateAt(script.now()), random)
    return script.steps
  })
}

const required = ({ materials }: { materials: readonly { code: string; necessity: string }[] }): string[] =>
  materials.filter(({ necessity }) => necessity === 'required').map(({ code }) => code)
