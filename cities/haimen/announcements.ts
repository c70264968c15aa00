import type { CityAnnouncement } from '../city.ts'

/** What the centre of the demo city has announced. Sums of the 2008 paper are kept; everything else is invented. */
export const announcements: readonly CityAnnouncement[] = [
  {
    slug: 'online-application',
    daysAgo: 2,
    title: '进驻事项开通网上申请，凭编号和查询码随时查进度',
    titleEn: 'Apply online, and follow your case by its number and query code',
    body: `即日起，进驻中心的事项可以在本网站申请。填写的内容随时保存，隔天可以接着填；材料拍照或者扫描后上传，窗口不再重复收取。

提交后您会得到办件编号和查询码。没有账户的，在“办件查询”页输入这两个号码，就能看到办到了哪一步、由谁办理、哪天办结。

不方便上网的，仍可到大厅任一窗口办理，工作人员会协助您填写。`,
    bodyEn: `From today, services in the centre can be applied for on this site. What you fill in is kept as you go, and you may continue another day. Photograph or scan your papers and upload them; the window does not ask for them again.

After submission you get a case number and a query code. Without an account, enter the two on the page “Track a case” to see how far it is, with whom, and when it is due.

Anyone who prefers not to go online may come to any window of the hall; the staff will help with the form.`,
  },
  {
    slug: 'licence-qr',
    daysAgo: 6,
    title: '证照加印核验二维码，谁都可以查真伪',
    titleEn: 'Licences now carry a code that anyone can check',
    body: `中心制发的证照右下角加印核验二维码。市民、企业和执法人员用手机打开“证照核验”页，扫一扫即可知道：

- 证照内容是否被改动；
- 证照现在是否有效，有没有被撤销或者到期；
- 发证部门是谁。

没有二维码的旧证照，可以输入证照编号核验。`,
    bodyEn: `Licences issued in the centre now carry a code in their lower right corner. Citizens, businesses and inspectors open “Verify a licence” on a phone, scan it, and see:

- whether anything on the licence was altered;
- whether it is good today, or has been revoked or has expired;
- which department issued it.

Older licences without a code can be checked by typing their number.`,
  },
  {
    slug: 'residency-133',
    daysAgo: 9,
    title: '133 项审批事项进驻中心，进驻率 54.5%',
    titleEn: '133 approval items are now in the centre: 54.5 per cent',
    body: `全市保留的 244 项审批事项中，已有 133 项进驻行政审批服务中心，进驻率 54.5%。大厅设 46 个窗口，29 个部门的 101 名工作人员在窗口办公。

“进驻”是指在中心受理、在中心办结，而不是只在中心收件。只收件、回单位办理的事项，在办事指南中标注为“部分进驻”。

尚未进驻的事项及其办理地点，请在办事指南中按部门查看。`,
    bodyEn: `Of the 244 approval items of the city, 133 are now in the approval service centre: 54.5 per cent. The hall has 46 windows, where 101 staff of 29 departments work.

“In the centre” means accepted and decided here, not merely received here. Items that are only received at the window and handled elsewhere are marked “partly in the centre” in the guide.

For the items that are not here yet, and where to take them, see the guide by department.`,
  },
  {
    slug: 'reform-time',
    daysAgo: 13,
    title: '“三减一加”：下一步减时限的安排',
    titleEn: 'Three cuts and one gain: which time limits come next',
    body: `按照“减材料、减环节、减时限，加服务”的要求，中心对 133 项进驻事项的承诺时限逐项作了审核，年内分批压缩：

- 原承诺 5 个工作日以内的 41 项中，12 项将改为即办；
- 原承诺 5 个工作日以上的 62 项中，19 项将压缩到 5 个工作日以内；
- 即办事项将由 30 项增加到 42 项，占 31.6%。

新的时限以办事指南公布的为准，公布之日起执行。超过承诺时限的办件由电子监察系统自动提醒、亮牌，并计入窗口考核。`,
    bodyEn: `Under the programme “fewer papers, fewer steps, shorter limits, more service”, the promised limits of the 133 items in the centre were reviewed one by one. In the course of this year:

- of 41 items promised within five working days, 12 are to be done while you wait;
- of 62 items promised in more than five working days, 19 are to take five or fewer;
- items done while you wait are to rise from 30 to 42, or 31.6 per cent.

A new limit holds from the day it stands in the guide. Cases beyond their promised limit are noticed by electronic supervision and count in the assessment of the window.`,
  },
  {
    slug: 'reform-materials',
    daysAgo: 17,
    title: '“三减一加”阶段结果：减材料',
    titleEn: 'Three cuts and one gain, results so far: fewer papers',
    body: `中心对进驻事项的申请材料作了清理，下列材料不再要求申请人提交：

- 没有法律、法规、规章依据的；
- 不需要归档的；
- 只在部门之间流转、可以由部门自行取得的。

窗口工作人员要求提交办事指南以外材料的，您可以拒绝，并向中心督查科反映。`,
    bodyEn: `The papers asked for in the centre were reviewed. No longer asked for are papers

- that no law, regulation or rule requires;
- that are not kept on file;
- that only pass between departments, which can get them themselves.

If a window asks for a paper that the guide does not name, you may decline and tell the supervision section of the centre.`,
  },
  {
    slug: 'reform-steps',
    daysAgo: 21,
    title: '建设项目 26 项收费一个窗口缴清',
    titleEn: 'The 26 charges of a building project are paid at one window',
    body: `建设项目涉及的 26 项行政事业性收费，由中心综合窗口统一开单、财政窗口一次收取。缴费人只跑一个窗口，只拿一张缴款书。

竣工验收由 11 个部门依次进行改为联合验收：一次申请，一次到场，一次告知整改意见。`,
    bodyEn: `The 26 charges of a building project are now billed together by the comprehensive window and collected once by the finance window: one window, one payment slip.

Completion is no longer accepted by eleven departments one after the other. There is one application, one visit, and one list of what to put right.`,
  },
  {
    slug: 'construction-guide',
    daysAgo: 26,
    title: '建筑工程施工许可办理须知',
    titleEn: 'Construction permits: what to know before applying',
    body: `申请建筑工程施工许可前，请先取得用地批准手续和建设工程规划许可证，并确定施工企业。

材料不齐的，窗口会在五个工作日内一次告知需要补正的全部内容。补正期间不计入受理期限；逾期不告知的，自收到申请材料之日起即为受理。

决定由市建设局作出，中心不是发证机关。`,
    bodyEn: `Before you apply for a construction permit, obtain the approval for the use of the land and the building planning permit, and appoint the builder.

If papers are missing, the window tells you everything to correct once, within five working days. The time you take does not count. If nothing is said in time, the application counts as accepted from the day it was received.

The construction bureau decides; the centre issues no permits of its own.`,
  },
  {
    slug: 'bed-authority',
    daysAgo: 31,
    title: '窗口授权到位：更多事项在窗口当场决定',
    titleEn: 'Windows with full authority: more is decided on the spot',
    body: `各部门向窗口授予受理、审查、决定和用印的权限，一般事项由窗口决定，重要事项由分管领导决定，重大事项由主要领导决定。每一项的决定层级写在办事指南中。

首席代表外出时由 B 岗代行职责，办件不因人员外出而停办。`,
    bodyEn: `The departments give their windows authority to accept, review, decide and seal. Ordinary matters are decided at the window, important ones by the deputy head, major ones by the head of the department. The guide of each item says which.

When a chief representative is away, the stand-in decides: no case waits for one person.`,
  },
  {
    slug: 'saturday-service',
    daysAgo: 38,
    title: '周六上午提供延时服务',
    titleEn: 'Some windows are open on Saturday mornings',
    body: `为方便上班族，户政与出入境、婚姻登记、社会保险登记、房屋登记四类窗口每周六上午 8:30—11:30 提供延时服务。

延时服务只受理和送达，不改变法定和承诺时限：周六不是工作日，期限仍从下一个工作日起算。`,
    bodyEn: `For those who work during the week, four kinds of windows are open on Saturdays from 8:30 to 11:30: household register and exit-entry, marriage registration, social insurance, and house registration.

On Saturdays they only receive and hand out. Time limits do not change: a Saturday is no working day, and limits run from the next one.`,
  },
  {
    slug: 'holiday-hours',
    daysAgo: 54,
    title: '国庆节、中秋节期间中心开放时间',
    titleEn: 'Opening hours of the centre over the National Day and Mid-Autumn holidays',
    body: `法定节假日期间大厅不对外办公。按国务院办公厅通知调休为工作日的周末，大厅正常开放，办理期限照常计算。

节日期间网上申请、办件查询和证照核验不停。节前最后一个工作日下午办件较多，请错峰前往。`,
    bodyEn: `The hall is closed on public holidays. On weekends that the State Council makes working days it is open as usual, and time limits run.

Online application, tracking and verification stay open throughout. The last afternoon before a holiday is busy: come at another time if you can.`,
  },
  {
    slug: 'instant-items',
    daysAgo: 66,
    title: '新增 6 项即办事项，总数达到 30 项',
    titleEn: 'Six more items are done while you wait: thirty in all',
    body: `自本公告发布之日起，新增 6 项即办事项，材料齐全的当场受理、当场办结。至此中心即办事项共 30 项，占进驻事项的 22.6%。

即办事项在办事指南中标有“即办件”，办理前可以先在网上核对材料。`,
    bodyEn: `From the day of this announcement, six more items are done while you wait: with complete papers they are accepted and decided on the spot. There are now 30 such items, 22.6 per cent of those in the centre.

They are marked “done while you wait” in the guide. Check your papers online before you come.`,
  },
  {
    slug: 'publication-of-grants',
    daysAgo: 80,
    title: '行政许可决定向社会公开',
    titleEn: 'Grants are published',
    body: `依照《中华人民共和国行政许可法》第四十条，准予行政许可的决定在本网站“许可公示”栏公开，公众有权查阅。

公示内容不含联系方式和证件号码，自然人的姓名只显示姓氏。认为公示内容有误的，请向作出决定的部门提出更正。`,
    bodyEn: `Under Article 40 of the Administrative Licensing Law, decisions to grant a licence are published on this site under “Published grants”, and anyone may read them.

No contact details or identity numbers are published, and of a person’s name only the family name. If something is wrong, ask the department that decided to correct it.`,
  },
]
