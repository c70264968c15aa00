import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { ClockDays } from './clock-days.tsx'

const text = words(
  { basis: '依据：', provisional: (years: string) => `${years}年的放假安排尚未公布，日期可能变动。` },
  {
    basis: 'Basis: ',
    provisional: (years: string) => `The holidays of ${years} are not published yet: the date may move.`,
  },
)

interface Said {
  zh: string
  en: string
}

interface WhyDueProps {
  /** What a limit rests on, how it was counted in words, and the years it reaches into whose holidays are not published. */
  clock: { basis: Said; inWords: readonly Said[]; provisionalYears: readonly number[] }
  days: Parameters<typeof ClockDays>[0]['days']
  today: string
}

/** Why a limit ends when it ends: in words, and day by day. */
export function WhyDue({ clock: { basis, inWords, provisionalYears }, days, today }: WhyDueProps) {
  const word = useWords(text)
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <>
      <p>
        {word.basis}
        {basis[language]}
      </p>
      <ol>
        {inWords.map((step) => (
          <li key={step.zh}>{step[language]}</li>
        ))}
      </ol>
      {provisionalYears.length > 0 && <p>{word.provisional(provisionalYears.join(language === 'en' ? ', ' : '、'))}</p>}
      <ClockDays days={days} today={today} />
    </>
  )
}
