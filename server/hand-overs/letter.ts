import type { HandOverPlace } from '#domain/hall/index.ts'
import { civilDateOf, timeOfDay } from '#domain/kernel/index.ts'
import { civilForm, type Letter } from '../documents/index.ts'
import type { HandOverView } from './list.ts'

const places: Record<HandOverPlace, string> = { front: '窗口', back: '后台', issuing: '综合出件窗口' }
const moment = (at: string) => `${civilForm(civilDateOf(at))} ${timeOfDay(at).slice(0, 5)}`

/** The list as it is kept with the papers: what went from whom to whom, and who signed when. */
export function letterOfHandOver(list: HandOverView, publicOrigin: string): Letter {
  const { number, department, from, to, papers, handedAt, handedBy, receivedAt, receivedBy, settlement, status } = list
  return {
    layout: 'letter',
    department: department.name,
    title: '交接清单',
    number,
    reference: `${places[from]} → ${places[to]}`,
    caseNumber: '',
    on: civilDateOf(handedAt),
    to: `${to === 'issuing' ? '' : department.name}${places[to]}`,
    blocks: [
      {
        as: 'table',
        head: ['序号', '办件编号', '材料或者证照', '份数', '与清单不符'],
        widths: [1, 5, 6, 1, 3],
        rows: papers.map(({ caseNumber, what, copies, differs }, index) => [
          ...[`${index + 1}`, caseNumber ?? '', what, `${copies}`, differs ?? ''],
        ]),
      },
      {
        as: 'facts',
        rows: [
          ['移交人', `${handedBy.name}（${moment(handedAt)} 移交）`],
          ['接收人', receivedBy && receivedAt ? `${receivedBy.name}（${moment(receivedAt)} 接收）` : '尚未接收'],
          ...(settlement
            ? ([[status === 'taken-back' ? '收回原因' : '不符处理', settlement]] as [string, string][])
            : []),
        ],
      },
      { as: 'text', text: '双方以本人账户确认移交和接收，等同签名；确认的时间和内容记入系统日志，不可更改。' },
    ],
    foot: `交接清单 ${number}`,
    code: { address: `${publicOrigin}/staff/hand-overs`, label: '扫码查看交接清单' },
    watermark: status === 'taken-back' ? '已收回' : '',
  }
}
