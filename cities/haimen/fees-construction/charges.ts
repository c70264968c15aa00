// The twenty-six charges a construction project met at as many counters in 2008, and two sums that are no charges but were
// taken at the same ones. Real names of charges; the list and every amount are reconstructed for the demo (R).
import type { ChargeKind, ChargeRule, Formula } from '#domain/fees/index.ts'

type Names = readonly [zh: string, en: string]
interface Details {
  payee: string
  basis: string
  rank: ChargeRule['rank']
  effectiveTo?: string
  endUnverified?: boolean
  holds?: NonNullable<ChargeRule['holds']>
  fate?: { zh: string; en: string }
}

const charge = (
  code: string,
  [name, nameEn]: Names,
  kind: ChargeKind,
  [collector, collectorEn]: Names,
  formula: Formula,
  details: Details,
): ChargeRule => ({
  ...{ code, name, nameEn, kind, collector, collectorEn, formula, ...details },
  ...{ effectiveFrom: '2000-01-01', beginUnverified: true, demoValue: true },
})

/** Yuan for each unit of a fact. */
const each = (base: string, yuan: number): Formula => ({ kind: 'rate', base, fenPerUnit: yuan * 100 })
const perMille = (base: string, share: number): Formula => ({ kind: 'share', base, perMille: share })
const fixed = (yuan: number): Formula => ({ kind: 'fixed', fen: yuan * 100 })
const tiers = (base: string, ...steps: (readonly [upTo: number | null, yuan: number])[]): Formula => ({
  ...{ kind: 'tiers', base },
  tiers: steps.map(([upTo, yuan]) => ({ upTo, fen: yuan * 100 })),
})

const treasury = '市财政国库'
const special = '市财政专户'
const abolished2017 = { effectiveTo: '2017-03-31', fate: { zh: '2017年4月1日起取消', en: 'abolished on 1 April 2017' } }
const stopped2009 = { effectiveTo: '2008-12-31', fate: { zh: '2009年1月1日起停征', en: 'stopped on 1 January 2009' } }
const since = (zh: string, en: string) => ({ fate: { zh, en } })
/** Gone, the sources say, and no source we verified says when: charged until somebody sets its last day. */
const unverified = (zh: string, en: string) => ({ ...since(zh, en), endUnverified: true })

