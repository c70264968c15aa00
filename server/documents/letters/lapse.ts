// The letters of what stays open: an application nobody corrected, and papers that were promised (容缺受理).
import { reopeningDays, type CaseEvent } from '#domain/cases/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, text, type Block } from '../letter.ts'
import { applicantRows, nameOf, you } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** 终止办理告知书: nobody refused anything, the applicant may come again. */
export function lapseBody({ askedOn, lastOn, on }: EventOf<'CaseLapsed'>, facts: DocumentFacts): Block[] {
  return [
    text(
      `${you(facts)}提出的“${facts.item.name}”申请，本机关于${civilForm(askedOn)}一次性告知需要补正的全部内容。` +
        `补正期限已于${civilForm(lastOn)}届满，至今没有收到补正材料。`,
    ),
    text('本机关决定终止办理本次申请。终止办理不是不予受理，也不是不予许可，不影响重新提出申请。'),
    factRows(...applicantRows(facts), ['终止日期', civilForm(on)]),
    text(`有正当理由未能按期补正的，可以在${civilForm(addDays(on, reopeningDays))}以前请求办理窗口恢复办理。`),
  ]
}

/** 容缺受理承诺书: what is missing, and until when the applicant promises it; signed on paper. */
export function promiseBody(event: EventOf<'CaseAccepted'>, facts: DocumentFacts): Block[] {
  const { item } = facts
  const { materials = [], dueOn = event.on } = event.tolerated ?? {}
  return [
    text(`申请人提出的“${item.name}”申请，主要材料齐全、符合法定形式，下列材料尚未提交，经申请人承诺，先予受理：`),
    papersTable(materials, item),
    text(
      `申请人承诺于${civilForm(dueOn)}以前补齐上述材料，并对材料的真实性负责。补齐以前不颁发、不送达办理结果；` +
        '逾期没有补齐的，本机关不作出准予决定，由此产生的后果由申请人承担。',
    ),
    {
      as: 'form',
      rows: [
        { label: '承诺人', value: nameOf(facts), lines: 1 },
        { label: '承诺补齐日期', value: civilForm(dueOn), lines: 1 },
        { label: '承诺人签名（盖章）', value: '', lines: 3 },
      ],
    },
  ]
}

/** 容缺材料催交通知书: the day has passed, and what that stops. */
export function promiseMissedBody({ materials, dueOn }: EventOf<'ToleranceMissed'>, facts: DocumentFacts): Block[] {
  return [
    text(
      `${you(facts)}的“${facts.item.name}”申请按容缺受理办理，承诺于${civilForm(dueOn)}以前补齐下列材料，至今没有收到：`,
    ),
    papersTable(materials, facts.item),
    text('在材料补齐以前，本机关不作出准予决定，也不颁发、不送达办理结果。请尽快通过网上“我的办件”或者办理窗口补交。'),
  ]
}

/** The papers of these codes, numbered. */
export function papersTable(codes: readonly string[], { materials }: DocumentFacts['item']): Block {
  const name = (code: string) => materials.find((one) => one.code === code)?.name ?? code
  return {
    as: 'table',
    head: ['序号', '材料名称'],
    widths: [1.2, 13],
    rows: codes.map((code, at) => [String(at + 1), name(code)]),
  }
}
