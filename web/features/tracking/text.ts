import type { WaitingFor } from '#domain/cases/index.ts'
import { words } from '../../kernel/language.tsx'
import { counted } from '../../ui/counted.ts'

export const text = words(
  {
    title: '办件查询',
    lead: '输入办件编号和查询码，看办到了哪一步。不用登录。',
    number: '办件编号',
    numberHint: '21 位数字，印在收件凭证上，提交成功的页面上也有。',
    code: '查询码',
    codeHint: '和办件编号印在一起；不分大小写。',
    track: '查询',
    enterNumber: '请输入办件编号',
    enterCode: '请输入查询码',
    wrong: '没有查到。办件编号或者查询码不对，请对照收件凭证核对后再试。',
    slow: (seconds: string) => `试的次数太多，为保护办件信息暂停查询。请 ${seconds} 秒后再试。`,
    lostTitle: '没有查询码怎么办？',
    lostAccount: '在网上申请的，登录后在“我的办件”里查看，不需要查询码。',
    lostHall: '在窗口申请的，带上本人身份证到大厅任一窗口查询；也可以拨打收件凭证上的电话。',
    myCases: '登录查看我的办件',
    now: '现在',
    received: '收件日期',
    department: '承办部门',
    item: '事项',
    clock: '正在计的时限',
    clockNone: '目前没有时限在计',
    by: (day: string, left: string) => `${day}前（${left}）`,
    today: '就是今天',
    left: (days: string) => `还有 ${days} 天`,
    late: (days: string) => `已超过 ${days} 天`,
    promised: '承诺办结',
    on: (day: string) => `${day}前`,
    timeline: '办理经过',
    toCorrect: '要补正的内容',
    toCorrectHint: '哪里不对、怎样补正，写在补正通知书里。登录后可以在线补正，也可以到窗口交。',
    private: '这里不显示申请人的姓名和材料。',
  },
  {
    title: 'Track a case',
    lead: 'Enter the case number and the query code to see how far it is. No account is needed.',
    number: 'Case number',
    numberHint: '21 digits, on your receipt and on the page you saw after submitting.',
    code: 'Query code',
    codeHint: 'Printed next to the case number; capitals do not matter.',
    track: 'Track',
    enterNumber: 'Enter the case number',
    enterCode: 'Enter the query code',
    wrong:
      'Nothing was found. The case number or the query code is not right: compare both with your receipt and try again.',
    slow: (seconds: string) =>
      `There were too many tries. To protect the case, wait ${counted(seconds, 'second')} and try again.`,
    lostTitle: 'You have no query code?',
    lostAccount: 'If you applied online, sign in and look under “My cases”: no code is needed there.',
    lostHall:
      'If you applied at a window, come to any window of the hall with your identity card, or call the number on your receipt.',
    myCases: 'Sign in and see my cases',
    now: 'Now',
    received: 'Received on',
    department: 'Department',
    item: 'Service',
    clock: 'Running time limit',
    clockNone: 'No time limit is running now',
    by: (day: string, left: string) => `by ${day} (${left})`,
    today: 'that is today',
    left: (days: string) => `${counted(days, 'day')} left`,
    late: (days: string) => `${counted(days, 'day')} over`,
    promised: 'Decided, as promised',
    on: (day: string) => `by ${day}`,
    timeline: 'What has happened',
    toCorrect: 'To be corrected',
    toCorrectHint:
      'What is wrong with each, and how to put it right, is in the correction notice. Correct it online after signing in, or at the window.',
    private: 'Neither the applicant’s name nor any paper is shown here.',
  },
)

/** What happens next, and whose move it is, told to somebody who does not know the procedure. */
export const nextWords = words<Record<WaitingFor, string>>(
  {
    applicant: '轮到申请人：补齐通知里列出的内容后，办理才会继续。补正的时间不计入部门的时限。',
    window: '轮到窗口：窗口会在五个工作日内告知是否受理；逾期不告知，依法视为受理。',
    review: '轮到承办部门：正在审查申请材料。',
    decision: '轮到承办部门：审查已经完成，等有权限的负责人作出决定。',
    'special-procedure': '依法进行特别程序，所需时间已经书面告知申请人，不计入办理期限；结束后继续办理。',
    'upper-organ': '轮到上级机关：初步审查已经完成，全部材料已经报送，等上级机关作出决定。',
    issue: '轮到窗口：已经作出决定，正在制作证照。',
    delivery: '结果已经做好，等待送达或者领取。',
    check: '结果已经送达；轮到承办部门：核查申请人的承诺是否属实。',
    revocation: '轮到承办部门：正在依法处理。',
    objection: '轮到承办部门：正在处理公开异议。',
    nobody: '这件事已经办结，不需要再做什么。',
  },
  {
    applicant:
      'It is the applicant’s turn: the case goes on once everything in the notice is supplied. That time does not count against the department.',
    window:
      'It is the window’s turn: it says within five working days whether the application is accepted. If it says nothing, the law counts it as accepted.',
    review: 'It is the department’s turn: the application is being reviewed.',
    decision: 'It is the department’s turn: the review is done, and the officer with the authority is to decide.',
    'special-procedure':
      'A special procedure is under way. The applicant was told in writing how long it takes, and its time is not counted; the case goes on after it.',
    'upper-organ':
      'It is the upper organ’s turn: the first review is done, every paper was sent along, and it is to decide.',
    issue: 'It is the window’s turn: the decision is made and the licence is being issued.',
    delivery: 'The result is ready, to be delivered or collected.',
    check: 'The result was delivered; it is the department’s turn: it checks whether what was promised is so.',
    revocation: 'It is the department’s turn: it deals with the licence by law.',
    objection: 'It is the department’s turn: it decides on an objection to publication.',
    nobody: 'This case is closed. Nothing more is to be done.',
  },
)
