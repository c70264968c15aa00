import { about } from '#api/catalogue.ts'
import { question } from '../../kernel/questions.tsx'

export const aboutData = question(about)
export const aboutQuestions = () => [aboutData]
