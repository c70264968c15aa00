// Application forms of water, waste and the environment.
import {
  address,
  amount,
  area,
  choice,
  choices,
  contactPage,
  count,
  creditCode,
  date,
  form,
  group,
  longText,
  quantity,
  text,
} from './fields.ts'

/** 取水许可 (Regulation on Water Abstraction Art. 12). */
export const waterAbstractionForm = form(
  group('取水', 'The abstraction', {
    abstractorName: text('取水单位或者个人', 'Abstractor'),
    intakeAddress: address('取水地点', 'Point of intake'),
    source: choice('取水水源', 'Source', [
      ['地表水', 'Surface water'],
      ['地下水', 'Groundwater'],
    ]),
    yearlyCubicMetres: quantity('年取水量(立方米)', 'Yearly volume (m³)', 100_000_000),
    largestFlow: quantity('最大取水流量(立方米/秒)', 'Largest flow (m³/s)', 1000),
    use: choice('取水用途', 'Use', [
      ['生活', 'Domestic'],
      ['工业', 'Industry'],
      ['农业灌溉', 'Irrigation'],
      ['生态', 'Ecology'],
    ]),
    from: { ...date('取水起始日期', 'From'), 'x-fact': true },
    years: count('申请取水年限', 'Years', 10),
  }),
  group('退水', 'The return', {
    returnAddress: address('退水地点', 'Point of return'),
    returnTreatment: longText('退水水质及处理措施', 'Quality and treatment of returned water'),
  }),
  contactPage,
)

/** 排污许可证. */
export const dischargeForm = form(
  group('排污单位', 'The discharger', {
    dischargerName: text('排污单位名称', 'Discharger'),
    dischargerCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
    siteAddress: address('生产经营场所地址', 'Address of the site'),
    industry: text('行业类别', 'Industry', 60),
  }),
  group('排放', 'The discharge', {
    pollutants: choices('主要污染物', 'Main pollutants', [
      ['化学需氧量', 'Chemical oxygen demand'],
      ['氨氮', 'Ammonia nitrogen'],
      ['二氧化硫', 'Sulphur dioxide'],
      ['烟尘粉尘', 'Dust'],
      ['噪声', 'Noise'],
    ]),
    waterTonnesPerYear: quantity('年废水排放量(吨)', 'Waste water per year (t)', 1_000_000_000),
    codTonnesPerYear: quantity('化学需氧量年排放量(吨)', 'COD per year (t)', 100_000),
    so2TonnesPerYear: quantity('二氧化硫年排放量(吨)', 'SO₂ per year (t)', 100_000),
    outlets: count('排放口数量', 'Outlets', 200),
    destination: choice('排放去向', 'Destination', [
      ['城镇污水处理厂', 'Public treatment plant'],
      ['直接排入水体', 'Directly into water'],
      ['仅排放废气', 'Exhaust gas only'],
    ]),
  }),
  contactPage,
)

/** 环境影响评价文件审批. */
export const environmentalImpactForm = form(
  group('建设项目', 'The project', {
    projectName: text('建设项目名称', 'Name of the project'),
    projectAddress: address('建设地点', 'Site'),
    developerName: text('建设单位', 'Developer'),
    developerCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
    nature: choice('建设性质', 'Nature', [
      ['新建', 'New'],
      ['改建', 'Rebuilding'],
      ['扩建', 'Extension'],
      ['技术改造', 'Technical renewal'],
    ]),
  }),
  group(
    '环境',
    'The environment',
    {
      landArea: area('占地面积(平方米)', 'Land area (m²)', 10_000_000),
      totalInvestmentYuan: amount('总投资(元)', 'Total investment (yuan)', 100_000_000_000),
      environmentalInvestmentYuan: amount('环保投资(元)', 'Environmental investment (yuan)', 100_000_000_000),
      dwellingDistanceMetres: count('距最近居民点距离(米)', 'Distance to nearest dwellings (m)', 100_000, 0),
      outputs: longText('产品和生产规模', 'Products and capacity'),
    },
    { assessor: text('环境影响评价机构', 'Assessor') },
  ),
  contactPage,
)

/** 城市排水许可. */
export const drainageForm = form(
  group('排水', 'The drainage', {
    drainerName: text('排水户名称', 'Drainer'),
    siteAddress: address('排水地址', 'Address'),
    cubicMetresPerDay: quantity('日排水量(立方米)', 'Volume per day (m³)', 1_000_000),
    outlets: count('接管排放口数量', 'Connections', 50),
    pretreatment: choice('预处理设施', 'Pretreatment', [
      ['隔油池', 'Grease trap'],
      ['沉淀池', 'Settling tank'],
      ['污水处理站', 'Treatment station'],
      ['无', 'None'],
    ]),
  }),
  contactPage,
)
