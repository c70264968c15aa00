import { Link } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'
import { titleOf } from '../../ui/schema-field.tsx'
import type { Application } from './application.ts'
import { text } from './text.ts'

/** The correction notice, line by line, each with the way to where it is put right. */
export function Defects({ application }: { application: Application }) {
  const word = useWords(text)
  const { of } = usePunctuation()
  const placeOf = usePlaceOf(application)
  return (
    <section className="notice warn" aria-labelledby="defects">
      <h2 id="defects">{word.defects}</h2>
      <ol>
        {(application.file.corrections.at(-1) ?? []).map(({ subject, defect }) => {
          const { name, to } = placeOf(subject)
          return (
            <li key={subject}>
              {of(name, defect)} {to && <Link to={to}>{word.fix}</Link>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Where a subject of the notice (a question or a paper) is changed, and what it is called. */
function usePlaceOf({ file, guide, groups }: Application) {
  const language = useLanguage()
  return (subject: string): { name: string; to: string | null } => {
    const at = groups.findIndex(({ fields }) => fields.some(([name]) => name === subject))
    const field = guide.item.form.properties[subject]
    if (field) return { name: titleOf(field, language), to: `/cases/${file.id}/apply/questions/${at + 1}` }
    const scenario = guide.asked.find(({ code }) => code === subject)
    if (scenario) {
      const title = language === 'en' ? scenario.nameEn : scenario.name
      return { name: title, to: `/cases/${file.id}/apply/situation` }
    }
    const material = guide.item.materials.find(({ code }) => code === subject)
    if (!material) return { name: subject, to: null }
    const name = language === 'en' ? material.nameEn : material.name
    return { name, to: `/cases/${file.id}/apply/materials#field-${subject}` }
  }
}
