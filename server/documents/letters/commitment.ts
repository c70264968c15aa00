// The letters of a promise made instead of papers (告知承诺): the promise itself, and what its check came to.
import { promisedPapers, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { papersTable } from './lapse.ts'
import { applicantRows, nameOf, you } from './wording.ts'

type Checked = Extract<CaseEvent, { type: 'CommitmentChecked' }>

const units = { workday: '个工作日', day: '日' } as const

/** 告知承诺书: what the organ tells, what the applicant promises, and what follows from a promise that is false; signed. */
export function commitmentBody({ application }: CaseState, facts: DocumentFacts): Block[] {
  const { item, department } = facts
  const { commitment } = item
  if (!commitment) throw new Error(`${item.code} knows no promise`)
  const { promised, basis, checkWithin } = commitment
  return [
    text(`就“${item.name}”，${department.name}依据${basis}，告知申请人如下：`),
    heading('一、应当具备的条件'),
    list(item.acceptConditions.length > 0 ? item.acceptConditions : [promised]),
    heading('二、以承诺代替的材料'),
    papersTable(promisedPapers(item, application), item),
    heading('三、核查和法律后果'),
    text(
      `本机关在作出准予决定之日起${checkWithin.value}${units[checkWithin.unit]}内核查承诺是否属实。与承诺不一致的，可以责令限期整改一次；` +
        '承诺不实的，依法撤销行政许可（《中华人民共和国行政许可法》第六十九条），申请人此后不再适用告知承诺，基于该许可取得的利益不受保护。',
    ),
    heading('四、申请人承诺'),
    list([
      promised,
      '已经知晓上述告知的全部内容，所填写的信息真实、准确；',
      '愿意配合核查，并承担承诺不实的法律责任。以上是申请人的真实意思表示。',
    ]),
    {
      as: 'form',
      rows: [
        { label: '承诺人', value: nameOf(facts), lines: 1 },
        { label: '承诺人签名（盖章）', value: '', lines: 3 },
      ],
    },
  ]
}

/** 承诺核查结果告知书: kept, to be put right by a day, or false, and what follows. */
export function checkBody(
  { outcome, findings, putRightBy, on }: Checked,
  { commitment }: CaseState,
  licence: string,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  return [
    text(
      `${you(facts)}以告知承诺方式取得“${item.name}”的许可。本机关依据${item.commitment?.basis ?? '告知承诺的有关规定'}对承诺进行了核查，现将结果告知如下：`,
    ),
    factRows(
      ...applicantRows(facts),
      ['证照编号', licence],
      ['核查日期', civilForm(on)],
      ['核查结果', { kept: '承诺属实', 'put-right': '与承诺不一致，限期整改', broken: '承诺不实' }[outcome]],
    ),
    heading('承诺代替的材料'),
    papersTable(commitment?.materials ?? [], item),
    heading('核查情况'),
    list([findings]),
    text(consequence(outcome, putRightBy)),
  ]
}

function consequence(outcome: Checked['outcome'], putRightBy: string | null): string {
  if (outcome === 'kept') return '核查到此结束。'
  if (outcome === 'put-right')
    return `请于${putRightBy ? civilForm(putRightBy) : '规定日期'}以前整改到位。本机关届时再次核查；仍与承诺不一致的，依法撤销许可。`
  return '本机关将依照《中华人民共和国行政许可法》第六十九条撤销该行政许可，决定另行送达。自即日起，不再适用告知承诺。'
}
