import type { ServiceItem } from '#domain/catalogue/index.ts'
import { ratedFee } from '../fees.ts'
import { airDefenceForm } from '../forms/construction.ts'
import { licence } from '../item-builder.ts'
import { law, localRegulation } from '../legal-bases.ts'
import { licensingLawDefault } from '../limits.ts'
import {
  applicationForm,
  buildingPlanningPermit,
  formalRequest,
  introductionLetter,
  organisationCode,
  paper,
  reported,
  sitePlan,
  superiorOpinion,
} from '../materials.ts'
import { approval } from '../results.ts'

const floorAreaFigures = reported('area-figures', '应建防空地下室面积计算书', 'Calculation of the basement due')

/** 人民防空办公室: basements for protection, or the price of none. */
export const airDefenceItems: ServiceItem[] = [
  licence('2301', '结合民用建筑修建防空地下室审批', 'Air-defence basements in civil buildings', {
    basis: [law('人民防空法', '第二十二条')],
    limit: licensingLawDefault,
    promise: 5,
    resident: 'accept',
    checks: ['joint-opinion'],
    conditions: ['防空地下室面积、抗力等级符合国家规定', '设计文件符合战时和平时使用要求'],
    papers: [
      applicationForm,
      buildingPlanningPermit,
      paper('basement-drawings', '防空地下室施工图', 'Basement drawings', { copies: 2 }),
      floorAreaFigures,
      organisationCode,
      introductionLetter,
    ],
    form: airDefenceForm,
    result: approval('结建防空地下室审批意见书', 'Opinion on the basement'),
    words: ['人防', '地下室', '防空地下室'],
    faq: [['平时能当车库用吗?', '可以,人防工程鼓励平时利用,由投资者使用管理、收益归投资者所有(第五条)。']],
    confidence: 'V',
    today: '相同',
  }),
  licence('2302', '防空地下室易地建设审批', 'Payment in place of an air-defence basement', {
    basis: [localRegulation('江苏省实施〈中华人民共和国人民防空法〉办法')],
    limit: licensingLawDefault,
    promise: 5,
    resident: 'accept',
    decision: 'head',
    checks: ['site-inspection'],
    conditions: ['因地质、地形等条件限制不宜修建', '按规定缴纳易地建设费'],
    papers: [
      applicationForm,
      paper('reason', '不宜修建的理由说明', 'Reason'),
      reported('geology', '地质勘察报告', 'Geological survey'),
      floorAreaFigures,
      formalRequest,
    ],
    form: airDefenceForm,
    fees: [
      ratedFee(
        '防空地下室易地建设费',
        'Charge in place of the basement',
        '江苏省防空地下室建设费收费标准',
        '按应建防空地下室面积(元/平方米)',
      ),
    ],
    result: approval('防空地下室易地建设审批意见书', 'Opinion on payment in place'),
    words: ['易地建设费', '人防费'],
    faq: [['哪些项目可以减免?', '廉租住房、学校校舍、养老院等国家和省规定的项目,按规定减免。']],
    confidence: 'K',
    today: '相同',
  }),
  licence('2303', '拆除人民防空工程审批', 'Removal of air-defence works', {
    basis: [law('人民防空法', '第二十八条')],
    limit: licensingLawDefault,
    promise: 10,
    decision: 'head',
    checks: ['site-inspection'],
    conditions: ['确需拆除且有补建方案', '补建面积、等级不低于原工程'],
    papers: [
      applicationForm,
      paper('rebuilding-plan', '补建或者补偿方案', 'Rebuilding plan'),
      sitePlan,
      superiorOpinion,
    ],
    result: approval('拆除人防工程批复', 'Approval of removal'),
    words: ['拆除人防', '防空洞'],
    faq: [['由谁补建?', '由拆除单位负责补建或者补偿。']],
  }),
]
