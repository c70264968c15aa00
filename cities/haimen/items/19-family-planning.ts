import type { ServiceItem } from '#domain/catalogue/index.ts'
import { confirmation, licence } from '../item-builder.ts'
import { law, localRegulation, ministryRule } from '../legal-bases.ts'
import { atOnce, days } from '../limits.ts'
import {
  applicationForm,
  communityCertificate,
  employmentProof,
  householdRegister,
  identityCard,
  issued,
  photographs,
} from '../materials.ts'
import { certificate } from '../results.ts'

/** 人口和计划生育委员会: second births, certificates of migrants. */
export const familyPlanningItems: ServiceItem[] = [
  licence('1901', '再生育审批', 'Approval of a further birth', {
    basis: [localRegulation('江苏省人口与计划生育条例', '第二十三条')],
    limit: days(30),
    promise: 15,
    partial: true,
    checks: ['joint-opinion', 'public-notice'],
    conditions: ['夫妻双方符合省条例规定的再生育情形'],
    papers: [
      applicationForm,
      identityCard,
      householdRegister,
      issued('marriage-certificate', '结婚证', 'Marriage certificate', '民政局'),
      employmentProof,
      communityCertificate,
    ],
    result: certificate('生育证', 'Birth permit'),
    for: ['person'],
    words: ['二胎', '再生育', '准生证'],
    faq: [['向谁提出申请?', '向女方户籍地村(居)民委员会提出,经镇人民政府审核后报本委审批。']],
    confidence: 'K',
    today: '已取消;期限三十日有待核实',
  }),
  confirmation('1902', '流动人口婚育证明', 'Certificate of marriage and births for migrants', {
    basis: [ministryRule('流动人口计划生育工作管理办法', '第七条')],
    limit: atOnce,
    promise: 0,
    resident: 'decide-and-seal',
    conditions: ['成年育龄人员离开户籍地外出务工经商前办理'],
    papers: [identityCard, photographs, employmentProof],
    result: certificate('流动人口婚育证明', 'Certificate for migrants', 3),
    for: ['person'],
    words: ['婚育证明', '外出打工', '流动人口'],
    confidence: 'K',
    today: '已取消',
  }),
  confirmation('1903', '独生子女父母光荣证', 'Certificate of single-child parents', {
    basis: [law('人口与计划生育法', '第二十七条')],
    limit: null,
    promise: 3,
    conditions: ['自愿终身只生育一个子女'],
    papers: [applicationForm, householdRegister, photographs, communityCertificate],
    result: certificate('独生子女父母光荣证', 'Single-child certificate'),
    for: ['person'],
    words: ['独生子女证', '光荣证'],
  }),
]
