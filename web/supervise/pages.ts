// The table of contents of the supervisor's screen: every page with its path below /supervise.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('../features/hall-live/hall-page.tsx') },
  { path: '/cases', load: () => import('../features/hall-live/cases-page.tsx') },
  { path: '/cases/:id', load: () => import('../features/case-desk/case-page.tsx') },
  { path: '/windows', load: () => import('../features/hall-live/windows-page.tsx') },
  { path: '/looks', load: () => import('../features/hall-live/looks-page.tsx') },
  { path: '/cards', load: () => import('../features/cards/list-page.tsx') },
  { path: '/cards/:id', load: () => import('../features/cards/card-page.tsx') },
  { path: '/complaints', load: () => import('../features/complaint-desk/list-page.tsx') },
  { path: '/complaints/new', load: () => import('../features/complaint-desk/register-page.tsx') },
  { path: '/complaints/:id', load: () => import('../features/complaint-desk/complaint-page.tsx') },
  { path: '/inspections', load: () => import('../features/inspections/list-page.tsx') },
  { path: '/inspections/new', load: () => import('../features/inspections/record-page.tsx') },
  { path: '/inspections/:id', load: () => import('../features/inspections/inspection-page.tsx') },
  { path: '/orders', load: () => import('../features/orders/list-page.tsx') },
  { path: '/orders/new', load: () => import('../features/orders/issue-page.tsx') },
  { path: '/orders/:id', load: () => import('../features/orders/order-page.tsx') },
  { path: '/outages', load: () => import('../features/cards/outages-page.tsx') },
  { path: '/settings', load: () => import('../features/cards/settings-page.tsx') },
  { path: '/scores', load: () => import('../features/score/table-page.tsx') },
  { path: '/scores/:of/:id', load: () => import('../features/score/entries-page.tsx') },
  { path: '/rule-replay', load: () => import('../features/rule-replays/rule-replay-page.tsx') },
  { path: '/outside', load: () => import('../features/outside/systems-page.tsx') },
  { path: '/outside/:system', load: () => import('../features/outside/system-page.tsx') },
]
