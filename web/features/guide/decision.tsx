import { useLanguage } from '../../kernel/language.tsx'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'

/** In whose name it is decided, and how far the window may go. */
export function Decision({ guide: { decision } }: { guide: Guide }) {
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <Section name="decides">
      <p>
        <strong>{decision.decidedBy[said]}</strong>
      </p>
      <p>{decision.atWindow[said]}</p>
    </Section>
  )
}
