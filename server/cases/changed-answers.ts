import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { canonicalJson, fold } from '#domain/kernel/index.ts'
import type { Statement } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import type { CaseDesk } from './desk.ts'

const logOfCase: Statement = {
  name: 'log-of-case',
  text: `select ${logOf('$1')} as log`,
}

/** Which questions are answered otherwise than in the application as it stands: the names alone, for the answers are sealed. */
export async function changedAnswersOf(
  desk: CaseDesk,
  id: string,
  answers: Record<string, unknown>,
): Promise<string[]> {
  const [row] = await desk.database.run<{ log: string | null }>(logOfCase, [id])
  const { applicantId, application, draftedAt } = fold(caseDecider, recordedOf<CaseEvent>(row?.log ?? null))
  if (draftedAt === null) return []
  const before = JSON.parse(await desk.people.unsealFor(applicantId, application.sealedAnswers)) as typeof answers
  const names = [...new Set([...Object.keys(before), ...Object.keys(answers)])]
  return names.filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(answers[name] ?? null)).sort()
}
