// The table of contents of the staff desk: every page with its path below /staff.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('./start-page.tsx') },
  { path: '/work', load: () => import('../features/desk/work-page.tsx') },
  { path: '/decisions', load: () => import('../features/case-desk/decisions-page.tsx') },
  { path: '/decisions/:id', load: () => import('../features/case-desk/decide-page.tsx') },
  { path: '/duty/absences', load: () => import('../features/duty/absence-page.tsx') },
  { path: '/duty/posts/:code', load: () => import('../features/duty/post-page.tsx') },
  { path: '/duty/people/:id', load: () => import('../features/duty/person-page.tsx') },
  { path: '/duty/coverage', load: () => import('../features/duty/coverage-page.tsx') },
  { path: '/cards', load: () => import('../features/cards/list-page.tsx') },
  { path: '/cards/:id', load: () => import('../features/cards/card-page.tsx') },
  { path: '/cases/:id', load: () => import('../features/case-desk/case-page.tsx') },
  { path: '/cases/:id/application', load: () => import('../features/intake/amend-page.tsx') },
  { path: '/announcements', load: () => import('../features/announcement-desk/list-page.tsx') },
  { path: '/announcements/new', load: () => import('../features/announcement-desk/new-page.tsx') },
  { path: '/announcements/:id', load: () => import('../features/announcement-desk/announcement-page.tsx') },
  { path: '/intake', load: () => import('../features/intake/intake-page.tsx') },
  { path: '/accounts', load: () => import('../features/account-desk/accounts-page.tsx') },
  { path: '/administration/users', load: () => import('../features/administration/users-page.tsx') },
  { path: '/administration/windows', load: () => import('../features/administration/windows-page.tsx') },
  { path: '/administration/items', load: () => import('../features/administration/items-page.tsx') },
  { path: '/administration/items/:code', load: () => import('../features/administration/item/item-page.tsx') },
  { path: '/administration/calendar', load: () => import('../features/administration/calendar/calendar-page.tsx') },
  { path: '/administration/audit', load: () => import('../features/administration/audit-page.tsx') },
]
