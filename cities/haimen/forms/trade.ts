// Application forms of trade: registration, premises open to the public, transport, events.
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

const premises = group('经营场所', 'Premises', {
  premisesName: text('单位(字号)名称', 'Name of the business'),
  premisesAddress: address('经营场所地址', 'Address of the premises'),
  premisesArea: area('经营场所面积(平方米)', 'Area of the premises (m²)', 200_000),
  tenure: choice('场所来源', 'Tenure', [
    ['自有', 'Owned'],
    ['租赁', 'Leased'],
    ['无偿使用', 'Used free of charge'],
  ]),
})

const responsible = group('负责人', 'Person responsible', {
  ownerName: personName('法定代表人(负责人)姓名', 'Legal representative or person in charge'),
  ownerCitizenId: citizenId('公民身份号码', 'Citizen number'),
})

/** 食品卫生许可证: what is sold, to how many seats, how handled. */
export const foodHygieneForm = form(
  premises,
  group('食品经营', 'Food business', {
    categories: choices('许可项目', 'Categories', [
      ['餐饮(含凉菜)', 'Catering with cold dishes'],
      ['餐饮(不含凉菜)', 'Catering without cold dishes'],
      ['食品零售', 'Food retail'],
      ['食品加工', 'Food processing'],
      ['集体食堂', 'Canteen'],
    ]),
    seats: count('就餐座位数', 'Seats', 5000, 0),
    kitchenArea: area('食品加工操作区面积(平方米)', 'Kitchen area (m²)', 50_000),
    staff: count('从业人员人数', 'Number of staff', 5000),
    disinfection: choice('餐具消毒方式', 'Disinfection of tableware', [
      ['热力消毒', 'Heat'],
      ['化学消毒', 'Chemical'],
      ['集中消毒配送', 'Delivered disinfected'],
    ]),
  }),
  responsible,
  contactPage,
)

/** 公共场所卫生许可. */
export const publicVenueForm = form(
  premises,
  group('公共场所', 'Public venue', {
    venue: choice('场所类别', 'Kind of venue', [
      ['宾馆旅店', 'Hotel'],
      ['理发美容店', 'Hairdresser or beauty parlour'],
      ['公共浴室', 'Public bath'],
      ['影剧院', 'Cinema or theatre'],
      ['歌舞厅', 'Dance hall'],
      ['游泳馆', 'Swimming pool'],
      ['商场书店', 'Shop'],
    ]),
    staff: count('从业人员人数', 'Number of staff', 5000),
  }),
  responsible,
  contactPage,
)

/** 旅馆业特种行业许可. */
export const hotelForm = form(
  premises,
  group('旅馆', 'Hotel', {
    rooms: count('客房数(间)', 'Rooms', 2000),
    beds: count('床位数(张)', 'Beds', 5000),
    storeys: count('使用楼层数', 'Storeys used', 100),
    registrationSystem: yesNo('是否安装旅馆业治安管理信息系统', 'Guest registration system installed'),
  }),
  responsible,
  contactPage,
)

/** 互联网上网服务营业场所 (Regulation Art. 8: at least 200 m from any primary or secondary school). */
export const internetCafeForm = form(
  premises,
  group('上网服务', 'Internet service', {
    computers: count('计算机终端数(台)', 'Computers', 2000, 30),
    areaPerComputer: quantity('单机使用面积(平方米)', 'Area per computer (m²)', 50),
    schoolDistanceMetres: count('距最近中小学校园距离(米)', 'Distance to the nearest school (m)', 20_000, 0),
    accessProvider: text('接入服务单位', 'Access provider'),
  }),
  responsible,
  contactPage,
)

/** 娱乐场所经营许可. */
export const entertainmentForm = form(
  premises,
  group('娱乐场所', 'Entertainment venue', {
    venue: choice('场所类别', 'Kind of venue', [
      ['歌厅(卡拉OK)', 'Karaoke'],
      ['舞厅', 'Dance hall'],
      ['游艺厅', 'Amusement arcade'],
    ]),
    boxes: count('包厢(包间)数', 'Private rooms', 500, 0),
    approvedGuests: count('核定消费者数量', 'Approved number of guests', 5000),
    securityGuards: count('专业保安人员数', 'Security guards', 200, 0),
  }),
  responsible,
  contactPage,
)

/** 公众聚集场所消防安全检查. */
export const fireInspectionForm = form(
  premises,
  group('消防', 'Fire safety', {
    storey: count('所在楼层', 'Storey', 100),
    exits: count('安全出口数量', 'Number of exits', 200),
    sprinklers: yesNo('是否设置自动喷水灭火系统', 'Sprinkler system'),
    alarm: yesNo('是否设置火灾自动报警系统', 'Fire alarm system'),
    capacity: count('最大容纳人数', 'Capacity', 50_000),
  }),
  responsible,
  contactPage,
)

