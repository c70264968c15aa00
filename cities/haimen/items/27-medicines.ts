import type { ServiceItem } from '#domain/catalogue/index.ts'
import { demoFee } from '../fees.ts'
import { pharmacyForm } from '../forms/trade.ts'
import { licence } from '../item-builder.ts'
import { ministryRule, regulation } from '../legal-bases.ts'
import { licensingLawDefault, workdays } from '../limits.ts'
import {
  applicationForm,
  communityCertificate,
  existingCertificate,
  floorPlan,
  introductionLetter,
  issued,
  managementRules,
  nameApproval,
  noConvictionProof,
  organisationCode,
  premisesProof,
  qualifiedStaff,
  secondPhotographs,
} from '../materials.ts'
import { approval, certificate } from '../results.ts'

/** 食品药品监督管理局: pharmacies and medical devices. */
export const medicinesItems: ServiceItem[] = [
  licence('2701', '药品零售企业筹建与经营许可', 'Pharmacy licence', {
    basis: [regulation('药品管理法实施条例', '第十二条')],
    limit: workdays(30, 'receipt'),
    promise: 20,
    resident: 'accept',
    checks: ['site-inspection', 'public-notice'],
    conditions: [
      '有依法经过资格认定的药学技术人员',
      '有与所经营药品相适应的营业场所、设备、仓储设施和卫生环境',
      '符合合理布局和方便群众购药的原则',
    ],
    papers: [
      applicationForm,
      issued('pharmacist', '执业药师(药师)资格和聘用证明', 'Pharmacist certificates', '食品药品监督管理局'),
      premisesProof,
      floorPlan,
      managementRules,
      nameApproval,
      communityCertificate,
      secondPhotographs,
    ],
    form: pharmacyForm,
    fees: [demoFee('药品经营许可证工本费', 'Certificate fee', '江苏省物价、财政部门核定', 10)],
    result: certificate('药品经营许可证(零售)', 'Pharmacy licence', 5),
    for: ['person', 'enterprise'],
    words: ['开药店', '药房', '卖药'],
    faq: [['期限分几段?', '筹建申请三十个工作日内决定;筹建完成后申请验收,十五个工作日内组织验收。']],
    confidence: 'V',
    today: '合并为一次许可,二十个工作日;当时筹建三十个工作日、验收十五个工作日,此处取筹建期限',
  }),
  licence('2702', '医疗器械经营企业许可', 'Medical device trading licence', {
    basis: [
      regulation('医疗器械监督管理条例(2000年)', '第二十四条'),
      ministryRule('医疗器械经营企业许可证管理办法(2004年)', '第十五条'),
    ],
    limit: workdays(30),
    promise: 20,
    resident: 'receive-only',
    checks: ['site-inspection', 'joint-opinion'],
    conditions: [
      '有与经营规模和范围相适应的质量管理机构或者专职质量管理人员',
      '有相对独立的经营场所和储存条件',
      '有技术培训和售后服务能力',
    ],
    papers: [
      applicationForm,
      nameApproval,
      qualifiedStaff,
      premisesProof,
      floorPlan,
      managementRules,
      organisationCode,
      secondPhotographs,
    ],
    form: pharmacyForm,
    result: certificate('医疗器械经营企业许可证', 'Medical device licence', 5),
    words: ['医疗器械', '助听器', '隐形眼镜'],
    faq: [['卖体温计、血压计要办吗?', '国家规定不需要申请许可的第二类医疗器械除外,可直接经营。']],
    confidence: 'K',
    today: '仅第三类医疗器械实行许可',
  }),
  licence('2703', '药品经营许可变更', 'Change of a pharmacy licence', {
    basis: [regulation('药品管理法实施条例', '第十六条'), ministryRule('药品经营许可证管理办法', '第十三条')],
    limit: workdays(15, 'receipt'),
    promise: 10,
    partial: true,
    conditions: ['变更后仍符合开办条件', '没有尚未履行的行政处罚'],
    papers: [applicationForm, existingCertificate, premisesProof, qualifiedStaff, introductionLetter],
    form: pharmacyForm,
    result: certificate('药品经营许可证(变更后)', 'Changed pharmacy licence', 5),
    for: ['person', 'enterprise'],
    words: ['药店变更', '药店搬家'],
    faq: [['什么时候提出?', '在许可事项发生变更三十日前申请变更登记。']],
  }),
  licence('2704', '第二类精神药品零售业务审批', 'Retail of class II psychotropic medicines', {
    basis: [regulation('麻醉药品和精神药品管理条例', '第三十一条')],
    limit: licensingLawDefault,
    promise: 10,
    checks: ['site-inspection'],
    conditions: ['属于实行统一进货、统一配送、统一管理的药品零售连锁企业', '有专柜加锁储存和双人管理制度'],
    papers: [
      applicationForm,
      issued('pharmacy-licence', '药品经营许可证', 'Pharmacy licence', '食品药品监督管理局'),
      managementRules,
      qualifiedStaff,
      noConvictionProof,
    ],
    result: approval('第二类精神药品零售批准文件', 'Approval of retail'),
    words: ['精神药品', '安定', '连锁药店'],
    faq: [['可以卖给未成年人吗?', '不得向未成年人销售第二类精神药品(第三十二条)。']],
  }),
]
