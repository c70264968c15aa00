// The table of contents of the portal: every page with its path. Reading pages say what they are drawn from.
import { aboutQuestions } from '../features/about/questions.ts'
import { announcementQuestions, listQuestions } from '../features/announcements/questions.ts'
import { departmentQuestions, departmentsQuestions } from '../features/departments/questions.ts'
import { grantsQuestions } from '../features/grants/questions.ts'
import { guideQuestions } from '../features/guide/questions.ts'
import { homeQuestions } from '../features/home/questions.ts'
import { itemsQuestions } from '../features/items/questions.ts'
import { postedTracking } from '../features/tracking/questions.ts'
import { verifyQuestions } from '../features/verify/questions.ts'
import type { Page } from '../kernel/pages.tsx'

const reading: readonly Page[] = [
  { path: '/', load: () => import('../features/home/home-page.tsx'), questions: homeQuestions },
  { path: '/items', load: () => import('../features/items/list-page.tsx'), questions: itemsQuestions },
  { path: '/items/:code', load: () => import('../features/guide/guide-page.tsx'), questions: guideQuestions },
  {
    path: '/departments',
    load: () => import('../features/departments/list-page.tsx'),
    questions: departmentsQuestions,
  },
  {
    path: '/departments/:code',
    load: () => import('../features/departments/department-page.tsx'),
    questions: departmentQuestions,
  },
  { path: '/about', load: () => import('../features/about/about-page.tsx'), questions: aboutQuestions },
]

const proving: readonly Page[] = [
  { path: '/tracking', load: () => import('../features/tracking/tracking-page.tsx'), posted: postedTracking },
  { path: '/verify', load: () => import('../features/verify/verify-page.tsx'), questions: verifyQuestions },
  { path: '/announcements', load: () => import('../features/announcements/list-page.tsx'), questions: listQuestions },
  {
    path: '/announcements/:id',
    load: () => import('../features/announcements/announcement-page.tsx'),
    questions: announcementQuestions,
  },
  { path: '/grants', load: () => import('../features/grants/grants-page.tsx'), questions: grantsQuestions },
]

const applying: readonly Page[] = [
  { path: '/apply', load: () => import('../features/apply/start-page.tsx') },
  { path: '/cases/:id/apply', load: () => import('../features/apply/task-list-page.tsx') },
  { path: '/cases/:id/apply/questions/:group', load: () => import('../features/apply/question-page.tsx') },
  { path: '/cases/:id/apply/materials', load: () => import('../features/apply/materials-page.tsx') },
  { path: '/cases/:id/apply/check', load: () => import('../features/apply/check-page.tsx') },
  { path: '/cases/:id/receipt', load: () => import('../features/apply/receipt-page.tsx') },
]

const own: readonly Page[] = [
  { path: '/my-cases', load: () => import('../features/my-cases/list-page.tsx') },
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

export const pages: readonly Page[] = [...reading, ...proving, ...applying, ...own]