const building: readonly ChargeRule[] = [
  charge('infrastructure', ['城市基础设施配套费', 'Urban infrastructure charge'], 'fund', ['建设局', 'Construction'], each('floorArea', 60), { payee: special, basis: '省政府关于城市基础设施配套费的规定', rank: 'provincial-rule' }), // prettier-ignore
  charge('civil-defence', ['防空地下室易地建设费', 'Relocated civil-defence basement'], 'administrative-fee', ['人民防空办公室', 'Civil defence'], each('basementDueArea', 1_200), { payee: treasury, basis: '《人民防空法》第二十二条及省有关收费规定', rank: 'provincial-rule' }), // prettier-ignore
  charge('wall-materials', ['新型墙体材料专项基金', 'New wall materials fund'], 'fund', ['墙体材料改革办公室', 'Wall materials office'], each('floorArea', 10), { payee: special, basis: '新型墙体材料专项基金征收使用管理办法', rank: 'ministry-rule', ...abolished2017 }), // prettier-ignore
  charge('bulk-cement', ['散装水泥专项资金', 'Bulk cement fund'], 'fund', ['散装水泥办公室', 'Bulk cement office'], each('baggedCementTonnes', 2), { payee: special, basis: '散装水泥专项资金征收和使用管理办法', rank: 'ministry-rule', effectiveTo: '2015-12-31', ...since('2016年并入新型墙体材料专项基金', 'merged into the wall materials fund in 2016') }), // prettier-ignore
  charge('termites', ['白蚁防治费', 'Termite control'], 'administrative-fee', ['房产管理局', 'Housing'], each('floorArea', 2.3), { payee: treasury, basis: '城市房屋白蚁防治管理规定及收费文件', rank: 'ministry-rule', ...abolished2017 }), // prettier-ignore
  charge('quality-supervision', ['建设工程质量监督费', 'Quality supervision'], 'administrative-fee', ['建设工程质量监督站', 'Quality supervision station'], perMille('costYuan', 1.5), { payee: treasury, basis: '建设工程质量监督费收费文件', rank: 'normative-document', ...stopped2009 }), // prettier-ignore
  charge('norms', ['工程定额测定费', 'Measuring of norms'], 'administrative-fee', ['工程造价管理站', 'Cost station'], perMille('costYuan', 1), { payee: treasury, basis: '工程定额测定费收费文件', rank: 'normative-document', ...stopped2009 }), // prettier-ignore
  charge('safety-supervision', ['建筑施工安全监督管理费', 'Supervision of site safety'], 'administrative-fee', ['建筑安全监督站', 'Site safety station'], perMille('costYuan', 0.6), { payee: treasury, basis: '建筑施工安全监督管理费收费文件', rank: 'normative-document', ...unverified('已停征（日期待核）', 'stopped (date to be verified)') }), // prettier-ignore
  charge('labour-insurance', ['建筑工程劳动保险费', 'Pooled labour insurance of builders'], 'fund', ['建筑工程管理处', 'Building management'], perMille('costYuan', 20), { payee: special, basis: '建筑行业劳动保险统筹规定', rank: 'provincial-rule', ...unverified('已逐步取消（日期待核）', 'phased out (date to be verified)') }), // prettier-ignore
  charge('tendering', ['建设工程交易服务费', 'Tendering service'], 'service', ['建设工程交易中心', 'Tendering centre'], tiers('costYuan', [5_000_000, 3_000], [30_000_000, 12_000], [null, 30_000]), { payee: '建设工程交易中心', basis: '建设工程交易服务收费标准', rank: 'normative-document', ...unverified('已降低或取消（日期待核）', 'cut or abolished (date to be verified)') }), // prettier-ignore
  charge('drawing-review', ['施工图设计文件审查费', 'Review of drawings'], 'service', ['施工图审查机构', 'Drawing reviewers'], each('floorArea', 2), { payee: '施工图审查机构', basis: '施工图审查服务合同', rank: 'normative-document', ...since('现多由政府购买服务', 'now mostly paid for by government') }), // prettier-ignore
  charge('surveying', ['规划放线验线和竣工测量费', 'Setting out and final survey'], 'service', ['测绘队', 'Surveyors'], fixed(3_000), { payee: '测绘队', basis: '测绘产品收费标准', rank: 'normative-document', ...since('现为联合测绘', 'now one joint survey') }), // prettier-ignore
]

const land: readonly ChargeRule[] = [
  charge('land-registration', ['土地登记费', 'Land registration'], 'administrative-fee', ['国土资源局', 'Land and resources'], tiers('landArea', [1_000, 110], [10_000, 400], [null, 1_200]), { payee: treasury, basis: '土地登记收费文件', rank: 'normative-document', ...since('并入不动产登记费', 'now part of real-estate registration') }), // prettier-ignore
  charge('land-requisition', ['征地管理费', 'Management of land requisition'], 'administrative-fee', ['国土资源局', 'Land and resources'], perMille('landCompensationYuan', 20), { payee: treasury, basis: '征地管理费收费文件', rank: 'normative-document', ...unverified('已取消（2015年，待核）', 'abolished (2015, to be verified)') }), // prettier-ignore
  charge('farmland', ['耕地开垦费', 'Reclaiming of farmland'], 'administrative-fee', ['国土资源局', 'Land and resources'], each('farmlandArea', 20), { payee: special, basis: '《土地管理法》第三十一条', rank: 'law' }), // prettier-ignore
  charge('vegetable-land', ['新菜地开发建设基金', 'New vegetable land fund'], 'fund', ['国土资源局', 'Land and resources'], each('vegetableLandArea', 30), { payee: special, basis: '《土地管理法》及省有关规定', rank: 'law', ...unverified('多已取消（日期待核）', 'mostly abolished (date to be verified)') }), // prettier-ignore
  charge('flood-protection', ['防洪保安资金', 'Flood protection fund'], 'fund', ['水利局', 'Water'], each('landArea', 1), { payee: special, basis: '省防洪保安资金征收使用管理办法', rank: 'provincial-rule', ...unverified('已暂停征收（日期待核）', 'suspended (date to be verified)') }), // prettier-ignore
  charge('water-and-soil', ['水土保持设施补偿费', 'Compensation for water and soil works'], 'administrative-fee', ['水利局', 'Water'], each('landArea', 1.5), { payee: treasury, basis: '《水土保持法》及省有关规定', rank: 'law', ...since('现为水土保持补偿费，由税务征收', 'now collected with the taxes') }), // prettier-ignore
  charge('river', ['占用河道补偿费', 'Compensation for occupied rivers'], 'administrative-fee', ['水利局', 'Water'], each('riverArea', 5), { payee: treasury, basis: '省河道管理规定', rank: 'provincial-rule' }), // prettier-ignore
]

