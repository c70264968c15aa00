import { useNamed, useWords } from '../../kernel/language.tsx'
import { HallFacts } from '../../ui/hall-facts.tsx'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

/** The window, and the hall it is in. */
export function Where({ guide: { windows, hall, online } }: { guide: Guide }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <Section name="where">
      {online && <p>{word.onlineOnly}</p>}
      {windows.length === 0 ? (
        <p>{word.noWindow}</p>
      ) : (
        <ul className="plain">
          {windows.map((window) => (
            <li key={window.code}>
              <strong>
                {word.windows} {window.code}
              </strong>{' '}
              {named(window)}
            </li>
          ))}
        </ul>
      )}
      {hall && windows.length > 0 && <HallFacts hall={hall} />}
    </Section>
  )
}
