import type { order } from '#api/orders.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import type { OrderForm } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Letter } from './letter.ts'

const titles: Record<OrderForm, string> = { rectification: '督办通知书', proposal: '监察建议书' }
const asked: Record<OrderForm, string> = {
  rectification: '请按下列要求立即整改，并在期限内书面答复整改措施和结果：',
  proposal: '为改进工作，现提出如下监察建议，请研究采纳，并在期限内书面答复采纳和落实的情况：',
}
const day = (on: string) => {
  const [year, month, date] = on.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The order as a letter under the centre's name, addressed to the unit: what is wrong, what is asked, and by when. */
export async function letterOfOrder(
  database: Pick<Database, 'query'>,
  shown: ReplyOf<typeof order>,
  publicOrigin: string,
): Promise<Letter> {
  const [city] = await database.query<{ centre: string }>(`select centre ->> 'name' as centre from city`)
  const { form, number, department, window, matter, demand, cards, cases, issuedAt, days, id, history } = shown
  const issuedOn = civilDateOf(issuedAt)
  const issuedBy = history[0]?.by?.name
  return {
    layout: 'letter',
    department: city?.centre ?? '',
    title: titles[form],
    number,
    reference: `致 ${department.name}${window ? ` ${window.name}` : ''}`,
    caseNumber: '',
    on: issuedOn,
    to: department.name,
    blocks: [
      { as: 'text', text: '经电子监察和检查，你单位在政务服务中存在下列问题：' },
      { as: 'list', items: [matter] },
      ...aboutBlocks(cards, cases),
      { as: 'heading', text: form === 'proposal' ? '监察建议' : '整改要求' },
      { as: 'text', text: asked[form] },
      { as: 'list', items: [demand] },
      {
        as: 'facts',
        rows: [
          ['答复期限', `${days} 个工作日，至${day(lastDayOf(shown))}`],
          ...(issuedBy ? ([['经办人', issuedBy]] as [string, string][]) : []),
        ],
      },
      {
        as: 'text',
        text: '逾期不答复的，依照政务服务绩效考核规定记分，并通报上级主管部门。对所列问题有异议的，可以在答复中说明，并附证据。',
      },
    ],
    foot: `${titles[form]} ${number}`,
    code: { address: `${publicOrigin}/staff/orders/${id}`, label: '扫码签收和答复' },
    watermark: shown.status === 'withdrawn' ? '已撤回' : '',
  }
}

function aboutBlocks(cards: ReplyOf<typeof order>['cards'], cases: ReplyOf<typeof order>['cases']): Letter['blocks'] {
  const rows = [
    ...cards.map(({ rule, title }) => ['红黄牌', `${rule} ${title.zh}`]),
    ...cases.map(({ caseNumber, itemName }) => ['办件', `${caseNumber ?? ''} ${itemName}`]),
  ]
  if (rows.length === 0) return []
  return [
    { as: 'heading', text: '涉及的监察记录' },
    { as: 'table', head: ['类别', '记录'], widths: [1, 5], rows },
  ]
}

/** The first deadline it set: a deadline is the end of its day. */
const lastDayOf = ({ firstReplyBy }: ReplyOf<typeof order>): string => addDays(civilDateOf(firstReplyBy), -1)