/** 药品零售企业. */
export const pharmacyForm = form(
  premises,
  group('药品经营', 'Pharmacy', {
    pharmacists: count('执业药师(从业药师)人数', 'Pharmacists', 100),
    scope: choices('经营范围', 'Scope', [
      ['处方药', 'Prescription medicines'],
      ['非处方药', 'Non-prescription medicines'],
      ['中药饮片', 'Chinese herbal pieces'],
      ['生物制品', 'Biological products'],
    ]),
    coldStorage: yesNo('是否具备阴凉、冷藏储存条件', 'Cool and cold storage'),
    nearestPharmacyMetres: count('距最近药店距离(米)', 'Distance to the nearest pharmacy (m)', 50_000, 0),
  }),
  responsible,
  contactPage,
)

const enterpriseKind = choice('企业类型', 'Kind of company', [
  ['有限责任公司', 'Limited liability company'],
  ['一人有限责任公司', 'One-person limited liability company'],
  ['股份有限公司', 'Joint-stock company'],
])

/** 企业名称预先核准. */
export const companyNameForm = form(
  group(
    '拟用名称',
    'Name wanted',
    {
      firstChoice: text('拟用企业名称', 'Name wanted', 60),
      industry: text('行业', 'Industry', 60),
      enterpriseKind,
      capitalYuan: amount('注册资本(元)', 'Registered capital (yuan)'),
    },
    {
      secondChoice: text('备选名称一', 'First alternative', 60),
      thirdChoice: text('备选名称二', 'Second alternative', 60),
    },
  ),
  group('投资人', 'Investors', { investors: personal(longText('全体投资人姓名(名称)', 'Names of all investors')) }),
  contactPage,
)

/** 公司设立登记. */
export const companyForm = form(
  group('公司', 'The company', {
    companyName: text('公司名称', 'Company name', 60),
    companyAddress: address('住所', 'Registered address'),
    enterpriseKind,
    businessScope: longText('经营范围', 'Scope of business'),
    termYears: count('营业期限(年)', 'Term (years)', 99),
  }),
  group('资本', 'Capital', {
    capitalYuan: amount('注册资本(元)', 'Registered capital (yuan)'),
    paidInYuan: amount('实收资本(元)', 'Paid-in capital (yuan)'),
    shareholders: count('股东人数', 'Shareholders', 200),
  }),
  group('法定代表人', 'Legal representative', {
    representativeName: personName('法定代表人姓名', 'Legal representative'),
    representativeCitizenId: citizenId('法定代表人公民身份号码', "Legal representative's citizen number"),
    representativePost: choice('职务', 'Post', [
      ['执行董事', 'Executive director'],
      ['董事长', 'Chair of the board'],
      ['经理', 'Manager'],
    ]),
  }),
  contactPage,
)

/** 公司变更登记. */
export const companyChangeForm = form(
  group('公司', 'The company', {
    companyName: text('公司名称', 'Company name', 60),
    companyCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
  }),
  group('变更', 'The change', {
    changes: choices('变更事项', 'What changes', [
      ['名称', 'Name'],
      ['住所', 'Address'],
      ['法定代表人', 'Legal representative'],
      ['注册资本', 'Capital'],
      ['经营范围', 'Scope of business'],
      ['股东', 'Shareholders'],
    ]),
    before: longText('变更前内容', 'Before'),
    after: longText('变更后内容', 'After'),
    resolvedOn: date('决议日期', 'Date of resolution'),
  }),
  contactPage,
)

/** 个体工商户登记. */
export const soleTraderForm = form(
  group('经营者', 'The trader', {
    traderName: personName('经营者姓名', "Trader's name"),
    traderCitizenId: citizenId('公民身份号码', 'Citizen number'),
    homeAddress: personal(address('经营者住所', "Trader's home address")),
  }),
  group(
    '经营',
    'The business',
    {
      tradeAddress: address('经营场所', 'Place of business'),
      businessScope: longText('经营范围及方式', 'Scope and manner of business'),
      capitalYuan: amount('资金数额(元)', 'Capital (yuan)', 100_000_000),
      staff: count('从业人数', 'People at work', 7),
      composition: choice('组成形式', 'Form', [
        ['个人经营', 'Individual'],
        ['家庭经营', 'Family'],
      ]),
    },
    { shopName: text('字号名称', 'Shop name', 60) },
  ),
  contactPage,
)

