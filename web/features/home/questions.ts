import { indicators } from '#api/organisation.ts'
import { question } from '../../kernel/questions.tsx'

export const centreIndicators = question(indicators)

/** What the home page is drawn from. */
export const homeQuestions = () => [centreIndicators]
