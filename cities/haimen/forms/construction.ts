// Application forms of land, planning, building, houses and streets.
import {
  address,
  amount,
  area,
  choice,
  choices,
  citizenId,
  contactPage,
  count,
  creditCode,
  date,
  form,
  group,
  longText,
  personal,
  personName,
  quantity,
  text,
  yesNo,
} from './fields.ts'

const project = group('建设项目', 'The project', {
  projectName: text('建设项目名称', 'Name of the project'),
  projectAddress: address('建设地点', 'Site'),
  developerName: text('建设单位', 'Developer'),
  developerCreditCode: creditCode('建设单位统一社会信用代码', "Developer's credit code"),
})

const landUse = choice('用地性质', 'Land use', [
  ['居住用地', 'Residential'],
  ['商业金融用地', 'Commercial'],
  ['工业用地', 'Industrial'],
  ['仓储用地', 'Storage'],
  ['公共设施用地', 'Public facilities'],
  ['市政设施用地', 'Municipal utilities'],
])

const asFact = <F extends object>(field: F) => ({ ...field, 'x-fact': true as const })

/** 投资项目备案、核准: what decides between record and approval. */
export const investmentForm = form(
  project,
  group(
    '投资',
    'Investment',
    {
      totalInvestmentYuan: amount('总投资(元)', 'Total investment (yuan)', 100_000_000_000),
      ownFundsYuan: amount('其中自有资金(元)', 'Of which own funds (yuan)', 100_000_000_000),
      landArea: area('新增用地面积(平方米)', 'New land (m²)', 10_000_000),
      floorArea: area('建筑面积(平方米)', 'Floor area (m²)', 5_000_000),
      industry: text('所属行业', 'Industry', 60),
      startOn: asFact(date('计划开工日期', 'Planned start')),
      completeOn: asFact(date('计划竣工日期', 'Planned completion')),
    },
    { content: longText('主要建设内容和规模', 'What is built') },
  ),
  contactPage,
)

/** 选址意见书、建设用地规划许可证. */
export const landUsePlanningForm = form(
  project,
  group('用地', 'The land', {
    landArea: area('用地面积(平方米)', 'Land area (m²)', 10_000_000),
    landUse,
    acquisition: choice('土地取得方式', 'How the land is acquired', [
      ['出让', 'Granted for payment'],
      ['划拨', 'Allocated'],
      ['租赁', 'Leased'],
    ]),
    boundaries: longText('用地四至', 'Boundaries'),
    projectNo: text('投资项目代码', 'Investment project code', 24),
  }),
  contactPage,
)

/** 建设工程规划许可证, 设计方案审查: the figures the fees are computed from. */
export const buildingPlanningForm = form(
  project,
  group('规划指标', 'Planning figures', {
    landArea: area('用地面积(平方米)', 'Land area (m²)', 10_000_000),
    floorAreaAbove: area('地上建筑面积(平方米)', 'Floor area above ground (m²)', 5_000_000),
    floorAreaBelow: area('地下建筑面积(平方米)', 'Floor area below ground (m²)', 2_000_000),
    plotRatio: quantity('容积率', 'Plot ratio', 20),
    coveragePercent: quantity('建筑密度(%)', 'Site coverage (%)', 100),
    greenPercent: quantity('绿地率(%)', 'Green ratio (%)', 100),
    storeys: count('最高层数', 'Storeys', 120),
    heightMetres: quantity('建筑高度(米)', 'Height (m)', 600),
    landUse,
  }),
  contactPage,
)

