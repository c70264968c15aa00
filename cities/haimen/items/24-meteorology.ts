import type { ServiceItem } from '#domain/catalogue/index.ts'
import { ratedFee } from '../fees.ts'
import { worksForm } from '../forms/construction.ts'
import { licence } from '../item-builder.ts'
import { decision412, ministryRule, regulation } from '../legal-bases.ts'
import { workdays } from '../limits.ts'
import {
  applicationForm,
  existingCertificate,
  identityCard,
  introductionLetter,
  issued,
  paper,
  qualifiedStaff,
  reported,
  sitePlan,
} from '../materials.ts'
import { approval, certificate } from '../results.ts'

const lightningDrawings = paper('lightning-drawings', '防雷装置设计施工图', 'Lightning-protection drawings', {
  copies: 2,
})

/** 气象局: lightning, balloons. */
export const meteorologyItems: ServiceItem[] = [
  licence('2401', '防雷装置设计审核', 'Design review of lightning protection', {
    basis: [decision412('378'), ministryRule('防雷装置设计审核和竣工验收规定')],
    limit: workdays(20),
    promise: 5,
    resident: 'accept',
    conditions: ['设计单位和人员取得国家规定的资质、资格', '设计符合国务院气象主管机构规定的使用要求'],
    papers: [applicationForm, lightningDrawings, qualifiedStaff, sitePlan, introductionLetter],
    form: worksForm,
    result: approval('防雷装置设计核准书', 'Approval of the design'),
    words: ['防雷', '避雷', '防雷图纸'],
    faq: [['技术评价费交给谁?', '设计技术评价由防雷技术机构按服务合同收费,不属于行政收费。']],
    confidence: 'K',
    today: '仅保留易燃易爆等场所,其余并入施工图审查',
  }),
  licence('2402', '防雷装置竣工验收', 'Acceptance of lightning protection', {
    basis: [decision412('378'), ministryRule('防雷装置设计审核和竣工验收规定')],
    limit: workdays(10),
    promise: 5,
    resident: 'decide-and-seal',
    checks: ['site-inspection'],
    conditions: ['防雷装置经检测合格', '按照核准的设计施工'],
    papers: [
      applicationForm,
      reported('lightning-test', '防雷装置检测报告', 'Test report'),
      existingCertificate,
      introductionLetter,
    ],
    form: worksForm,
    fees: [ratedFee('防雷装置检测费', 'Test charge', '江苏省物价部门核定', '按检测点或者建筑面积')],
    result: certificate('防雷装置验收合格证', 'Acceptance certificate'),
    words: ['防雷验收', '防雷检测'],
    faq: [['验收后还要年检吗?', '防雷装置每年检测一次,爆炸危险环境场所每半年检测一次。']],
    confidence: 'K',
    today: '大部分并入工程质量竣工验收',
  }),
  licence('2403', '升放无人驾驶自由气球、系留气球活动审批', 'Release of free and tethered balloons', {
    basis: [regulation('通用航空飞行管制条例', '第三十三条'), decision412('376')],
    limit: workdays(3),
    promise: 1,
    conditions: ['施放单位取得资质证', '施放地点、时间符合飞行管制规定'],
    papers: [
      applicationForm,
      issued('balloon-qualification', '施放气球资质证', 'Balloon qualification', '气象局'),
      identityCard,
      introductionLetter,
    ],
    result: approval('施放气球许可', 'Balloon permit'),
    words: ['气球', '庆典气球', '开业庆典'],
    faq: [['提前几天申请?', '系留气球应当在拟施放三日前、自由气球五日前提出申请。']],
  }),
]
