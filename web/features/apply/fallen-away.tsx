import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { titleOf } from '../../ui/schema-field.tsx'
import type { Application } from './application.ts'
import { isOpen } from '../../ui/groups.ts'
import { text } from './text.ts'

type Item = Application['guide']['item']

/** What was filled in or handed in and is no longer asked for with the answers chosen; it is kept, in case one turns back. */
export function FallenAway({ application, before, after }: { application: Application; before: Item; after: Item }) {
  const word = useWords(text)
  const language = useLanguage()
  const named = useNamed()
  const { answers, materials } = application
  const fields = Object.entries(before.form.properties)
    .filter(([name]) => after.form.properties[name] === undefined && !isOpen(answers[name]))
    .map(([, field]) => titleOf(field, language))
  const papers = before.materials
    .filter(({ code }) => !after.materials.some((one) => one.code === code))
    .filter(({ code }) => materials.some(({ material }) => material === code))
    .map((material) => named(material))
  const gone = [...fields, ...papers]
  return (
    <div role="status">
      {gone.length > 0 && (
        <div className="notice warn">
          <p>{word.fallenAway}</p>
          <ul>
            {gone.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
