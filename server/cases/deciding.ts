import { decisionLevelOf } from '#domain/catalogue/index.ts'
import { serversOf, type CaseFacts, type CaseState } from '#domain/cases/index.ts'
import type { CaseDesk } from './desk.ts'

interface Officer {
  id: string
  name: string
  nameEn: string
  role: string
}

/** How high a case is decided, why, and whom it really waits for; null outside the department and once it is decided. */
export async function decidingOf({ database }: CaseDesk, state: CaseState, facts: CaseFacts) {
  if (!facts.duty || state.decidedOn !== null || state.closedOn !== null) return null
  const { level, rule } = decisionLevelOf(facts.item, state.application.facts)
  const posts = serversOf(level, state, facts)
  const ids = [...new Set(posts.flatMap(({ post, id }) => [post.holders[0], id]))]
  const officers = await database.query<Officer>(
    `select id, name, name_en as "nameEn", role from account where id = any($1::uuid[])`,
    [ids.filter((id) => typeof id === 'string')],
  )
  const officer = (wanted: string | null | undefined) => officers.find(({ id }) => id === wanted) ?? null
  const field = rule && facts.item.form.properties[rule.fact]
  return {
    level,
    rule: rule && {
      fact: field?.title ?? rule.fact,
      factEn: field?.['x-title-en'] ?? rule.fact,
      atLeast: rule.atLeast,
      value: rule.value,
    },
    posts: posts.map(({ post, id }) => ({
      code: post.code,
      holder: officer(post.holders[0]),
      servedBy: officer(id),
    })),
  }
}
