import type { bill } from '#api/bills.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { ChargeKind } from '#domain/fees/index.ts'
import type { Letter } from '../../documents/index.ts'

type Shown = ReplyOf<typeof bill>
type Blocks = Letter['blocks']

const kinds: Record<ChargeKind, string> = {
  fund: '政府性基金',
  'administrative-fee': '行政事业性收费',
  service: '经营服务性收费',
  deposit: '保证金（可退）',
  'owners-fund': '业主资金',
  tax: '税',
}
const receipts: Record<Shown['lines'][number]['receipt'], string> = {
  fiscal: '财政票据',
  invoice: '税务发票',
  deposit: '保证金收据',
  fund: '专户收据',
  tax: '完税凭证',
  surplus: '暂收款收据',
}

/** Fen as yuan: 1,234.50. */
export const yuan = (fen: number): string => {
  const [whole = '', cents = ''] = (fen / 100).toFixed(2).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** The one payment notice of a bill, kinds kept apart; null once it was called off. */
export function noticeOf(shown: Shown, issuer: string, publicOrigin: string): Letter | null {
  if (shown.cancelled) return null
  const { number, subject, payer, balance, computedOn, issuedOn, id } = shown
  return {
    layout: 'letter',
    department: issuer,
    title: '缴款通知书',
    number: number ?? '',
    reference: `${subject.kind === 'project' ? '项目编号' : '办件编号'} ${subject.number}`,
    caseNumber: '',
    on: shown.recalculated > 0 ? computedOn : issuedOn,
    to: payer,
    blocks: [
      {
        as: 'text',
        text: `${subject.name}应缴下列款项，合计人民币${yuan(balance.dueFen)}元，尚应缴纳${yuan(balance.owedFen)}元。凭本通知书在综合窗口、财政窗口或者网上一次缴清，由系统分解入库入户并分别开具票据。`,
      },
      ...byKind(shown),
      ...remarksOf(shown),
    ],
    foot: `${subject.name} ${number ?? ''}`,
    code: { address: `${publicOrigin}/bills/${id}`, label: '扫码查看和缴款' },
    watermark: '',
  }
}

function byKind({ lines }: Shown): Blocks {
  return Object.entries(kinds).flatMap(([kind, name]): Blocks => {
    const own = lines.filter((line) => line.kind === kind)
    if (own.length === 0) return []
    const sum = own.reduce((total, { amountFen }) => total + amountFen, 0)
    return [
      { as: 'heading', text: `${name}：${yuan(sum)} 元` },
      {
        ...{ as: 'table', head: ['项目', '依据', '收款账户', '票据', '金额（元）'], widths: [4, 5, 3, 3, 3] },
        rows: own.map(({ name: charge, basis, payee, receipt, amountFen, reducedFen }) => [
          reducedFen > 0 ? `${charge}（已减免${yuan(reducedFen)}元）` : charge,
          ...[basis, payee, receipts[receipt], yuan(amountFen)],
        ]),
      },
    ]
  })
}

/** What the payer is told beside the sums. */
function remarksOf({ lines, besides, facts, bookVersion, computedOn }: Shown): Blocks {
  const named = (which: (line: Shown['lines'][number]) => boolean) =>
    lines
      .filter(which)
      .map(({ name }) => name)
      .join('、')
  const low = named(({ basisTooLow }) => basisTooLow)
  const unchecked = named(({ basisToCheck }) => basisToCheck)
  const ended = named(({ endUnverified }) => endUnverified)
  const items = [
    `按收费目录第${bookVersion}版和${computedOn}有效的标准计算：${facts.map(({ name, value, unit }) => `${name}${value}${unit}`).join('，')}。`,
    ...(low ? [`依据低于法律、行政法规，请核对后缴纳（《行政许可法》第五十八条）：${low}。`] : []),
    ...(unchecked ? [`设立依据待核：${unchecked}。`] : []),
    ...(ended ? [`据称已停征、停征日期未经核实，仍计算在内：${ended}。`] : []),
    ...(besides.length > 0 ? [`另行核定、未计入本通知书：${besides.join('、')}。`] : []),
  ]
  return [
    { as: 'heading', text: '说明' },
    { as: 'list', items },
  ]
}
