import { calendarVersions, compareCalendars } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { ComparedLines } from '../draft/compared-lines.tsx'
import { TwoVersions, type Pair } from '../draft/two-versions.tsx'
import { text as draftText } from '../item/text.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../../ui/punctuation.ts'

type Version = ReplyOf<typeof calendarVersions>['versions'][number]

/** Every version there was: who ordered what, and which cases it moved. */
export function CalendarHistory() {
  const word = useWords(text)
  const { data, error } = useQuestion(question(calendarVersions))
  return (
    <>
      <section className="sheet">
        <h2>{word.history}</h2>
        <RefusalNotice error={error} />
        <ol className="history">
          {data?.versions.map((version) => (
            <Line key={version.number} version={version} />
          ))}
        </ol>
      </section>
      <TwoVersions versions={data?.versions.map(({ number }) => number) ?? []}>
        {(pair) => <Compared pair={pair} />}
      </TwoVersions>
    </>
  )
}

function Line({ version }: { version: Version }) {
  const word = useWords(text)
  const { moment } = useWriters()
  const { number, level, coversYear, reason, publishedBy, publishedAt, changedDays, effects } = version
  if (publishedBy === null)
    return (
      <li>
        <strong>{word.version(number)}</strong> {word.first}
      </li>
    )
  return (
    <li>
      <strong>{word.version(number)}</strong> {level && word[level]}
      {coversYear !== null && ` · ${word.ofNotice(coversYear)}`}
      <p>{reason}</p>
      <Days days={changedDays} />
      {effects && <p>{word.effects(effects.openCases, effects.moved, effects.alreadyLate)}</p>}
      <p className="soft">{word.by(publishedBy, moment(publishedAt))}</p>
    </li>
  )
}

type Changed = Version['changedDays'][number]

/** The days on which two versions differ, as each has them. */
function Compared({ pair: { from, to } }: { pair: Pair }) {
  const [word, own] = [useWords(draftText), useWords(text)]
  const english = useLanguage() === 'en'
  const { dayWithWeekday } = useWriters()
  const { data, error } = useQuestion(question(compareCalendars, { query: { from, to } }))
  const said = ({ works, why, whyEn }: Changed['before']) => [
    `${works ? own.worksThen : own.offThen} · ${english ? whyEn : why}`,
  ]
  const rows = data?.changedDays.map(({ on, before, after }) => ({
    ...{ key: on, label: dayWithWeekday(on), before: said(before), after: said(after) },
  }))
  return (
    <>
      <RefusalNotice error={error} />
      {rows?.length === 0 && <p className="soft">{word.same}</p>}
      {rows && <ComparedLines rows={rows} titles={[word.version(Number(from)), word.version(Number(to))]} />}
    </>
  )
}

const fewDays = 8

function Days({ days }: { days: Version['changedDays'] }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { day } = useWriters()
  const { aside, list } = usePunctuation()
  const shown = days.slice(0, fewDays).map(({ on, after }) => {
    return `${day(on)} ${after.works ? word.worksThen : word.offThen}${aside(english ? after.whyEn : after.why)}`
  })
  return <p>{`${list(shown)}${days.length > fewDays ? ' …' : ''}`}</p>
}