/** What the demo lets wait for a payment: roads are occupied and dug up by who has paid for it. */
const roadItems = ['2202', '2203'].map((item) => ({ item, basis: '《城市道路管理条例》第三十七条' }))

const site: readonly ChargeRule[] = [
  charge('roads', ['城市道路占用挖掘费', 'Occupying and digging up roads'], 'administrative-fee', ['城市管理局', 'City management'], each('roadAreaDays', 0.5), { payee: treasury, basis: '《城市道路管理条例》第三十七条', rank: 'administrative-regulation', holds: roadItems }), // prettier-ignore
  charge('greening', ['绿化补偿费', 'Compensation for missing green'], 'administrative-fee', ['园林管理处', 'Parks'], each('missingGreenArea', 200), { payee: treasury, basis: '市城市绿化管理规定', rank: 'normative-document' }), // prettier-ignore
  charge('waste', ['建筑垃圾处置费', 'Disposal of building waste'], 'administrative-fee', ['城市管理局', 'City management'], each('wasteTonnes', 3), { payee: treasury, basis: '城市建筑垃圾管理规定', rank: 'ministry-rule' }), // prettier-ignore
  charge('environment', ['环境监测和环评咨询费', 'Environmental monitoring and assessment'], 'service', ['环境监测站', 'Monitoring station'], fixed(8_000), { payee: '环境监测站', basis: '环境监测和环评咨询服务合同', rank: 'normative-document', ...since('监测收费2017年4月1日起取消', 'the monitoring part was abolished on 1 April 2017') }), // prettier-ignore
  charge('lightning', ['防雷装置设计评价和检测费', 'Lightning protection testing'], 'service', ['防雷中心', 'Lightning protection centre'], each('floorArea', 1), { payee: '防雷中心', basis: '防雷检测服务合同', rank: 'normative-document', ...since('现由市场定价', 'now priced by the market') }), // prettier-ignore
  charge('lifting-gear', ['起重机械和电梯检验费', 'Inspection of cranes and lifts'], 'administrative-fee', ['特种设备检验所', 'Special equipment inspection'], each('lifts', 800), { payee: treasury, basis: '特种设备检验收费文件', rank: 'ministry-rule' }), // prettier-ignore
  charge('house-registration', ['房屋登记费', 'Registration of houses'], 'administrative-fee', ['房产管理局', 'Housing'], each('dwellings', 80), { payee: treasury, basis: '房屋登记收费文件（2008年）', rank: 'ministry-rule', ...since('并入不动产登记费', 'now part of real-estate registration') }), // prettier-ignore
]

/** No charges: money that is given back, or stays the owners'. */
const entrusted: readonly ChargeRule[] = [
  charge('wage-deposit', ['农民工工资保证金', 'Deposit for wages of migrant workers'], 'deposit', ['劳动和社会保障局', 'Labour'], perMille('costYuan', 20), { payee: '保证金专户', basis: '市建设领域农民工工资保证金办法', rank: 'normative-document' }), // prettier-ignore
  charge('maintenance-fund', ['住宅专项维修资金', 'Maintenance fund of dwellings'], 'owners-fund', ['房产管理局', 'Housing'], each('dwellingArea', 40), { payee: '维修资金专户', basis: '住宅专项维修资金管理办法', rank: 'ministry-rule' }), // prettier-ignore
]

export const constructionCharges: readonly ChargeRule[] = [...building, ...land, ...site]
export const entrustedSums: readonly ChargeRule[] = entrusted
