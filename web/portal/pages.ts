// The table of contents of the portal: every page with its path. Reading pages say what they are drawn from.
import { homeQuestions } from '../features/home/questions.ts'
import type { Page } from '../kernel/pages.tsx'

const reading: readonly Page[] = [
  { path: '/', load: () => import('../features/home/home-page.tsx'), questions: homeQuestions },
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
  { path: '/cases/:id', load: () => import('../features/my-cases/case-page.tsx') },
  { path: '/sign-in', load: () => import('../features/account/sign-in-page.tsx') },
  { path: '/profile', load: () => import('../features/account/profile-page.tsx') },
]

export const pages: readonly Page[] = [...reading, ...applying, ...own]
