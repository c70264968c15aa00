import { civilDateOf } from '#domain/kernel/index.ts'
import { anotherLookUntil, complaintNumberOf, type ComplaintOutcome } from '#domain/supervision/index.ts'
import type { Letter } from '../documents/index.ts'
import type { Database } from '../kernel/database.ts'
import type { openedComplaint } from './track.ts'

const outcomes: Record<ComplaintOutcome, string> = {
  founded: '反映的问题属实',
  'partly-founded': '反映的问题部分属实',
  unfounded: '反映的问题不属实',
}
const day = (on: string) => {
  const [year, month, date] = on.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

type Opened = Awaited<ReturnType<typeof openedComplaint>>

/** The answer to a complaint as a letter under the centre's name; it names nobody who complained. Null before there is one. */
export async function letterOfAnswer(
  database: Pick<Database, 'query'>,
  { department, state }: Opened,
  publicOrigin: string,
): Promise<Letter | null> {
  const { status, answer, outcome, lodgedAt, endedAt, serial } = state
  if (answer === null || endedAt === null) return null
  const [city] = await database.query<{ centre: string }>(`select centre ->> 'name' as centre from city`)
  const isDeclined = status === 'declined'
  const until = anotherLookUntil(state)
  const title = isDeclined ? '投诉不予受理告知书' : '投诉答复书'
  const number = `投诉 ${complaintNumberOf(lodgedAt, serial ?? 0)}`
  return {
    layout: 'letter',
    ...{ department: city?.centre ?? '', title, number, caseNumber: '', watermark: '' },
    reference: `登记日期 ${day(civilDateOf(lodgedAt))}`,
    on: civilDateOf(endedAt),
    to: '投诉人',
    blocks: [
      { as: 'text', text: `您于${day(civilDateOf(lodgedAt))}反映的关于${department.name}的事项收悉。` },
      ...(isDeclined || outcome === null
        ? [{ as: 'text' as const, text: '经研究，决定不予受理，理由如下：' }]
        : [{ as: 'text' as const, text: `经被反映单位以外的人员调查，${outcomes[outcome]}。现答复如下：` }]),
      { as: 'list', items: [answer] },
      {
        as: 'text',
        text:
          until === null
            ? '本事项已经复查，本答复为复查后的答复。'
            : `对本答复不服的，可以自答复之日起30日内凭投诉编号和查询码申请复查一次，由原调查单位以外的人员进行。`,
      },
    ],
    foot: `${title} ${number}`,
    code: { address: `${publicOrigin}/complaints`, label: '凭编号和查询码查询' },
  }
}
