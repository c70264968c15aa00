import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useWords } from '../../kernel/language.tsx'
import type { Guide } from './questions.ts'
import { ChineseOnly, Section } from './section.tsx'
import { text } from './text.ts'

/** Few items have them: the others do not load what they say. */
const LawFacts = lazy(async () => ({ default: (await import('./law-facts.tsx')).LawFacts }))
const neverChanges = () => () => undefined
const mayHaveLawFacts = ({ quantity, upperOrgan, interestedParties, hearing }: Guide['item']) =>
  [quantity, upperOrgan, interestedParties, hearing].some((fact) => fact !== undefined)

/** Who may apply, under which conditions, and what it will be refused for. */
export function Conditions({ guide }: { guide: Guide }) {
  const { item } = guide
  const word = useWords(text)
  // The server does not wait for what is loaded later.
  const isLive = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
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
      {isLive && mayHaveLawFacts(item) && (
        <Suspense>
          <LawFacts guide={guide} />
        </Suspense>
      )}
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
