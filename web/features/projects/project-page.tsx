import { Link } from 'wouter'
import type { WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { waitingWords } from '../../ui/case-words.ts'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { ChangeFacts } from './change-facts.tsx'
import { constructionText } from './construction-text.ts'
import { Expect } from './expect.tsx'
import { HeldUp } from './held-up.tsx'
import { PlanChart } from './plan-chart.tsx'
import { billOfProject, projectOf, type Project } from './questions.ts'
import { Stages } from './stages.tsx'
import { text } from './text.ts'
import { partStatusWord, projectStatusWord } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** A project: how far each item is, whom it waits for, and the day all of it is done at the earliest. */
export function Page() {
  const word = useWords(text)
  const { id = '' } = usePlace().params
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signIn} back={`/projects/${id}`} />
  return <OneProject id={id} />
}

/** Its items begin by themselves a moment after it was sent: it is asked again. */
function OneProject({ id }: { id: string }) {
  return (
    <Answered to={useQuestion(projectOf(id), { refetchInterval: 3_000 })} whole>
      {(project) => <Standing project={project} />}
    </Answered>
  )
}

function Standing({ project }: { project: Project }) {
  const word = useWords(text)
  const named = useNamed()
  const { day, dayWithWeekday, number } = useWriters()
  const said = useWords(constructionText)
  const { status, parts, endedOn } = project
  const steps = [...parts, ...project.stages]
  const granted = steps.filter((step) => step.status === 'granted').length
  const built = project.stages.length > 0
  return (
    <>
      <p>
        <Link to="/projects">← {word.mine}</Link>
      </p>
      <Title lead={word.keepNumber}>{named(project)}</Title>
      <dl className="facts">
        <dt>{word.number}</dt>
        <dd className="number">{project.number}</dd>
        <dt>{word.started}</dt>
        <dd>
          {day(project.startedOn)} · {word[projectStatusWord[status]]}
          {steps.length > 0 && ` · ${(built ? word.stagesDone : word.progress)(number(granted), number(steps.length))}`}
        </dd>
        <dt>{endedOn ? word.ended : word.ends}</dt>
        <dd>
          <strong className="plan-end">{dayWithWeekday(project.endsOn)}</strong>
        </dd>
        {project.lawfulEndsOn && !endedOn && (
          <>
            <dt>{said.lawful}</dt>
            <dd>{dayWithWeekday(project.lawfulEndsOn)}</dd>
          </>
        )}
      </dl>
      {built ? (
        <Construction project={project} />
      ) : steps.length > 0 ? (
        <Items project={project} />
      ) : (
        <OneBill of={project.id} />
      )}
    </>
  )
}

/** A building: its stages, the way through them, its one bill, and what it goes by. */
function Construction({ project }: { project: Project }) {
  const word = useWords(text)
  const said = useWords(constructionText)
  return (
    <>
      <h2>{said.stages}</h2>
      <Stages project={project} applies />
      <h2>{word.way}</h2>
      <PlanChart parts={project.stages.map((stage) => ({ ...stage, item: stage.code, department: stage.lead }))} />
      <OneBill of={project.id} />
      {project.status === 'under-way' && <ChangeFacts key={project.version} project={project} />}
    </>
  )
}

/** Straight to the bill, where it was issued. */
function OneBill({ of }: { of: string }) {
  const said = useWords(constructionText)
  const { money } = useWriters()
  const [bill] = useQuestion(billOfProject(of)).data?.bills ?? []
  if (!bill) return null
  return (
    <p>
      <Link to={`/bills/${bill.id}`}>{said.oneBill}</Link>
      {bill.owedFen > 0 && ` · ${said.owed} ${money(bill.owedFen)}`}
    </p>
  )
}

function Items({ project }: { project: Project }) {
  const word = useWords(text)
  const { parts } = project
  return (
    <>
      <h2>{word.items}</h2>
      <ul className="case-lines">
        {parts.map((part) => (
          <PartLine key={part.item} project={project} part={part} />
        ))}
      </ul>
      <h2>{word.way}</h2>
      <PlanChart parts={parts} />
    </>
  )
}

function PartLine({ project, part }: { project: Project; part: Project['parts'][number] }) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const waiting = useWords(waitingWords)
  const named = useNamed()
  const { day } = useWriters()
  const { status, planned, needs, caseId, expectedOn } = part
  const { word: said, tone } = partStatusWord[status]
  const waits = status === 'waiting' && !part.blocked
  const mayBegin = waits && !part.gone
  const others = needs
    .flatMap((need) => project.parts.find(({ item }) => item === need) ?? [])
    .filter(({ status: stands }) => stands !== 'granted' && stands !== 'dropped')
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <strong>{named(part)}</strong>
        <span className={`tag ${tone}`}>{word[said]}</span>
      </p>
      <p className="soft">
        {named(part.department)}
        {part.caseNumber && ` · ${part.caseNumber}`}
      </p>
      <p>
        {status === 'granted' && word.doneOn(day(planned.endsOn))}
        {status === 'open' &&
          part.waitingFor &&
          `${waiting[part.waitingFor as WaitingFor]} · ${word.dueBy(day(planned.endsOn))}`}
        {status === 'waiting' && part.blocked && word.blocked}
        {mayBegin && others.length > 0 && `${word.waitsFor} ${list(others.map(named))} · `}
        {mayBegin && !part.heldUp && word.willBegin(day(planned.beginsOn))}
        {expectedOn && status === 'waiting' && ` · ${word.expected(day(expectedOn))}`}
      </p>
      {(part.heldUp !== null || part.gone) &&
        status === 'waiting' &&
        !part.blocked &&
        project.status === 'under-way' && <HeldUp projectId={project.id} part={part} />}
      {caseId && (
        <p>
          <Link to={part.caseNumber ? `/cases/${caseId}` : `/cases/${caseId}/apply`}>
            {part.caseNumber ? word.open : word.complete}
          </Link>
        </p>
      )}
      {mayBegin && project.status === 'under-way' && (
        <Expect projectId={project.id} item={part.item} expectedOn={expectedOn} />
      )}
    </li>
  )
}
