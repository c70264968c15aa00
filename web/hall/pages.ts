// The table of contents of the hall's screens: every page with its path below /hall.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('../features/kiosk/home-page.tsx') },
  { path: '/board', load: () => import('../features/hall-board/board-page.tsx') },
  { path: '/counter/:code', load: () => import('../features/hall-board/sign-page.tsx') },
  { path: '/item/:code', load: () => import('../features/kiosk/item-page.tsx') },
  { path: '/ticket/:id', load: () => import('../features/kiosk/ticket-page.tsx') },
]
