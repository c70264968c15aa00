import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import { verifyAddress, type Licence } from '#domain/licences/index.ts'
import { civilForm as day, facts, text, type Letter } from '../documents/index.ts'

type Shown = ReplyOf<typeof parallelApproval>

/** The licence of one item, in the name of the department that decides on it; null until it is issued. */
export function letterOfLicence(
  { licences, project, decision, number }: Shown,
  item: string,
  { payload, licence }: { payload: string; licence: Licence },
  publicOrigin: string,
): Letter | null {
  const one = licences.find((each) => each.item.code === item)
  if (!one || one.number === null || one.issuedOn === null) return null
  return {
    ...{ layout: 'certificate', department: one.department.name, title: one.name, number: one.number },
    ...{ caseNumber: '', reference: `并联审批编号 ${number ?? ''}`, on: one.issuedOn, to: '' },
    blocks: [
      text(`根据${decision?.number ?? ''}《并联审批决定书》，准予“${one.item.name}”，特发此件。`),
      facts(
        ['持证人', licence.holder],
        ['建设项目', project.name],
        ['许可事项', one.item.name],
        ['有效期限', one.validTo === null ? '长期有效' : `${day(one.validFrom ?? one.issuedOn)}至${day(one.validTo)}`],
        ['发证机关', one.department.name],
        ['发证日期', day(one.issuedOn)],
        ['证照标识', licence.identifier],
      ),
    ],
    foot: `${project.name} ${one.number}`,
    code: { address: verifyAddress(publicOrigin, payload), label: '扫码验证真伪' },
    watermark: one.ended === null ? '' : { revoked: '已撤销', withdrawn: '已撤回', cancelled: '已注销' }[one.ended.how],
  }
}
