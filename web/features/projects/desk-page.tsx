import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DeskParts } from './desk-parts.tsx'
import { deskText } from './desk-text.ts'
import { PlanChart } from './plan-chart.tsx'
import { projectOf, type Project } from './questions.ts'
import { Stages } from './stages.tsx'
import { text } from './text.ts'
import { projectStatusWord } from './words.ts'

/** One project at the desk: its items with their cases, who waits for whom, and the path that decides its end. */
export function Page() {
  const word = useWords(deskText)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(projectOf(id), { refetchInterval: 30_000 })
  return (
    <div className="page">
      <p>
        <Link to="/projects">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head project={data} />
          {data.parts.length + data.stages.length > 0 && (
            <>
              <section className="sheet" aria-labelledby="children">
                <h2 id="children">{data.stages.length > 0 ? word.stages : word.children}</h2>
                {data.stages.length > 0 ? <Stages project={data} applies={false} /> : <DeskParts project={data} />}
              </section>
              <section className="sheet" aria-labelledby="way">
                <h2 id="way">{word.way}</h2>
                <PlanChart
                  parts={[
                    ...data.parts,
                    ...data.stages.map((stage) => ({ ...stage, item: stage.code, department: stage.lead })),
                  ]}
                />
              </section>
            </>
          )}
        </>
      )}
    </div>
  )
}

function Head({ project }: { project: Project }) {
  const word = useWords(deskText)
  const status = useWords(text)[projectStatusWord[project.status]]
  const named = useNamed()
  const { day } = useWriters()
  const { number, applicant, startedOn, endsOn, endedOn } = project
  return (
    <header className="sheet">
      <title>{`${number ?? ''} ${named(project)}`}</title>
      <h1>
        {named(project)} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{number}</strong>
        <span>
          {word.applicant} {applicant}
        </span>
        <span className="soft">
          {word.started} {day(startedOn)}
        </span>
        <span>
          {endedOn ? word.ended : word.ends} <strong>{day(endsOn)}</strong>
        </span>
      </p>
    </header>
  )
}
