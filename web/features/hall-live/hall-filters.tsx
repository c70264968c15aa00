import { Link } from 'wouter'
import { handlingTypes } from '#api/supervise.ts'
import { cardLevels } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice } from '../../ui/address-filters.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import { everyWindow, type Hall } from './questions.ts'
import { text } from './text.ts'

/** Narrows the hall; every choice is in the address. */
export function HallFilters({ rules, cards = true }: { rules: Hall['rules']; cards?: boolean }) {
  const word = useWords(text)
  const named = useNamed()
  const filter = useFilter()
  const windows = useQuestion(everyWindow, { staleTime: 600_000 }).data?.windows ?? []
  const departments = new Map(
    windows.map(({ departmentCode: code, departmentName: name, departmentNameEn: nameEn }) => [
      code,
      named({ name, nameEn }),
    ]),
  )
  const here = filter.get('department')
  const desks = windows.filter(({ departmentCode }) => here === '' || departmentCode === here)
  const isNarrow = Object.keys(filter.asked).length > 0
  return (
    <details className="hall-filters" open={isNarrow || isWide()}>
      <summary className="filters-title">{word.filters}</summary>
      <div className="toolbar" role="group" aria-label={word.filters}>
        <Choice
          filter={filter}
          name="department"
          label={word.department}
          options={[...departments].sort(([a], [b]) => (a < b ? -1 : 1))}
        />
        <Choice
          filter={filter}
          name="window"
          label={word.window}
          options={desks.map((desk) => [desk.code, `${desk.code} ${named(desk)}`])}
        />
        <Choice
          filter={filter}
          name="type"
          label={word.type}
          options={handlingTypes.map((type) => [type, word[type]])}
        />
        {cards && <CardChoices rules={rules} />}
        {isNarrow && <Link to={filter.addressOfNothing}>{word.clear}</Link>}
      </div>
    </details>
  )
}

/** On a phone they are folded: what is new comes first. */
const isWide = () => matchMedia('(min-width: 45.01rem)').matches

/** What narrows cards alone. */
function CardChoices({ rules }: { rules: Hall['rules'] }) {
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  const language = useLanguage()
  const filter = useFilter()
  return (
    <>
      <Choice
        filter={filter}
        name="level"
        label={word.level}
        options={cardLevels.filter((level) => level !== 'blue').map((level) => [level, levels[level]])}
      />
      <Choice
        filter={filter}
        name="rule"
        label={word.rule}
        options={rules.map(({ rule, title }) => [rule, `${rule} ${language === 'en' ? title.en : title.zh}`])}
      />
    </>
  )
}
