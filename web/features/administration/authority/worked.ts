import type { authorityDraft } from '#api/administration-authority.ts'
import { saveAuthorityDraft } from '#api/administration-authority.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { levelWords } from '../../../ui/organisation-words.ts'
import { useLimitWords } from '../../../ui/use-limit-words.ts'
import { text } from './text.ts'

export type WorkedOn = ReplyOf<typeof authorityDraft>
export type Plan = NonNullable<WorkedOn['draft']>['plan']
export type Change = NonNullable<WorkedOn['draft']>['changes'][number]

const noPlan: Plan = { give: [], take: [] }

/** The plan as it stands, and how it is kept otherwise. */
export function usePlan({ draft }: WorkedOn) {
  const { mutate, ...command } = useCommand(saveAuthorityDraft)
  const plan = draft?.plan ?? noPlan
  const keep = (change: Partial<Plan>) => mutate({ body: { ...plan, ...change }, version: draft?.revision ?? 0 })
  return { plan, keep, editable: !draft?.effectiveOn, ...command }
}

/** Writes what somebody holds as a line that can be compared. */
export function useHoldingLine() {
  const [word, levels] = [useWords(text), useWords(levelWords)]
  const named = useNamed()
  const limitWords = useLimitWords()
  const { day } = useWriters()
  return ({ item, level, fromOn, toOn, limits }: Change['after'][number]): string =>
    [
      item ? `${item.code} ${named(item)}` : word.everyItem,
      levels[level],
      word.until(day(fromOn), toOn === null ? word.openEnd : day(toOn)),
      ...(limits.length > 0 ? [limitWords(limits)] : []),
    ].join(' · ')
}

/** Changes as rows of two columns. */
export function useChangeRows() {
  const named = useNamed()
  const line = useHoldingLine()
  return (changes: readonly Change[]) =>
    changes.map(({ person, before, after }) => ({
      ...{ key: person.id, label: `${person.departmentCode ?? ''} ${named(person)}` },
      ...{ before: before.map(line), after: after.map(line) },
    }))
}
