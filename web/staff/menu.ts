// The main menu of the desk: every entry with whose it is, its place, and the key that goes there after `g`.
import type { Role } from '#domain/organisation/index.ts'
import { words } from '../kernel/language.tsx'
import type { MenuPlace } from '../ui/bar-menu.tsx'

/** An entry; its path is below /staff, its key one letter, no other entry's. */
export interface MenuEntry extends MenuPlace {
  roles: readonly Role[]
}

const administrators = ['centre-manager', 'supervisor', 'system-administrator'] as const
const department = ['clerk', 'reviewer', 'deputy-head', 'head'] as const

/** In the order shown; an entry nobody but its roles sees. */
export const menu: readonly MenuEntry[] = [
  { text: words({ label: '我的工作' }, { label: 'My work' }), to: '/work', key: 'w', roles: department },
  {
    text: words({ label: '待我决定' }, { label: 'To decide' }),
    to: '/decisions',
    key: 'd',
    roles: ['deputy-head', 'head'],
  },
  {
    text: words({ label: '值守与请假' }, { label: 'Duty and absences' }),
    to: '/duty/absences',
    key: 'a',
    roles: [...department, 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '值守保障' }, { label: 'Coverage' }),
    to: '/duty/coverage',
    key: 'o',
    roles: ['deputy-head', 'head', 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '红黄牌' }, { label: 'Cards' }),
    to: '/cards',
    key: 'k',
    roles: [...department, 'centre-manager', 'supervisor'],
  },
  { text: words({ label: '绩效评分' }, { label: 'Scores' }), to: '/scores', key: 'e', roles: department },
  {
    text: words({ label: '联办项目' }, { label: 'Projects' }),
    to: '/projects',
    key: 'b',
    roles: [...department, 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '收费' }, { label: 'Bills' }),
    to: '/bills',
    key: 'f',
    roles: ['clerk', 'deputy-head', 'head', 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '并联审批' }, { label: 'Parallel approval' }),
    to: '/parallel-approvals',
    key: 'r',
    roles: [...department, 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '联合验收' }, { label: 'Joint acceptance' }),
    to: '/acceptances',
    key: 'y',
    roles: [...department, 'centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '督办' }, { label: 'Orders' }),
    to: '/orders',
    key: 's',
    roles: ['reviewer', 'deputy-head', 'head'],
  },
  {
    text: words({ label: '公开说明' }, { label: 'Explanations' }),
    to: '/explanations',
    key: 'm',
    roles: ['reviewer', 'deputy-head', 'head'],
  },
  {
    text: words({ label: '投诉' }, { label: 'Complaints' }),
    to: '/complaints',
    key: 'p',
    roles: ['deputy-head', 'head'],
  },
  {
    text: words({ label: '差评处理' }, { label: 'Poor ratings' }),
    to: '/ratings',
    key: 'z',
    roles: ['deputy-head', 'head'],
  },
  {
    text: words({ label: '明查暗访' }, { label: 'Inspections' }),
    to: '/inspections',
    key: 'j',
    roles: ['reviewer', 'deputy-head', 'head'],
  },
  {
    text: words({ label: '登记投诉' }, { label: 'Take a complaint' }),
    to: '/complaints/new',
    key: 't',
    roles: ['clerk'],
  },
  {
    text: words({ label: '大厅值班' }, { label: 'Hall on duty' }),
    to: '/hall',
    key: 'x',
    roles: ['centre-manager', 'supervisor'],
  },
  {
    text: words({ label: '窗口叫号' }, { label: 'Calling' }),
    to: '/counter',
    key: 'q',
    roles: ['clerk', 'centre-manager'],
  },
  {
    text: words({ label: '领取结果' }, { label: 'Collecting results' }),
    to: '/collect',
    key: 'u',
    roles: ['clerk', 'reviewer', 'centre-manager'],
  },
  {
    text: words({ label: '交接清单' }, { label: 'Hand-over lists' }),
    to: '/hand-overs',
    key: 'l',
    roles: [...department, 'centre-manager'],
  },
  { text: words({ label: '数据共享' }, { label: 'Shared data' }), to: '/data-requests', key: 'h', roles: department },
  {
    text: words({ label: '办不成事' }, { label: 'Could not get done' }),
    to: '/matters',
    key: 'i',
    roles: ['reviewer', 'deputy-head', 'head', 'centre-manager'],
  },
  { text: words({ label: '帮办代办' }, { label: 'Help' }), to: '/helps', key: 'z', roles: ['centre-manager'] },
  { text: words({ label: '窗口收件' }, { label: 'Walk-in intake' }), to: '/intake', key: 'i', roles: ['clerk'] },
  { text: words({ label: '账户核实' }, { label: 'Verify accounts' }), to: '/accounts', key: 'v', roles: ['clerk'] },
  {
    text: words({ label: '用户管理' }, { label: 'Users' }),
    to: '/administration/users',
    key: 'u',
    roles: ['system-administrator'],
  },
  {
    text: words({ label: '窗口与授权' }, { label: 'Windows and authority' }),
    to: '/administration/windows',
    key: 'h',
    roles: administrators,
  },
  {
    text: words({ label: '授权方案' }, { label: 'Plan of authority' }),
    to: '/administration/authority',
    key: 'v',
    roles: administrators,
  },
  {
    text: words({ label: '组织机构' }, { label: 'Organisation' }),
    to: '/administration/organisation',
    key: 'g',
    roles: administrators,
  },
  {
    text: words({ label: '事项管理' }, { label: 'Items' }),
    to: '/administration/items',
    key: 'm',
    roles: administrators,
  },
  {
    text: words({ label: '工作日历' }, { label: 'Calendar' }),
    to: '/administration/calendar',
    key: 'c',
    roles: [...department, ...administrators],
  },
  {
    text: words({ label: '外部系统' }, { label: 'Outside systems' }),
    to: '/administration/outside',
    key: 'x',
    roles: ['system-administrator'],
  },
  {
    text: words({ label: '操作审计' }, { label: 'Audit' }),
    to: '/administration/audit',
    key: 'l',
    roles: ['system-administrator', 'supervisor'],
  },
  {
    text: words({ label: '公告管理' }, { label: 'Announcements' }),
    to: '/announcements',
    key: 'n',
    roles: ['centre-manager'],
  },
]

/** What somebody of this role finds in the menu. */
export const menuOf = (role: Role): readonly MenuEntry[] => menu.filter(({ roles }) => roles.includes(role))
