import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Named } from './item-index.ts'

interface Both {
  zh: string
  en: string
}

const deciders: Record<ServiceItem['decisionLevel'], Both> = {
  window: { zh: '部门授权窗口人员', en: 'the officer at the window, as delegated' },
  'deputy-head': { zh: '部门分管领导', en: 'the deputy head' },
  head: { zh: '部门主要领导', en: 'the head' },
}

const reach: Record<ServiceItem['authority'], Both> = {
  'receive-only': {
    zh: '窗口只负责收件，受理由部门作出',
    en: 'The window takes the papers in; the department accepts them',
  },
  accept: { zh: '窗口当场受理，审查和决定由部门作出', en: 'The window accepts; the department reviews and decides' },
  review: { zh: '窗口受理并审查，决定由部门作出', en: 'The window accepts and reviews; the department decides' },
  decide: { zh: '窗口受理、审查并作出决定', en: 'The window accepts, reviews and decides' },
  'decide-and-seal': { zh: '窗口受理、审查、决定并当场盖章', en: 'The window accepts, reviews, decides and seals' },
}

const elsewhere: Both = {
  zh: '本事项未进驻大厅，请到部门办理或者在线申请',
  en: 'Not handled in the hall: go to the department, or apply online',
}

/** Who decides on an item, and how far the window may go: always in the department's name, never the centre's (Art. 22–24). */
export function decisionOf(item: ServiceItem, department: Named): { decidedBy: Both; atWindow: Both } {
  const by = deciders[item.decisionLevel]
  const decidedBy =
    item.kind === 'first-review'
      ? {
          zh: `${department.name}初审（${by.zh}签发），报上级机关决定`,
          en: `${department.nameEn} reviews (signed by ${by.en}); the authority above decides`,
        }
      : { zh: `${department.name}（${by.zh}）`, en: `${department.nameEn} (${by.en})` }
  return { decidedBy, atWindow: item.residency === 'none' ? elsewhere : reach[item.authority] }
}
