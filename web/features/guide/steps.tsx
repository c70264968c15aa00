import { useNamed, useWords } from '../../kernel/language.tsx'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

interface Step {
  name: string
  says: string
  /** Whose step it is. */
  by: 'you' | 'window' | 'department'
}

/** The way of an application as a picture that is a list: the numbers and the line between them are drawn by the style. */
export function Steps({ guide: { item } }: { guide: Guide }) {
  const word = useWords(text)
  const named = useNamed()
  const limits = useWords(limitText)
  const apply: Step = { name: word.stepApply, says: word.stepApplySays, by: 'you' }
  const give: Step = { name: word.stepGive, says: word.stepGiveSays, by: 'you' }
  const steps: Step[] =
    item.handlingType === 'instant'
      ? [
          apply,
          { name: `${word.stepAccept} · ${word.stepDecide}`, says: word.instantSays, by: 'window' },
          { ...give, says: named(item.result) },
        ]
      : [
          apply,
          { name: word.stepAccept, says: word.stepAcceptSays, by: 'window' },
          ...item.reviewSteps.map((step): Step => ({
            name: named(step),
            says: word.stepDays(String(step.days)),
            by: 'department',
          })),
          { name: word.stepDecide, says: word.stepDecideSays(lengthOf(item.promised, limits)), by: 'department' },
          give,
        ]
  return (
    <Section name="steps">
      <ol className="steps">
        {steps.map(({ name, says, by }) => (
          <li key={name} className={by}>
            <strong>{name}</strong>
            <span>{says}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
