import type { ServiceItem } from '#domain/catalogue/index.ts'
import { demoFee } from '../fees.ts'
import { confirmation, levy, licence } from '../item-builder.ts'
import { law, ministryRule, normative, regulation } from '../legal-bases.ts'
import { atOnce, licensingLawDefault, workdays } from '../limits.ts'
import {
  applicationForm,
  byHabit,
  communityCertificate,
  contract,
  employmentProof,
  identityCard,
  issued,
  managementRules,
  nameApproval,
  organisationCode,
  paper,
  photographs,
  powerOfAttorney,
  premisesProof,
  qualifiedStaff,
  reported,
} from '../materials.ts'
import { certificate, paperOf } from '../results.ts'

/** 财政局: accountants, receipts, and the one till of the city's charges. */
export const financeItems: ServiceItem[] = [
  licence('0601', '会计从业资格证核发', 'Accountant qualification', {
    basis: [law('会计法', '第三十八条')],
    limit: licensingLawDefault,
    promise: 5,
    resident: 'decide-and-seal',
    exam: 'examination-result',
    conditions: ['会计从业资格考试成绩合格或者具备免试条件', '遵守会计和其他财经法律、法规'],
    papers: [
      applicationForm,
      identityCard,
      issued('examination-result', '考试成绩合格单', 'Examination result', '财政局'),
      photographs,
      employmentProof,
    ],
    fees: [demoFee('会计从业资格证工本费', 'Certificate fee', '江苏省物价、财政部门核定', 10)],
    result: certificate('会计从业资格证书', 'Accountant certificate'),
    for: ['person'],
    words: ['会计证', '会计上岗证'],
    faq: [['免试条件是什么?', '具备会计类专业学历且自毕业之日起二年内的,免试会计基础和会计电算化。']],
    confidence: 'K',
    today: '2017 年取消',
  }),
  licence('0602', '代理记账机构设立审批', 'Setting up of bookkeeping agencies', {
    basis: [law('会计法', '第三十六条'), ministryRule('代理记账管理办法(2005年)', '第四条')],
    limit: workdays(20),
    promise: 10,
    resident: 'accept',
    checks: ['site-inspection'],
    conditions: [
      '三名以上持有会计从业资格证书的专职从业人员',
      '主管代理记账业务的负责人具有会计师以上专业技术资格',
      '有固定的办公场所和健全的业务规范',
    ],
    papers: [applicationForm, qualifiedStaff, managementRules, premisesProof, nameApproval, organisationCode],
    result: certificate('代理记账许可证书', 'Bookkeeping licence'),
    words: ['代理记账', '记账公司'],
    faq: [['会计师事务所代理记账要许可吗?', '依法设立的会计师事务所从事代理记账不需要另行申请。']],
    confidence: 'K',
    today: '相同,时限更短',
  }),
  levy('0603', '非税收入统一收缴(扎口)', 'Unified collection of non-tax revenue', {
    basis: [normative('江苏省政府非税收入管理办法')],
    limit: atOnce,
    promise: 0,
    resident: 'decide-and-seal',
    papers: [
      issued('payment-notice', '缴款通知书', 'Payment notice', '执收部门'),
      byHabit(paper('bill-detail', '收费明细清单', 'Itemised bill')),
      powerOfAttorney,
    ],
    result: paperOf('非税收入一般缴款书', 'Receipt of payment'),
    for: ['person', 'enterprise'],
    words: ['缴费', '交钱', '规费', '收费窗口'],
    faq: [['二十六项建设规费在哪里缴?', '由综合窗口开具一张缴款通知书,在财政窗口一次缴清。']],
    confidence: 'K',
    today: '电子缴款',
  }),
  confirmation('0604', '财政票据准购证核发', 'Permit to obtain fiscal receipts', {
    basis: [normative('江苏省财政票据管理办法')],
    limit: null,
    promise: 3,
    papers: [
      applicationForm,
      issued('charge-licence', '收费许可证', 'Licence to charge', '发展和改革委员会'),
      organisationCode,
    ],
    result: certificate('财政票据准购证', 'Permit to obtain receipts'),
    words: ['财政票据', '收据'],
  }),
  levy('0605', '契税征收', 'Deed tax', {
    basis: [regulation('契税暂行条例', '第八条')],
    limit: atOnce,
    promise: 0,
    partial: true,
    papers: [
      contract,
      identityCard,
      reported('valuation', '房地产评估报告', 'Valuation', { necessity: 'optional' }),
      communityCertificate,
    ],
    result: paperOf('契税完税凭证', 'Receipt of deed tax'),
    for: ['person', 'enterprise'],
    words: ['契税', '买房交税'],
  }),
]
