import type { ItemStatus, ServiceItem } from '#domain/catalogue/index.ts'
import type { Level, StaffRole } from '#domain/organisation/index.ts'
import { words } from '../kernel/language.tsx'

/** What somebody is here. */
export const roleWords = words<Record<StaffRole, string>>(
  {
    clerk: '窗口人员',
    reviewer: '审查人员',
    'deputy-head': '分管领导',
    head: '主要领导',
    'centre-manager': '中心管理人员',
    supervisor: '监察人员',
    'system-administrator': '系统管理员',
  },
  {
    clerk: 'Clerk',
    reviewer: 'Reviewer',
    'deputy-head': 'Deputy head',
    head: 'Head',
    'centre-manager': 'Centre manager',
    supervisor: 'Supervisor',
    'system-administrator': 'System administrator',
  },
)

/** How far authority reaches. */
export const levelWords = words<Record<Level, string>>(
  {
    'receive-only': '收件',
    accept: '受理',
    review: '审查',
    decide: '决定',
    'decide-and-seal': '决定并用印',
  },
  {
    'receive-only': 'Receive only',
    accept: 'Accept',
    review: 'Review',
    decide: 'Decide',
    'decide-and-seal': 'Decide and seal',
  },
)

/** Whether an item may be applied for. */
export const itemStatusWords = words<Record<ItemStatus, string>>(
  { 'in-use': '在用', suspended: '暂停', cancelled: '取消' },
  { 'in-use': 'In use', suspended: 'Suspended', cancelled: 'Cancelled' },
)

/** Whether an item is handled in the hall. */
export const residencyWords = words<Record<ServiceItem['residency'], string>>(
  { full: '已进驻', partial: '部分进驻', none: '未进驻' },
  { full: 'In the hall', partial: 'Partly in the hall', none: 'Not in the hall' },
)
