// Application forms of the person: family, identity, health professions, work injury, relief.
import {
  address,
  amount,
  birthDate,
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
  text,
  yesNo,
} from './fields.ts'

const maritalStatus = [
  ['未婚', 'Never married'],
  ['离婚', 'Divorced'],
  ['丧偶', 'Widowed'],
] as [string, string][]

/** 结婚登记: both persons, over the age of Marriage Law Art. 6, appear together. */
export const marriageForm = form(
  group('男方', 'The man', {
    husbandName: personName('男方姓名', "Man's name"),
    husbandCitizenId: citizenId('男方公民身份号码', "Man's citizen number"),
    husbandBornOn: birthDate('男方出生日期', "Man's date of birth"),
    husbandMaritalStatus: personal(choice('男方婚姻状况', "Man's marital status", maritalStatus)),
  }),
  group('女方', 'The woman', {
    wifeName: personName('女方姓名', "Woman's name"),
    wifeCitizenId: citizenId('女方公民身份号码', "Woman's citizen number"),
    wifeBornOn: birthDate('女方出生日期', "Woman's date of birth"),
    wifeMaritalStatus: personal(choice('女方婚姻状况', "Woman's marital status", maritalStatus)),
  }),
  group('声明', 'Declaration', {
    notCloseKin: yesNo('双方没有直系血亲和三代以内旁系血亲关系', 'We are not lineal or close collateral kin'),
    bothWilling: yesNo('双方自愿结婚', 'We both marry of our own will'),
  }),
  contactPage,
)

/** 离婚登记. */
export const divorceForm = form(
  group('双方', 'The couple', {
    husbandName: personName('男方姓名', "Man's name"),
    husbandCitizenId: citizenId('男方公民身份号码', "Man's citizen number"),
    wifeName: personName('女方姓名', "Woman's name"),
    wifeCitizenId: citizenId('女方公民身份号码', "Woman's citizen number"),
    marriedOn: personal(date('结婚登记日期', 'Date of marriage')),
  }),
  group('协议', 'Agreement', {
    minorChildren: count('未成年子女人数', 'Number of minor children', 20, 0),
    custodyAgreed: yesNo('已就子女抚养、财产及债务处理达成协议', 'Custody, property and debts are agreed'),
  }),
  contactPage,
)

/** 城市居民最低生活保障: the household, its income, its need. */
export const minimumLivingForm = form(
  group('申请人', 'Applicant', {
    applicantName: personName('户主姓名', 'Head of household'),
    applicantCitizenId: citizenId('户主公民身份号码', "Head of household's citizen number"),
    homeAddress: personal(address('家庭住址', 'Home address')),
  }),
  group(
    '家庭情况',
    'Household',
    {
      members: count('共同生活家庭成员人数', 'Members living together', 20),
      monthlyIncomeYuan: amount('家庭月总收入(元)', 'Total monthly income (yuan)', 1_000_000),
      unableToWork: count('无劳动能力人数', 'Members unable to work', 20, 0),
      cause: choice('主要致困原因', 'Main cause of hardship', [
        ['失业', 'Unemployment'],
        ['重大疾病', 'Serious illness'],
        ['残疾', 'Disability'],
        ['年老无依', 'Old age without support'],
        ['子女就学', "Children's education"],
      ]),
    },
    { hardship: personal(longText('困难情况', 'Circumstances')) },
  ),
  contactPage,
)

/** 普通护照. */
export const passportForm = form(
  group('申请人', 'Applicant', {
    applicantName: personName('姓名', 'Name'),
    nameInLatin: personal(text('姓名拼音', 'Name in Latin letters', 60)),
    applicantCitizenId: citizenId('公民身份号码', 'Citizen number'),
    bornOn: birthDate('出生日期', 'Date of birth'),
    birthplace: personal(text('出生地(省、自治区、直辖市)', 'Place of birth (province)', 40)),
  }),
  group(
    '申办内容',
    'What is applied for',
    {
      request: choice('申请类别', 'Request', [
        ['首次申请', 'First passport'],
        ['换发', 'Renewal'],
        ['补发', 'Replacement of a lost passport'],
      ]),
      purpose: choice('出境事由', 'Purpose of travel', [
        ['旅游', 'Tourism'],
        ['探亲', 'Family visit'],
        ['留学', 'Study'],
        ['就业', 'Work'],
        ['商务', 'Business'],
      ]),
      stateEmployee: yesNo('是否属于登记备案的国家工作人员', 'Registered state functionary'),
    },
    { previousPassport: personal(text('原护照号码', 'Previous passport number', 20)) },
  ),
  contactPage,
)

/** 往来港澳通行证及签注. */
export const hongKongMacaoForm = form(
  group('申请人', 'Applicant', {
    applicantName: personName('姓名', 'Name'),
    applicantCitizenId: citizenId('公民身份号码', 'Citizen number'),
    bornOn: birthDate('出生日期', 'Date of birth'),
  }),
  group('签注', 'Endorsement', {
    destination: choice('前往地', 'Destination', [
      ['香港', 'Hong Kong'],
      ['澳门', 'Macao'],
      ['香港和澳门', 'Hong Kong and Macao'],
    ]),
    endorsement: choice('签注种类', 'Kind of endorsement', [
      ['团队旅游', 'Group tour'],
      ['探亲', 'Family visit'],
      ['商务', 'Business'],
      ['其他', 'Other'],
    ]),
    entries: count('签注次数', 'Number of entries', 2),
  }),
  contactPage,
)

