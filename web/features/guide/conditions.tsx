import { useWords } from '../../kernel/language.tsx'
import { LawFacts } from './law-facts.tsx'
import type { Guide } from './questions.ts'
import { ChineseOnly, Section } from './section.tsx'
import { text } from './text.ts'

/** Who may apply, under which conditions, and what it will be refused for. */
export function Conditions({ guide }: { guide: Guide }) {
  const { item } = guide
  const word = useWords(text)
  const who =
    item.audience.length > 1 ? word.whoBoth : item.audience[0] === 'person' ? word.whoPerson : word.whoEnterprise
  return (
    <Section name="canI">
      <p>{who}</p>
      {item.acceptConditions.length === 0 ? (
        <p>{word.noConditions}</p>
      ) : (
        <>
          <h3>{word.conditions}</h3>
          <ChineseOnly>
            <Lines lines={item.acceptConditions} />
          </ChineseOnly>
        </>
      )}
      <LawFacts guide={guide} />
      {item.refusalReasons.length > 0 && (
        <details>
          <summary>{word.refusals}</summary>
          <ChineseOnly>
            <Lines lines={item.refusalReasons} />
          </ChineseOnly>
        </details>
      )}
      {item.today && (
        <p className="soft">
          {word.now}
          {word.colon}
          <span lang="zh-CN">{item.today}</span>
        </p>
      )}
    </Section>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
