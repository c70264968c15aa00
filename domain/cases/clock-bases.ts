// The law or the promise behind each clock, as its explanation names it.
import type { ServiceItem } from '../catalogue/index.ts'
import type { ClockKind } from './clock-kinds.ts'
import type { LedgerClock } from './clock-ledger.ts'
import type { Both } from './clock-words.ts'

/** The law or the promise a clock rests on. */
export function basisOf({ kind }: LedgerClock, item: ServiceItem): Both {
  switch (kind) {
    case 'statutory':
      return item.statutory === null ? ruleOfTheLaw : ruleOfTheItem(item)
    case 'check':
      return {
        zh: `告知承诺的事后核查期限（${item.commitment?.basis ?? ''}）；多长时间由本中心自行设定，法律没有规定`,
        en: `The time to check what was promised (${item.commitment?.basis ?? ''}); how long it is, no law says: the centre’s own choice`,
      }
    default:
      return bases[kind]
  }
}

const bases: Record<Exclude<ClockKind, 'statutory' | 'check'>, Both> = {
  acceptance: {
    zh: '《行政许可法》第三十二条：五个工作日内告知是否受理或者一次告知补正，逾期不告知即为受理',
    en: 'Administrative Licensing Law, Art. 32: within five working days the office accepts, refuses or names everything to be corrected; silence accepts',
  },
  promised: {
    zh: '办事指南公布的承诺时限（《优化营商环境条例》第三十六条）',
    en: 'The time promised in the published guide (Regulation on Optimising the Business Environment, Art. 36)',
  },
  step: { zh: '办事指南公布的环节时限', en: 'The time of the step in the published guide' },
  inspectors: {
    zh: '《行政许可法》第五十五条：自受理之日起五个工作日内指派两名以上工作人员检验、检测、检疫',
    en: 'Administrative Licensing Law, Art. 55: two officers or more are named to inspect within five working days of acceptance',
  },
  'hearing-request': {
    zh: '《行政许可法》第四十七条：被告知听证权利之日起五个工作日内提出听证申请',
    en: 'Administrative Licensing Law, Art. 47: a hearing is asked for within five working days of being told of the right',
  },
  hearing: {
    zh: '《行政许可法》第四十七条：自收到听证申请起二十个工作日内组织听证，不收费用',
    en: 'Administrative Licensing Law, Art. 47: held within twenty working days of the request, free of charge',
  },
  renewal: {
    zh: '《行政许可法》第五十条第二款：在许可有效期届满前作出是否准予延续的决定；逾期未作决定的，视为准予延续',
    en: 'Administrative Licensing Law, Art. 50(2): whether a licence is renewed is decided before it ends; silence renews it',
  },
  delivery: {
    zh: '《行政许可法》第四十四条：作出决定之日起十个工作日内送达',
    en: 'Administrative Licensing Law, Art. 44: delivered within ten working days of the decision',
  },
  'objection-right': {
    zh: '《行政许可法》第五条第三款：申请人可以在合理期限内对公开提出异议；合理期限法律没有规定，由本中心按事项设定，未设定的参照《政府信息公开条例》第三十二条，为十五个工作日',
    en: 'Administrative Licensing Law, Art. 5(3): the applicant may object to disclosure within a reasonable time; how long no law says: the centre sets it by item, where it set none fifteen working days, by analogy with the Regulation on Open Government Information, Art. 32',
  },
  objection: {
    zh: '《行政许可法》第五条第三款；处理期限法律没有规定，由本中心按事项设定，未设定的参照《政府信息公开条例》第三十三条，为二十个工作日',
    en: 'Administrative Licensing Law, Art. 5(3); how soon it is decided no law says: the centre sets it by item, where it set none twenty working days, by analogy with the Regulation on Open Government Information, Art. 33',
  },
  revocation: {
    zh: '《行政许可法》第六十九条第二款：以欺骗等不正当手段取得的，应当予以撤销；多长时间由本中心自行设定，法律没有规定',
    en: 'Administrative Licensing Law, Art. 69(2): what was obtained by fraud must be revoked; how soon, no law says: the centre’s own choice',
  },
}

const ruleOfTheLaw: Both = {
  zh: '《行政许可法》第四十二条：受理之日起二十个工作日内作出决定',
  en: 'Administrative Licensing Law, Art. 42: decided within twenty working days of acceptance',
}

function ruleOfTheItem({ legalBases: [basis] }: ServiceItem): Both {
  if (!basis) return { zh: '本事项的法定时限', en: 'The limit set for this item by law' }
  const cited = `《${basis.law}》${basis.article ?? ''}`
  return { zh: `本事项的法定时限（${cited}）`, en: `The limit set for this item by law (${cited})` }
}
