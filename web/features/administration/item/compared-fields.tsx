import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { levelWords, residencyWords } from '../../../ui/organisation-words.ts'
import { fieldWords, valueWords } from './item-words.ts'
import { text } from './text.ts'
import { valueLines } from './value-lines.ts'

interface ComparedProps {
  before: ServiceItem | null
  after: ServiceItem
  changed: readonly string[]
  /** What stands over the two columns. */
  titles: readonly [before: string, after: string]
}

/** The fields in which two versions differ, beside each other; what is only in one of them is marked. */
export function ComparedFields({ before, after, changed, titles }: ComparedProps) {
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const known: Readonly<Record<string, string>> = {
    ...useWords(valueWords),
    ...useWords(levelWords),
    ...useWords(residencyWords),
  }
  const said = (value: string) => (Object.hasOwn(known, value) ? (known[value] ?? value) : value)
  return (
    <div className="compared">
      {changed.map((field) => {
        const [old, next] = [before ?? ({} as ServiceItem), after].map((item) =>
          valueLines(field, item[field as keyof ServiceItem], said),
        ) as [string[], string[]]
        return (
          <section key={field} aria-label={fields[field] ?? field}>
            <h3>{fields[field] ?? field}</h3>
            <div className="beside">
              <Side title={titles[0]} lines={old} other={next} gone />
              <Side title={titles[1]} lines={next} other={old} />
            </div>
          </section>
        )
      })}
    </div>
  )
}

interface SideProps {
  title: string
  lines: readonly string[]
  other: readonly string[]
  gone?: boolean
}

function Side({ title, lines, other, gone = false }: SideProps) {
  const word = useWords(text)
  const said = gone ? word.removed : word.added
  return (
    <div>
      <p className="soft">{title}</p>
      {lines.length === 0 && <p className="soft">{word.none}</p>}
      <ul className="compared-lines">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>
            {other.includes(line) ? (
              line
            ) : (
              <mark className={gone ? 'gone' : 'new'}>
                <span className="unseen">{said}</span>
                {line}
              </mark>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
