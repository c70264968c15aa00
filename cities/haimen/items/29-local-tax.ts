import type { ServiceItem } from '#domain/catalogue/index.ts'
import { confirmation, filing } from '../item-builder.ts'
import { law, normative, regulation } from '../legal-bases.ts'
import { atOnce, workdays } from '../limits.ts'
import { applicationForm, contract, formalRequest, introductionLetter, issued, paper } from '../materials.ts'
import { approval, paperOf } from '../results.ts'

/** 地方税务局: relief, and certificates for work elsewhere. */
export const localTaxItems: ServiceItem[] = [
  filing('2901', '减免税审批', 'Tax relief', {
    basis: [law('税收征收管理法', '第三十三条'), normative('税收减免管理办法(试行)(国税发〔2005〕129号)')],
    limit: workdays(20),
    promise: 10,
    resident: 'accept',
    checks: ['site-inspection'],
    papers: [
      applicationForm,
      paper('relief-report', '减免税申请报告', 'Report on the relief'),
      paper('financial-statements', '财务会计报表和纳税申报表', 'Statements and returns', { kind: 'copy' }),
      issued('tax-registration', '税务登记证', 'Tax registration', '地方税务局'),
      formalRequest,
    ],
    result: approval('减免税批复', 'Decision on relief', 1),
    for: ['person', 'enterprise'],
    words: ['减免税', '免税', '税收优惠', '下岗再就业'],
    faq: [['申请期间要先缴税吗?', '减免税批复未下达前,应当按规定办理申报缴纳。']],
    confidence: 'K',
    today: '多数改为自行申报、留存备查',
  }),
  confirmation('2902', '外出经营活动税收管理证明', 'Tax certificate for work in another county', {
    basis: [regulation('税收征收管理法实施细则', '第二十一条')],
    limit: atOnce,
    promise: 0,
    resident: 'decide-and-seal',
    at: 2,
    papers: [
      applicationForm,
      issued('tax-registration', '税务登记证副本', 'Tax registration', '地方税务局'),
      contract,
      introductionLetter,
    ],
    result: paperOf('外出经营活动税收管理证明', 'Certificate for work elsewhere', 1),
    words: ['外经证', '外出施工', '跨区经营'],
    faq: [['证明管多久?', '一地一证,有效期一般为三十日,最长不超过一百八十日。']],
    confidence: 'K',
    today: '改为跨区域涉税事项报告',
  }),
]
