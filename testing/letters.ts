// Histories and facts for the tests of documents, plain and at their longest.
import { nationalCalendar } from '#domain/calendar/index.ts'
import type { CaseEvent, Status } from '#domain/cases/index.ts'
import { caseNumber } from '#domain/kernel/index.ts'
import { payloadOf, type Licence } from '#domain/licences/index.ts'
import { historyTo, recorded, stallPermit } from './fixtures/index.ts'
import type { DocumentFacts } from '../server/documents/document-facts.ts'
import { documentOf } from '../server/documents/document-of.ts'
import { documentsOf, type Written } from '../server/documents/documents-of.ts'
import type { Letter } from '../server/documents/letter.ts'

const licence: Licence = {
  caseId: '0198c0de-0000-8000-8000-000000000001',
  number: '海文许〔2008〕第000009号',
  identifier: '1.2.156.3005.2.113206840000001746001.113206840000001746.2008000009.001.X',
  name: stallPermit.result.name,
  holder: '李**',
  issuer: '海门市文化局',
  issuedOn: '2008-02-02',
  validFrom: '2008-02-02',
  validTo: '2011-02-01',
  revokedOn: null,
  withdrawnOn: null,
  cancelledOn: null,
  followedBy: null,
}

export const someFacts: DocumentFacts = {
  caseNumber: caseNumber('320684', '2008-01-30', 1),
  item: stallPermit,
  calendar: nationalCalendar,
  department: { name: '海门市文化局', word: '海文' },
  city: '海门市',
  centre: '海门市行政审批服务中心',
  windows: { '0101': '文化市场窗口' },
  applicant: { kind: 'person', name: '李书友', number: '320684198001010018' },
  queryCode: 'K7M4XD9P',
  publicOrigin: 'https://onedoor.example',
  licence: { payload: 'e.p.s', licence },
}

const signed = `${Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'onedoor-licence+jwt', kid: 'k'.repeat(43) })).toString('base64url')}.${Buffer.from(JSON.stringify(payloadOf(licence))).toString('base64url')}.${'s'.repeat(86)}`

/** The longest of everything, with characters few fonts have. */
export const longFacts: DocumentFacts = {
  ...someFacts,
  item: {
    ...stallPermit,
    name: '设立互联网上网服务营业场所经营单位（含连锁经营）及其变更名称、住所、法定代表人或者主要负责人的审批',
    materials: Array.from({ length: 10 }, (_, at) => ({
      ...(stallPermit.materials[0] as (typeof stallPermit.materials)[number]),
      code: `paper-${at}`,
      name: `第${at + 1}项：营业场所产权证明或者租赁意向书及其附属的消防安全检查合格证明、环境保护意见和平面布置图（加盖公章）`,
    })),
  },
  department: { name: '海门市对外贸易经济合作局', word: '海外经贸' },
  applicant: {
    kind: 'enterprise',
    name: `海门㼆䶮𬱖${'长江三角洲现代农业科技开发与进出口贸易投资'.repeat(5)}集团有限公司`.slice(0, 121),
    number: '91350100M000100Y43',
  },
  licence: { payload: signed, licence },
}

/** The documents of a history; the case is the first of its day. */
export const written = (events: readonly CaseEvent[]): Written[] => documentsOf(recorded(events))

/** The last document of a case brought to `status`. */
export function letterAt(status: Status, facts = someFacts, change = (event: CaseEvent) => event): Letter {
  const all = written(historyTo(status).map(change))
  const last = all.at(-1)
  if (!last) throw new Error(`nothing is written of a ${status} case`)
  return documentOf(last, facts, all)
}
