import type { Role } from '#domain/organisation/index.ts'
import { needsSecondFactor } from '../identity/index.ts'

/** The password of every demo account: public, so never in a city with real people. */
export const demoPassword = 'OneDoor-demo-2008'

/** What those of them who decide, or rule over accounts, put into an authenticator: as public as the password. */
export const demoSecret = 'ONEDOORDEMOCITYHAIMENOPENTOALL22'

export interface DemoAccount {
  username: string
  role: Role
  roleZh: string
  roleEn: string
  /** Whose it is, in the words of the table. */
  ofZh: string
  ofEn: string
}

/** The accounts of the first invented persons, and of the agent of the first invented enterprises. */
export const applicantUsernames = ['applicant-1', 'applicant-2'] as const
export const agentUsername = 'agent-1'

const departments = [
  ['construction', '建设局', 'Construction'],
  ['health', '卫生局', 'Health'],
  ['culture', '文化局', 'Culture'],
  ['finance', '财政局', 'Finance'],
] as const

const posts = [
  ['clerk-1', 'clerk', '窗口工作人员', 'Window clerk'],
  ['reviewer', 'reviewer', '审查人员', 'Reviewer'],
  ['deputy-head', 'deputy-head', '分管领导', 'Deputy head'],
  ['head', 'head', '主要领导', 'Head'],
] as const

const centre = { ofZh: '行政审批服务中心', ofEn: 'Approval centre' }

/** Who may sign in to the demo city: every role, the department posts three times over. */
export const demoAccounts: readonly DemoAccount[] = [
  ...applicantUsernames.map((username): DemoAccount => {
    return { username, role: 'applicant', roleZh: '申请人', roleEn: 'Applicant', ofZh: '个人', ofEn: 'Person' }
  }),
  {
    username: agentUsername,
    role: 'agent',
    roleZh: '代办人',
    roleEn: 'Agent',
    ofZh: '受两家企业委托',
    ofEn: 'For two enterprises',
  },
  ...departments.flatMap(([slug, ofZh, ofEn]) =>
    posts.map(([post, role, roleZh, roleEn]): DemoAccount => {
      return { username: `${slug}-${post}`, role, roleZh, roleEn, ofZh, ofEn }
    }),
  ),
  {
    ...{ username: 'government-head', role: 'head', roleZh: '政府负责人', roleEn: 'Head of the government' },
    ...{ ofZh: '市人民政府', ofEn: 'City government' },
  },
  {
    ...{
      username: 'government-deputy-head',
      role: 'deputy-head',
      roleZh: '政府副职',
      roleEn: 'Deputy of the government',
    },
    ...{ ofZh: '市人民政府', ofEn: 'City government' },
  },
  { username: 'centre-manager-1', role: 'centre-manager', roleZh: '中心管理人员', roleEn: 'Centre manager', ...centre },
  { username: 'supervisor-1', role: 'supervisor', roleZh: '监察人员', roleEn: 'Supervisor', ...centre },
  {
    username: 'system-administrator',
    role: 'system-administrator',
    roleZh: '系统管理员',
    roleEn: 'System administrator',
    ...centre,
  },
]

/** Those who show a second factor. */
export const demoDeciders = demoAccounts.filter(({ role }) => needsSecondFactor(role)).map(({ username }) => username)
