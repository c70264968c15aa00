import { owedPapers } from '#domain/cases/index.ts'
import { inSituation } from '#domain/catalogue/index.ts'
import { useNamed } from '../../kernel/language.tsx'
import type { CaseFile, Guide } from './questions.ts'

/** The papers that may follow and are not there, by name. */
export function useOwedPapers({ materials, situation, commits }: CaseFile, { item }: Guide): string[] {
  const named = useNamed()
  return owedPapers(inSituation(item, situation), { materials, ...(commits && { commits }) }).map(named)
}