/** 居民身份证. */
export const identityCardForm = form(
  group('申领人', 'Applicant', {
    applicantName: personName('姓名', 'Name'),
    applicantCitizenId: citizenId('公民身份号码', 'Citizen number'),
    bornOn: birthDate('出生日期', 'Date of birth'),
    registeredAddress: personal(address('常住户口所在地住址', 'Registered address')),
  }),
  group('申领内容', 'Request', {
    request: choice('申领类别', 'Request', [
      ['首次申领', 'First card'],
      ['有效期满换领', 'Renewal on expiry'],
      ['损坏换领', 'Replacement of a damaged card'],
      ['遗失补领', 'Replacement of a lost card'],
    ]),
    temporaryCard: yesNo('是否同时申领临时居民身份证', 'Temporary card wanted meanwhile'),
  }),
  contactPage,
)

/** 工伤认定 (Regulation on Work-Injury Insurance Art. 17-18). */
export const workInjuryForm = form(
  group('职工', 'The worker', {
    workerName: personName('职工姓名', "Worker's name"),
    workerCitizenId: citizenId('职工公民身份号码', "Worker's citizen number"),
    occupation: text('职业、工种或者工作岗位', 'Occupation', 60),
    applicantRole: choice('申请人与职工关系', 'Who applies', [
      ['用人单位', 'The employer'],
      ['职工本人', 'The worker'],
      ['近亲属', 'A close relative'],
      ['工会组织', 'The trade union'],
    ]),
  }),
  group('用人单位', 'Employer', {
    employerName: text('用人单位名称', 'Name of employer'),
    employerCreditCode: creditCode('统一社会信用代码', 'Unified social credit code'),
  }),
  group(
    '事故',
    'The accident',
    {
      injuredOn: { ...date('事故发生或者职业病诊断日期', 'Date of accident or diagnosis'), 'x-fact': true },
      accidentPlace: address('事故地点', 'Place of accident'),
      injuredPart: personal(text('受伤害部位或者疾病名称', 'Injured part or disease')),
      circumstances: longText('受伤害经过', 'Circumstances'),
    },
    { hospital: text('首诊医疗机构', 'First hospital') },
  ),
  contactPage,
)

/** 医师执业注册. */
export const doctorForm = form(
  group('医师', 'The doctor', {
    doctorName: personName('姓名', 'Name'),
    doctorCitizenId: citizenId('公民身份号码', 'Citizen number'),
    qualificationNo: personal(text('医师资格证书编码', 'Qualification certificate number', 40)),
    qualifiedOn: personal(date('取得资格日期', 'Date of qualification')),
  }),
  group('执业', 'Practice', {
    level: choice('执业级别', 'Level', [
      ['执业医师', 'Licensed doctor'],
      ['执业助理医师', 'Assistant doctor'],
    ]),
    category: choice('执业类别', 'Category', [
      ['临床', 'Clinical medicine'],
      ['中医', 'Chinese medicine'],
      ['口腔', 'Dentistry'],
      ['公共卫生', 'Public health'],
    ]),
    scope: text('执业范围', 'Scope of practice', 60),
    institution: text('拟执业机构', 'Institution'),
  }),
  contactPage,
)

/** 护士执业注册 (Nurses Regulation Art. 7-8). */
export const nurseForm = form(
  group('护士', 'The nurse', {
    nurseName: personName('姓名', 'Name'),
    nurseCitizenId: citizenId('公民身份号码', 'Citizen number'),
    school: personal(text('毕业学校', 'School')),
    internshipMonths: count('临床实习月数', 'Months of clinical internship', 60, 0),
    passedExamOn: personal(date('护士执业资格考试通过日期', 'Date the examination was passed')),
  }),
  group('执业', 'Practice', {
    institution: text('拟执业机构', 'Institution'),
    request: choice('注册类别', 'Registration', [
      ['首次注册', 'First registration'],
      ['延续注册', 'Renewal'],
      ['变更执业地点', 'Change of place of practice'],
    ]),
  }),
  contactPage,
)

/** 教师资格认定. */
export const teacherForm = form(
  group('申请人', 'Applicant', {
    applicantName: personName('姓名', 'Name'),
    applicantCitizenId: citizenId('公民身份号码', 'Citizen number'),
    education: choice('最高学历', 'Highest education', [
      ['中等师范', 'Secondary normal school'],
      ['大学专科', 'Junior college'],
      ['大学本科', 'Bachelor'],
      ['研究生', 'Postgraduate'],
    ]),
    putonghuaLevel: choice('普通话水平等级', 'Putonghua level', [
      ['一级', 'Level 1'],
      ['二级甲等', 'Level 2A'],
      ['二级乙等', 'Level 2B'],
    ]),
  }),
  group(
    '申请资格',
    'Qualification applied for',
    {
      qualification: choice('教师资格种类', 'Kind of qualification', [
        ['幼儿园', 'Kindergarten'],
        ['小学', 'Primary school'],
        ['初级中学', 'Junior secondary school'],
      ]),
      subject: text('任教学科', 'Subject', 30),
    },
    {
      courses: choices('已修教育类课程', 'Education courses passed', [
        ['教育学', 'Pedagogy'],
        ['教育心理学', 'Educational psychology'],
        ['教育教学能力测试', 'Test of teaching ability'],
      ]),
    },
  ),
  contactPage,
)
