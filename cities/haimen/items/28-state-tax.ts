import type { ServiceItem } from '#domain/catalogue/index.ts'
import { demoFee } from '../fees.ts'
import { taxRegistrationForm } from '../forms/trade.ts'
import { confirmation } from '../item-builder.ts'
import { law, normative } from '../legal-bases.ts'
import { atOnce, days } from '../limits.ts'
import {
  applicationForm,
  articles,
  businessLicence,
  byHabit,
  capitalVerification,
  contract,
  identityCard,
  issued,
  organisationCode,
  paper,
  premisesProof,
} from '../materials.ts'
import { approval, certificate } from '../results.ts'

/** 国家税务局: registration and the status of general taxpayers. */
export const stateTaxItems: ServiceItem[] = [
  confirmation('2801', '税务登记(国税、地税)', 'Tax registration', {
    basis: [law('税收征收管理法', '第十五条')],
    limit: atOnce,
    promise: 0,
    resident: 'decide-and-seal',
    conditions: ['自领取营业执照之日起三十日内申报'],
    papers: [
      applicationForm,
      businessLicence,
      issued('organisation-code', '组织机构代码证', 'Organisation code certificate', '质量技术监督局', {
        necessity: 'shareable',
      }),
      articles,
      identityCard,
      byHabit(premisesProof),
      byHabit(capitalVerification),
    ],
    form: taxRegistrationForm,
    fees: [demoFee('税务登记证工本费', 'Certificate fee', '国家税务登记证收费标准', 20)],
    result: certificate('税务登记证', 'Tax registration certificate'),
    for: ['person', 'enterprise'],
    words: ['税务登记', '办税', '国税', '地税', '报税'],
    faq: [['国税、地税要跑两次吗?', '不用,国税、地税联合办理税务登记,一次受理、共用一证。']],
    confidence: 'V',
    today: '并入多证合一,当日办结;当时三十日',
  }),
  confirmation('2802', '增值税一般纳税人认定', 'Status of general VAT taxpayer', {
    basis: [normative('增值税一般纳税人申请认定办法')],
    limit: days(20),
    promise: 10,
    partial: true,
    at: 2,
    checks: ['site-inspection'],
    conditions: ['年应税销售额达到规定标准', '会计核算健全、能准确提供税务资料'],
    papers: [
      applicationForm,
      issued('tax-registration', '税务登记证', 'Tax registration', '国家税务局'),
      contract,
      paper('accounts', '会计账簿和财务会计制度', 'Accounts and accounting rules'),
      organisationCode,
    ],
    form: taxRegistrationForm,
    result: approval('一般纳税人认定通知', 'Notice of status'),
    words: ['一般纳税人', '增值税发票', '专票'],
    faq: [['新办企业怎么认定?', '新开业的批发企业等可以申请暂认定,纳入辅导期管理。']],
    confidence: 'K',
    today: '改为自主登记',
  }),
]
