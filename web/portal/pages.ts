// The table of contents of the portal: every page with its path. What a page is drawn from on the server is asked.ts.
import type { Page } from '../kernel/pages.tsx'

const reading: readonly Page[] = [
  { path: '/', load: () => import('../features/home/home-page.tsx') },
  { path: '/items', load: () => import('../features/items/list-page.tsx') },
  { path: '/items/:code', load: () => import('../features/guide/guide-page.tsx') },
  {
    path: '/departments',
    load: () => import('../features/departments/list-page.tsx'),
  },
  {
    path: '/departments/:code',
    load: () => import('../features/departments/department-page.tsx'),
  },
  { path: '/about', load: () => import('../features/about/about-page.tsx') },
]

const proving: readonly Page[] = [
  { path: '/tracking', load: () => import('../features/tracking/tracking-page.tsx') },
  { path: '/complaints', load: () => import('../features/complaints/complaints-page.tsx') },
  { path: '/complaints/new', load: () => import('../features/complaints/new-page.tsx') },
  { path: '/verify', load: () => import('../features/verify/verify-page.tsx') },
  { path: '/announcements', load: () => import('../features/announcements/list-page.tsx') },
  {
    path: '/announcements/:id',
    load: () => import('../features/announcements/announcement-page.tsx'),
  },
  { path: '/statistics', load: () => import('../features/statistics/statistics-page.tsx') },
  { path: '/acceptances/comparison', load: () => import('../features/acceptance/comparison-page.tsx') },
  { path: '/explanations', load: () => import('../features/explanations/explanations-page.tsx') },
  { path: '/hearings', load: () => import('../features/hearings/hearings-page.tsx') },
  { path: '/grants', load: () => import('../features/grants/grants-page.tsx') },
]

const together: readonly Page[] = [
  { path: '/bundles', load: () => import('../features/projects/list-page.tsx') },
  { path: '/bundles/:code', load: () => import('../features/projects/goal-page.tsx') },
  { path: '/bundles/:code/apply', load: () => import('../features/projects/apply-page.tsx') },
  { path: '/bills', load: () => import('../features/bills/list-page.tsx') },
  { path: '/bills/:id', load: () => import('../features/bills/bill-page.tsx') },
  { path: '/charges', load: () => import('../features/charges/charges-page.tsx') },
  { path: '/construction', load: () => import('../features/projects/construction-page.tsx') },
  { path: '/projects/:id/stages/:stage', load: () => import('../features/parallel/apply-page.tsx') },
  { path: '/parallel-approvals/:id', load: () => import('../features/parallel/own-page.tsx') },
  { path: '/projects', load: () => import('../features/projects/mine-page.tsx') },
  { path: '/projects/:id', load: () => import('../features/projects/project-page.tsx') },
]

const applying: readonly Page[] = [
  { path: '/apply', load: () => import('../features/apply/start-page.tsx') },
  { path: '/cases/:id/apply', load: () => import('../features/apply/task-list-page.tsx') },
  { path: '/cases/:id/apply/situation', load: () => import('../features/apply/situation-page.tsx') },
  { path: '/cases/:id/apply/questions/:group', load: () => import('../features/apply/question-page.tsx') },
  { path: '/cases/:id/apply/materials', load: () => import('../features/apply/materials-page.tsx') },
  { path: '/cases/:id/apply/check', load: () => import('../features/apply/check-page.tsx') },
  { path: '/cases/:id/receipt', load: () => import('../features/apply/receipt-page.tsx') },
]

const own: readonly Page[] = [
  { path: '/my-cases', load: () => import('../features/my-cases/list-page.tsx') },
  { path: '/acceptances', load: () => import('../features/acceptance/list-page.tsx') },
  { path: '/acceptances/apply', load: () => import('../features/acceptance/apply-page.tsx') },
  { path: '/acceptances/:id', load: () => import('../features/acceptance/own-page.tsx') },
  { path: '/visit', load: () => import('../features/visit/visit-page.tsx') },
  { path: '/visit/book', load: () => import('../features/visit/book-page.tsx') },
  { path: '/matters', load: () => import('../features/matters/own-page.tsx') },
  { path: '/helps', load: () => import('../features/helps/own-page.tsx') },
  { path: '/notices', load: () => import('../features/notices/notices-page.tsx') },
  { path: '/cases/:id', load: () => import('../features/my-cases/case-page.tsx') },
  { path: '/sign-in', load: () => import('../features/account/sign-in-page.tsx') },
  { path: '/register', load: () => import('../features/account/register-page.tsx') },
  { path: '/profile', load: () => import('../features/account/profile-page.tsx') },
  { path: '/profile/contact', load: () => import('../features/account/contact-page.tsx') },
  { path: '/profile/password', load: () => import('../features/account/password-page.tsx') },
  { path: '/profile/second-factor', load: () => import('../features/account/second-factor-page.tsx') },
  { path: '/profile/mandates', load: () => import('../features/account/mandates-page.tsx') },
]

export const pages: readonly Page[] = [...reading, ...proving, ...together, ...applying, ...own]
