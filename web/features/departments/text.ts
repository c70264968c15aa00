import { words } from '../../kernel/language.tsx'

export const text = words(
  {
    title: '办事部门',
    lead: '事项由部门办理、以部门名义决定；中心组织窗口、监督时限，不代替部门作决定。',
    department: '部门',
    windows: '窗口',
    items: '事项',
    vertical: '上级垂直管理',
    noWindow: '在大厅没有窗口',
    windowsOf: '大厅窗口',
    itemsOf: '办理事项',
    windowCode: (code: string) => `${code} 号窗口`,
    unknown: '没有这个部门',
    all: '全部部门',
  },
  {
    title: 'Departments',
    lead: 'Departments handle their services and decide in their own name. The centre runs the windows and watches the limits; it never decides for them.',
    department: 'Department',
    windows: 'Windows',
    items: 'Services',
    vertical: 'led from above',
    noWindow: 'No window in the hall',
    windowsOf: 'Windows in the hall',
    itemsOf: 'Services',
    windowCode: (code: string) => `Window ${code}`,
    unknown: 'There is no such department',
    all: 'All departments',
  },
)
