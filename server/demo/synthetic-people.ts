import {
  checkCitizenId,
  checkCreditCode,
  checkOrganisationCode,
  fromDayNumber,
  toDayNumber,
} from '#domain/kernel/index.ts'

/** Who may be an applicant: invented, with numbers whose check digits are right and that belong to nobody. */
export interface SyntheticParty {
  kind: 'person' | 'enterprise'
  name: string
  nameEn: string
  /** Citizen number of a person, credit code of an enterprise. */
  number: string
  mobile: string
  address: string
}

const surnames = '甘卞仇古左司成乔阮连邱邹祁闵苗易岳柏柯查'
const givenNames = ['望舒', '景行', '若水', '怀瑾', '清和', '知远', '令仪', '云起', '修竹', '子衿', '采薇', '鸣谦', '安歌', '映雪', '听澜', '时雨', '长卿', '含章', '疏影', '南乔'] // prettier-ignore
const streets = ['解放中路', '人民西路', '长江路', '黄海路', '民生街', '丝绸路', '北海路', '秀山路', '瑞江路', '圩角河路'] // prettier-ignore
const words = ['江海', '东洲', '师山', '叠石', '青龙', '常乐', '三星', '包场', '滨江', '临海', '灵甸', '叠港'] // prettier-ignore
const trades = ['纺织品', '建筑安装', '餐饮管理', '机械', '家纺', '食品', '物流', '电子科技', '园林绿化', '商贸'] // prettier-ignore

const at = (list: ArrayLike<string>, n: number): string => list[n % list.length] ?? ''
const address = (n: number) => `海门镇${at(streets, n)}${(n % 300) + 1}号`
/** 138000xxxxx reads as made up; nothing is ever sent there. */
const mobile = (n: number) => `138${String(n).padStart(8, '0')}`

const mustFind = <T>(candidates: readonly T[], fits: (candidate: T) => boolean): T => {
  const found = candidates.find(fits)
  if (found === undefined) throw new Error('no check character fits')
  return found
}

/** Born in the 1880s: no living person has the number. */
function citizenId(n: number): string {
  const born = fromDayNumber(toDayNumber('1880-01-01') + ((n * 7) % 3650)).replaceAll('-', '')
  const first17 = `320684${born}${String((n % 999) + 1).padStart(3, '0')}`
  return mustFind(
    [...'0123456789X'].map((check) => first17 + check),
    (id) => checkCitizenId(id, '2000-01-01').valid,
  )
}

function creditCode(n: number): string {
  const organisation = mustFind(
    [...'0123456789X'].map((check) => `MA0${String(n).padStart(5, '0')}${check}`),
    (code) => checkOrganisationCode(code).valid,
  )
  return mustFind(
    [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => `91320684${organisation}${check}`),
    (code) => checkCreditCode(code).valid,
  )
}

/** The n-th invented person. */
export function syntheticPerson(n: number): SyntheticParty {
  const name = at(surnames, n) + at(givenNames, Math.floor(n / surnames.length) + n)
  return {
    kind: 'person',
    name,
    nameEn: `Person ${n + 1}`,
    number: citizenId(n),
    mobile: mobile(n),
    address: address(n),
  }
}

/** The n-th invented enterprise. */
export function syntheticEnterprise(n: number): SyntheticParty {
  const name = `海门市${at(words, n)}${at(trades, Math.floor(n / words.length) + n)}有限公司`
  const number = creditCode(n)
  return {
    kind: 'enterprise',
    name,
    nameEn: `Enterprise ${n + 1}`,
    number,
    mobile: mobile(50_000 + n),
    address: address(n),
  }
}
