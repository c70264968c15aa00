import { refuse, type Refusal } from '../kernel/index.ts'
import type { CaseFacts } from './facts.ts'
import { specialWords } from './special-words.ts'
import type { CaseState } from './state.ts'

/**
 * Why nothing is granted yet: what is scarce is granted by the tender or auction held for it (Art. 53), a qualification by the
 * result of its examination, unless its situation asks for none (Art. 54). Refusing needs neither.
 */
export function refusalToGrant(
  { suspensions, application: { materials } }: CaseState,
  { item }: Pick<CaseFacts, 'item'>,
): Refusal | undefined {
  const { competition, exam } = item
  if (competition && !suspensions.some(({ procedure, endOn }) => procedure === competition && endOn !== null)) {
    const { zh, en } = specialWords[competition]
    return refuse('competition-before-grant', { procedure: zh, procedureEn: en })
  }
  const result = item.materials.find(({ code }) => code === exam)
  if (!result || materials.some(({ material }) => material === exam)) return undefined
  return refuse('exam-result-missing', { material: result.name, materialEn: result.nameEn })
}
