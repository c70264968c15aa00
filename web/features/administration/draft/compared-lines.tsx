import { useWords } from '../../../kernel/language.tsx'
import { text } from '../item/text.ts'

interface ComparedProps {
  rows: readonly { key: string; label: string; before: readonly string[]; after: readonly string[] }[]
  /** What stands over the two columns. */
  titles: readonly [before: string, after: string]
}

/** What differs between two versions, beside each other; what is only in one of them is marked. */
export function ComparedLines({ rows, titles }: ComparedProps) {
  return (
    <div className="compared">
      {rows.map(({ key, label, before, after }) => (
        <section key={key} aria-label={label}>
          <h3>{label}</h3>
          <div className="beside">
            <Side title={titles[0]} lines={before} other={after} gone />
            <Side title={titles[1]} lines={after} other={before} />
          </div>
        </section>
      ))}
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
