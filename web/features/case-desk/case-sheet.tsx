import { Tag } from 'antd'
import type { CaseEvent, Status } from '#domain/cases/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { eventWords, statusWords } from '../../ui/case-words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import { Papers } from './papers.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'

interface SheetProps {
  file: CaseFile
  guide: Guide
}

/** Everything about the case, in the order it is read. */
export function CaseSheet({ file, guide }: SheetProps) {
  return (
    <>
      <Head file={file} />
      <Answers file={file} guide={guide} />
      <Papers file={file} guide={guide} />
      <History file={file} guide={guide} />
    </>
  )
}

function Head({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const status = useWords(statusWords)[file.status as Status]
  const named = useNamed()
  const today = useToday()
  const name = named({ name: file.itemName, nameEn: file.itemNameEn })
  return (
    <header className="sheet">
      <title>{`${file.caseNumber ?? ''} ${name}`}</title>
      <h1>{name}</h1>
      <p className="toolbar">
        <strong>{file.caseNumber}</strong>
        <Tag color="blue">{status}</Tag>
        <DueTag dueOn={file.dueOn} today={today} />
        <span>
          {word.applicant}：{file.applicant}
        </span>
        <span className="soft">
          {word.channel}：{file.channel === 'window' ? word.window : word.online}
        </span>
      </p>
      <Clocks file={file} />
    </header>
  )
}

function Clocks({ file: { clocks } }: { file: CaseFile }) {
  const word = useWords(text)
  const { day } = useWriters()
  const there = (['acceptance', 'promised', 'statutory', 'delivery'] as const).filter((name) => clocks[name])
  if (there.length === 0) return <p className="soft">{word.noClock}</p>
  return (
    <dl className="answers">
      {there.map((name) => {
        const clock = clocks[name]
        return (
          clock && (
            <div key={name}>
              <dt>{word[name]}</dt>
              <dd>
                {word.dueBy(day(clock.dueOn))}
                <span className="soft"> · {word.from(day(clock.startOn))}</span>
                {clock.stoppedOn && <span className="soft"> · {word.stopped(day(clock.stoppedOn))}</span>}
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

function Answers({ file, guide }: SheetProps) {
  const word = useWords(text)
  const language = useLanguage()
  const said = useAnswerWords()
  return (
    <section className="sheet" aria-labelledby="answers">
      <h2 id="answers">{word.form}</h2>
      <dl className="answers">
        {Object.entries(guide.item.form.properties).map(([name, field]) => {
          const answer = file.answers[name]
          return (
            <div key={name}>
              <dt>{titleOf(field, language)}</dt>
              <dd>
                {answer === undefined ? (
                  <span className="soft">{word.unanswered}</span>
                ) : (
                  shownAnswer(field, answer, language, said)
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function History({ file, guide }: SheetProps) {
  const word = useWords(text)
  const events = useWords(eventWords)
  const named = useNamed()
  const { moment } = useWriters()
  const stepName = (code: unknown) => {
    const step = guide.item.reviewSteps.find((one) => one.code === code)
    return step ? named(step) : String(code)
  }
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{word.history}</h2>
      <ol className="history">
        {file.history
          .filter(({ type }) => type !== 'DraftSaved')
          .toReversed()
          .map(({ version, type, at, who, details }) => (
            <li key={version}>
              <strong>{events[type as CaseEvent['type']]}</strong> <span className="soft">{moment(at)}</span>
              {who && <span className="soft"> · {word.by(who)}</span>}
              {details['step'] !== undefined && <p>{word.stepOf(stepName(details['step']))}</p>}
              <Said details={details} />
            </li>
          ))}
      </ol>
    </section>
  )
}

/** Opinions and reasons an event carries. */
function Said({ details }: { details: Record<string, unknown> }) {
  const said = [details['opinion'], details['reasons'], details['reason']]
    .flat()
    .filter((one) => typeof one === 'string')
  const defects = Array.isArray(details['defects']) ? (details['defects'] as { defect: string }[]) : []
  const lines = [...said, ...defects.map(({ defect }) => defect)]
  return lines.map((line) => <p key={line}>{line}</p>)
}