/** 建筑工程施工许可证 (Construction Law Art. 8). */
export const constructionPermitForm = form(
  project,
  group('工程', 'The works', {
    floorArea: area('建筑面积(平方米)', 'Floor area (m²)', 5_000_000),
    contractYuan: amount('合同价格(元)', 'Contract price (yuan)', 100_000_000_000),
    structure: choice('结构类型', 'Structure', [
      ['砖混结构', 'Brick and concrete'],
      ['框架结构', 'Frame'],
      ['剪力墙结构', 'Shear wall'],
      ['钢结构', 'Steel'],
    ]),
    storeys: count('层数', 'Storeys', 120),
    startOn: asFact(date('合同开工日期', 'Start')),
    completeOn: asFact(date('合同竣工日期', 'Completion')),
  }),
  group('参建单位', 'Parties', {
    contractorName: text('施工单位', 'Contractor'),
    contractorCreditCode: creditCode('施工单位统一社会信用代码', "Contractor's credit code"),
    projectManager: personName('项目经理', 'Project manager'),
    designerName: text('设计单位', 'Designer'),
    supervisorName: text('监理单位', 'Supervising engineer'),
  }),
  contactPage,
)

/** 竣工验收备案, 质量监督, 消防设计与验收, 防雷: one set of figures of the works. */
export const worksForm = form(
  project,
  group('工程', 'The works', {
    floorArea: area('建筑面积(平方米)', 'Floor area (m²)', 5_000_000),
    storeys: count('层数', 'Storeys', 120),
    heightMetres: quantity('建筑高度(米)', 'Height (m)', 600),
    costYuan: amount('工程造价(元)', 'Cost of the works (yuan)', 100_000_000_000),
    use: choice('使用性质', 'Use', [
      ['住宅', 'Housing'],
      ['厂房仓库', 'Factory or warehouse'],
      ['商业', 'Commerce'],
      ['办公', 'Offices'],
      ['公众聚集场所', 'Place of public assembly'],
    ]),
    constructionPermitNo: text('施工许可证编号', 'Construction permit number', 40),
  }),
  contactPage,
)

/** 招标备案 (Bidding Law Art. 12). */
export const tenderForm = form(
  project,
  group(
    '招标',
    'The tender',
    {
      method: choice('招标方式', 'Method', [
        ['公开招标', 'Open'],
        ['邀请招标', 'By invitation'],
      ]),
      organisation: choice('组织形式', 'Organisation', [
        ['自行招标', 'By the developer'],
        ['委托招标', 'By an agency'],
      ]),
      scope: choices('招标内容', 'What is tendered', [
        ['勘察', 'Survey'],
        ['设计', 'Design'],
        ['施工', 'Works'],
        ['监理', 'Supervision'],
        ['设备材料', 'Equipment and materials'],
      ]),
      estimateYuan: amount('估算价(元)', 'Estimate (yuan)', 100_000_000_000),
      bidsOpenOn: asFact(date('开标日期', 'Opening of bids')),
    },
    { agency: text('招标代理机构', 'Bidding agency') },
  ),
  contactPage,
)

/** 人防: basement due, built or paid for. */
export const airDefenceForm = form(
  project,
  group('防空地下室', 'Air-defence basement', {
    floorAreaAbove: area('地上建筑面积(平方米)', 'Floor area above ground (m²)', 5_000_000),
    firstStoreyArea: area('底层建筑面积(平方米)', 'Area of the first storey (m²)', 500_000),
    basementDue: area('应建防空地下室面积(平方米)', 'Basement due (m²)', 500_000),
    basementBuilt: area('拟建防空地下室面积(平方米)', 'Basement planned (m²)', 500_000),
    foundationDepthMetres: quantity('基础埋置深度(米)', 'Depth of foundation (m)', 100),
    grade: choice('抗力等级', 'Protection grade', [
      ['核6级', 'Nuclear grade 6'],
      ['核5级', 'Nuclear grade 5'],
      ['常6级', 'Conventional grade 6'],
    ]),
  }),
  contactPage,
)

/** 商品房预售许可 (Regulation on Real Estate Development Art. 23). */
export const preSaleForm = form(
  project,
  group('预售', 'Pre-sale', {
    buildings: text('预售幢号', 'Buildings', 200),
    preSaleArea: area('预售面积(平方米)', 'Area for pre-sale (m²)', 2_000_000),
    dwellings: count('预售套数', 'Units', 20_000),
    totalInvestmentYuan: amount('工程建设总投资(元)', 'Total investment (yuan)', 100_000_000_000),
    investedYuan: amount('已投入资金(元)', 'Invested so far (yuan)', 100_000_000_000),
    completeOn: asFact(date('竣工交付日期', 'Date of delivery')),
    escrowBank: text('预售款监管银行', 'Escrow bank'),
  }),
  contactPage,
)

