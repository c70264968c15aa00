import { useWords } from '../../kernel/language.tsx'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { rankWords } from './names.ts'

/** The texts the item rests on, with their rank. */
export function Laws({ bases }: { bases: Guide['item']['legalBases'] }) {
  const ranks = useWords(rankWords)
  return (
    <Section name="law">
      <ul className="plain">
        {bases.map(({ law, article, rank }) => (
          <li key={`${law} ${article ?? ''}`}>
            <span className="tag soft">{ranks[rank]}</span>{' '}
            <span lang="zh-CN">
              《{law}》{article}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
