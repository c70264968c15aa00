// The table of contents of the supervisor's screen: every page with its path below /supervise.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('./start-page.tsx') },
  { path: '/rule-replay', load: () => import('../features/rule-replays/rule-replay-page.tsx') },
]