const house = group('房屋', 'The house', {
  houseAddress: address('房屋坐落', 'Address of the house'),
  floorArea: area('建筑面积(平方米)', 'Floor area (m²)', 500_000),
  use: choice('规划用途', 'Use', [
    ['住宅', 'Housing'],
    ['商业', 'Commerce'],
    ['办公', 'Offices'],
    ['工业仓储', 'Industry or storage'],
  ]),
})

/** 房屋所有权初始登记. */
export const houseFirstForm = form(
  house,
  group('建造', 'How it was built', {
    ownerName: personal(text('所有权人', 'Owner', 60)),
    plannedAs: text('建设工程规划许可证编号', 'Building planning permit number', 40),
    completedOn: asFact(date('竣工日期', 'Completed on')),
    units: count('套(间)数', 'Units', 20_000),
  }),
  contactPage,
)

/** 房屋所有权转移登记. */
export const houseTransferForm = form(
  house,
  group('转移', 'The transfer', {
    cause: choice('转移原因', 'Cause', [
      ['买卖', 'Sale'],
      ['互换', 'Exchange'],
      ['赠与', 'Gift'],
      ['继承', 'Inheritance'],
      ['人民法院裁判', 'Judgment of a court'],
    ]),
    titleNo: text('原房屋所有权证号', 'Old title number', 40),
    priceYuan: amount('成交价(元)', 'Price (yuan)'),
    contractedOn: asFact(date('合同签订日期', 'Date of contract')),
  }),
  group('当事人', 'Parties', {
    transferorName: personName('转让方姓名(名称)', 'Transferor'),
    transferorCitizenId: citizenId('转让方公民身份号码', "Transferor's citizen number"),
    transfereeName: personName('受让方姓名(名称)', 'Transferee'),
    transfereeCitizenId: citizenId('受让方公民身份号码', "Transferee's citizen number"),
  }),
  contactPage,
)

/** 房屋、土地抵押登记. */
export const propertyMortgageForm = form(
  group('抵押物', 'The property', {
    propertyAddress: address('抵押物坐落', 'Address of the property'),
    titleNo: text('权属证书号', 'Title number', 40),
    mortgagedArea: area('抵押面积(平方米)', 'Mortgaged area (m²)'),
    valueYuan: amount('评估(约定)价值(元)', 'Value (yuan)'),
  }),
  group('债权', 'The claim', {
    mortgagorName: personName('抵押人', 'Mortgagor'),
    mortgageeName: text('抵押权人', 'Mortgagee'),
    claimYuan: amount('被担保债权数额(元)', 'Secured claim (yuan)'),
    debtFrom: date('债务履行期限起', 'Debt from'),
    debtTo: date('债务履行期限止', 'Debt to'),
    maximum: yesNo('是否最高额抵押', 'Mortgage for a maximum amount'),
  }),
  contactPage,
)

/** 土地登记. */
export const landRegistrationForm = form(
  group('宗地', 'The parcel', {
    parcelAddress: address('土地坐落', 'Address of the parcel'),
    landArea: area('宗地面积(平方米)', 'Area of the parcel (m²)', 10_000_000),
    landUse,
    rightKind: choice('权利类型', 'Kind of right', [
      ['国有出让', 'State land, granted'],
      ['国有划拨', 'State land, allocated'],
      ['集体建设用地', 'Collective construction land'],
      ['宅基地', 'Homestead'],
    ]),
    registration: choice('登记类型', 'Kind of registration', [
      ['初始登记', 'First registration'],
      ['变更登记', 'Change'],
    ]),
  }),
  group('权利人', 'The holder', { holderName: personal(text('土地权利人', 'Holder', 60)) }),
  contactPage,
)

