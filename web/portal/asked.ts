// What the server asks before it draws a page, by the page's path; apart from the pages, so that no browser loads it.
import { aboutQuestions } from '../features/about/questions.ts'
import { comparisonQuestions } from '../features/acceptance/questions.ts'
import { announcementQuestions, listQuestions } from '../features/announcements/questions.ts'
import { chargesQuestions } from '../features/charges/questions.ts'
import { departmentQuestions, departmentsQuestions } from '../features/departments/questions.ts'
import { explanationsQuestions } from '../features/explanations/questions.ts'
import { grantsQuestions } from '../features/grants/questions.ts'
import { guideQuestions } from '../features/guide/questions.ts'
import { hearingsQuestions } from '../features/hearings/questions.ts'
import { homeQuestions } from '../features/home/questions.ts'
import { itemsQuestions } from '../features/items/questions.ts'
import { goalQuestions, goalsQuestions } from '../features/projects/questions.ts'
import { statisticsQuestions } from '../features/statistics/questions.ts'
import { postedTracking } from '../features/tracking/questions.ts'
import { verifyQuestions } from '../features/verify/questions.ts'
import { visitQuestions } from '../features/visit/questions.ts'
import type { Asked } from '../kernel/pages.tsx'

export const asked: Readonly<Record<string, Asked>> = {
  '/': { questions: homeQuestions },
  '/items': { questions: itemsQuestions },
  '/items/:code': { questions: guideQuestions },
  '/departments': { questions: departmentsQuestions },
  '/departments/:code': { questions: departmentQuestions },
  '/charges': { questions: chargesQuestions },
  '/bundles': { questions: goalsQuestions },
  '/bundles/:code': { questions: goalQuestions },
  '/about': { questions: aboutQuestions },
  '/tracking': { posted: postedTracking },
  '/verify': { questions: verifyQuestions },
  '/visit': { questions: visitQuestions },
  '/announcements': { questions: listQuestions },
  '/announcements/:id': { questions: announcementQuestions },
  '/statistics': { questions: statisticsQuestions },
  '/acceptances/comparison': { questions: comparisonQuestions },
  '/explanations': { questions: explanationsQuestions },
  '/hearings': { questions: hearingsQuestions },
  '/grants': { questions: grantsQuestions },
}
