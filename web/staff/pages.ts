// The table of contents of the staff desk: every page with its path below /staff.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('./start-page.tsx') },
  { path: '/work', load: () => import('../features/desk/work-page.tsx') },
  { path: '/cases/:id', load: () => import('../features/case-desk/case-page.tsx') },
  { path: '/intake', load: () => import('../features/intake/intake-page.tsx') },
]
