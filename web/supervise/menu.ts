// The main menu of the supervisor's screen: every entry with whose it is, its place, and the key that goes there after `g`.
import type { Role } from '#domain/organisation/index.ts'
import { words } from '../kernel/language.tsx'
import type { MenuPlace } from '../ui/bar-menu.tsx'

/** An entry; its path is below /supervise, its key one letter, no other entry's. */
interface MenuEntry extends MenuPlace {
  roles: readonly Role[]
}

/** Who watches the hall; to every other role this surface says no. */
export const watchers = ['supervisor', 'centre-manager'] as const satisfies readonly Role[]

/** In the order shown; an entry nobody but its roles sees. */
const menu: readonly MenuEntry[] = [
  { text: words({ label: '大厅实况' }, { label: 'The hall now' }), to: '/', key: 'h', roles: watchers },
  { text: words({ label: '在办件' }, { label: 'Running cases' }), to: '/cases', key: 'r', roles: watchers },
  { text: words({ label: '窗口' }, { label: 'Windows' }), to: '/windows', key: 'w', roles: watchers },
  { text: words({ label: '红黄牌' }, { label: 'Cards' }), to: '/cards', key: 'c', roles: watchers },
  { text: words({ label: '督办' }, { label: 'Orders' }), to: '/orders', key: 'd', roles: watchers },
  { text: words({ label: '公开说明' }, { label: 'Explanations' }), to: '/explanations', key: 'y', roles: watchers },
  { text: words({ label: '投诉' }, { label: 'Complaints' }), to: '/complaints', key: 's', roles: watchers },
  { text: words({ label: '办不成事' }, { label: 'Could not get done' }), to: '/matters', key: 'n', roles: watchers },
  { text: words({ label: '数据共享' }, { label: 'Shared data' }), to: '/data-requests', key: 'a', roles: watchers },
  { text: words({ label: '差评处理' }, { label: 'Poor ratings' }), to: '/ratings', key: 'q', roles: watchers },
  { text: words({ label: '明查暗访' }, { label: 'Inspections' }), to: '/inspections', key: 'i', roles: watchers },
  {
    text: words({ label: '并联审批' }, { label: 'Parallel approval' }),
    to: '/parallel-approvals',
    key: 'b',
    roles: watchers,
  },
  { text: words({ label: '系统中断' }, { label: 'Outages' }), to: '/outages', key: 'o', roles: watchers },
  { text: words({ label: '监察参数' }, { label: 'Settings' }), to: '/settings', key: 't', roles: watchers },
  { text: words({ label: '绩效评分' }, { label: 'Scores' }), to: '/scores', key: 'e', roles: watchers },
  { text: words({ label: '审阅记录' }, { label: 'Looks' }), to: '/looks', key: 'k', roles: watchers },
  { text: words({ label: '策略回放' }, { label: 'Policy replay' }), to: '/rule-replay', key: 'p', roles: watchers },
  { text: words({ label: '外部系统' }, { label: 'Outside systems' }), to: '/outside', key: 'x', roles: watchers },
]

/** What somebody of this role finds in the menu. */
export const menuOf = (role: Role): readonly MenuEntry[] => menu.filter(({ roles }) => roles.includes(role))