/** 动产抵押登记. */
export const chattelMortgageForm = form(
  group('当事人', 'Parties', {
    mortgagorName: text('抵押人名称', 'Mortgagor'),
    mortgagorCreditCode: creditCode('抵押人统一社会信用代码', "Mortgagor's credit code"),
    mortgageeName: text('抵押权人名称', 'Mortgagee'),
  }),
  group('抵押', 'The mortgage', {
    chattels: longText('抵押动产名称、数量、所在地', 'Chattels, number and place'),
    securedYuan: amount('被担保债权数额(元)', 'Secured claim (yuan)'),
    debtFrom: date('债务履行期限起', 'Debt from'),
    debtTo: date('债务履行期限止', 'Debt to'),
  }),
  contactPage,
)

/** 税务登记. */
export const taxRegistrationForm = form(
  group('纳税人', 'The taxpayer', {
    taxpayerName: text('纳税人名称', "Taxpayer's name"),
    taxpayerCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
    taxpayerAddress: address('生产经营地址', 'Place of business'),
    licensedOn: { ...date('营业执照核发日期', 'Date of the business licence'), 'x-fact': true },
  }),
  group('核算', 'Accounts', {
    industry: choice('行业', 'Industry', [
      ['工业', 'Manufacturing'],
      ['商业', 'Commerce'],
      ['建筑业', 'Construction'],
      ['服务业', 'Services'],
    ]),
    accounting: choice('核算方式', 'Accounting', [
      ['独立核算', 'Independent'],
      ['非独立核算', 'Not independent'],
    ]),
    staff: count('从业人数', 'People at work', 100_000),
    accountant: personName('财务负责人', 'Person in charge of accounts'),
  }),
  contactPage,
)

/** 社会保险登记. */
export const socialInsuranceForm = form(
  group('缴费单位', 'The employer', {
    employerName: text('单位名称', "Employer's name"),
    employerCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
    employerAddress: address('单位地址', "Employer's address"),
  }),
  group('参保', 'Insurance', {
    employees: count('职工人数', 'Employees', 100_000),
    monthlyPayrollYuan: amount('月缴费工资总额(元)', 'Monthly payroll (yuan)'),
    schemes: choices('参加险种', 'Schemes', [
      ['养老保险', 'Pension'],
      ['医疗保险', 'Medical'],
      ['失业保险', 'Unemployment'],
      ['工伤保险', 'Work injury'],
      ['生育保险', 'Maternity'],
    ]),
    bank: text('开户银行及账号', 'Bank and account', 120),
  }),
  contactPage,
)

/** 道路货物运输经营许可. */
export const roadFreightForm = form(
  group('经营者', 'The operator', {
    operatorName: text('经营者名称', "Operator's name"),
    operatorAddress: address('经营地址', 'Address'),
    scope: choices('经营范围', 'Scope', [
      ['普通货运', 'General freight'],
      ['集装箱运输', 'Containers'],
      ['大型物件运输', 'Outsize loads'],
      ['冷藏保鲜运输', 'Refrigerated'],
    ]),
  }),
  group('车辆与人员', 'Vehicles and people', {
    vehicles: count('车辆数(辆)', 'Vehicles', 2000),
    totalTonnes: quantity('核定载质量合计(吨)', 'Total rated load (t)', 100_000),
    drivers: count('驾驶人员数', 'Drivers', 5000),
    parkingArea: area('停车场地面积(平方米)', 'Parking area (m²)', 500_000),
  }),
  contactPage,
)

/** 大型群众性活动 (more than 1000 expected: Regulation Art. 2). */
export const largeEventForm = form(
  group('活动', 'The event', {
    eventName: text('活动名称', 'Name of the event'),
    venueAddress: address('举办地点', 'Venue'),
    heldFrom: { ...date('开始日期', 'From'), 'x-fact': true },
    heldTo: { ...date('结束日期', 'To'), 'x-fact': true },
    participants: count('预计参加人数', 'Expected participants', 500_000, 1000),
    eventKind: choice('活动类别', 'Kind of event', [
      ['体育比赛', 'Sports'],
      ['演唱会音乐会', 'Concert'],
      ['展览展销', 'Exhibition'],
      ['游园灯会庙会', 'Fair'],
      ['人才招聘会', 'Job fair'],
    ]),
  }),
  group('安全', 'Safety', {
    securityStaff: count('安全工作人员数量', 'Security staff', 10_000),
    venueCapacity: count('场所核定容量', 'Approved capacity', 500_000),
    evacuation: longText('人员疏散和应急救援措施', 'Evacuation and rescue'),
  }),
  responsible,
  contactPage,
)
