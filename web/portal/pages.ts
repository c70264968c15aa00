// The table of contents of the portal: every page with its path. Reading pages say what they are drawn from.
import type { Page } from '../kernel/pages.tsx'
import { homeQuestions } from '../features/home/questions.ts'

export const pages: readonly Page[] = [
  { path: '/', load: () => import('../features/home/home-page.tsx'), questions: homeQuestions },
]