const streetWorks = {
  roadName: text('道路名称及路段', 'Road and section'),
  from: asFact(date('开始日期', 'From')),
  to: asFact(date('结束日期', 'To')),
}

/** 临时占用城市道路 (Regulation on City Roads Art. 31). */
export const roadOccupationForm = form(
  group('占用', 'The occupation', {
    ...streetWorks,
    squareMetres: area('占用面积(平方米)', 'Area occupied (m²)', 50_000),
    part: choice('占用部位', 'Part of the road', [
      ['人行道', 'Footway'],
      ['非机动车道', 'Cycle lane'],
      ['机动车道', 'Carriageway'],
    ]),
  }),
  contactPage,
)

/** 挖掘城市道路 (Regulation on City Roads Art. 33). */
export const roadExcavationForm = form(
  group('挖掘', 'The excavation', {
    ...streetWorks,
    lengthMetres: quantity('挖掘长度(米)', 'Length (m)', 50_000),
    widthMetres: quantity('挖掘宽度(米)', 'Width (m)', 100),
    depthMetres: quantity('挖掘深度(米)', 'Depth (m)', 30),
    squareMetres: area('挖掘面积(平方米)', 'Area excavated (m²)', 50_000),
    surface: choice('路面种类', 'Surface', [
      ['沥青混凝土', 'Asphalt'],
      ['水泥混凝土', 'Concrete'],
      ['人行道板', 'Paving'],
    ]),
    roadOpenedOn: asFact(date('道路竣工或者大修完成日期', 'Road built or overhauled on')),
    urgent: yesNo('是否管线紧急抢修', 'Emergency repair'),
  }),
  contactPage,
)

/** 大型户外广告设置. */
export const outdoorAdvertisingForm = form(
  group('广告设施', 'The hoarding', {
    siteAddress: address('设置地点', 'Place'),
    kind: choice('设施类型', 'Kind', [
      ['墙面广告', 'On a wall'],
      ['楼顶广告', 'On a roof'],
      ['立柱广告', 'On a pole'],
      ['电子显示屏', 'Electronic screen'],
    ]),
    lengthMetres: quantity('长(米)', 'Length (m)', 200),
    heightMetres: quantity('高(米)', 'Height (m)', 100),
    squareMetres: area('面积(平方米)', 'Area (m²)', 5000),
    from: asFact(date('设置期限起', 'From')),
    to: asFact(date('设置期限止', 'To')),
    content: longText('广告内容', 'Content'),
  }),
  contactPage,
)

/** 建筑垃圾处置核准. */
export const constructionWasteForm = form(
  group('处置', 'The waste', {
    siteName: text('产生工地名称', 'Site'),
    siteAddress: address('工地地址', 'Address of the site'),
    wasteTonnes: quantity('处置量(吨)', 'Quantity (t)', 10_000_000),
    receivingPlace: address('消纳场地', 'Receiving place'),
    route: longText('运输路线和时间', 'Route and hours'),
    vehicles: count('运输车辆数', 'Vehicles', 500),
    from: asFact(date('处置开始日期', 'From')),
    to: asFact(date('处置结束日期', 'To')),
  }),
  contactPage,
)

/** 砍伐移植树木: city trees and forest alike. */
export const treeFellingForm = form(
  group(
    '树木',
    'The trees',
    {
      siteAddress: address('树木所在地点', 'Place'),
      species: text('树种', 'Species', 60),
      trees: count('株数', 'Number of trees', 100_000),
      largestDiameterCm: quantity('最大胸径(厘米)', 'Largest diameter (cm)', 500),
      manner: choice('方式', 'Manner', [
        ['砍伐', 'Felling'],
        ['移植', 'Transplanting'],
        ['修剪', 'Heavy pruning'],
      ]),
      replanting: longText('补植更新措施', 'Replanting'),
    },
    { volumeCubicMetres: quantity('蓄积量(立方米)', 'Volume (m³)', 100_000) },
  ),
  contactPage,
)
