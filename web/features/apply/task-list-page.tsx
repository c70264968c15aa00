import { Link, useLocation } from 'wouter'
import { withdrawCase } from '#api/cases.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { openIn } from '../../ui/situation.ts'
import { Title } from '../../ui/title.tsx'
import type { Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { Defects } from './defects.tsx'
import { forget } from '../../ui/kept.ts'
import { text } from './text.ts'

/** What there is to do before an application can be sent, and how far it is. */
export const Page = () => <ApplicationPage>{(application) => <TaskList application={application} />}</ApplicationPage>

function TaskList({ application }: { application: Application }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const { groups, openQuestions, missingMaterials, correcting, guide } = application
  const guided = guide.asked.length > 0
  const all = groups.length + (guided ? 2 : 1)
  const done = [
    ...(guided ? [openIn(guide.asked).length] : []),
    ...groups.map((group) => openQuestions(group).length),
    missingMaterials.length,
  ].filter((open) => open === 0).length
  return (
    <>
      <p className="soft">{named(guide.item)}</p>
      <Title lead={correcting ? word.correctionLead : word.taskLead(number(done), number(all))}>
        {correcting ? word.correctionTitle : word.taskTitle}
      </Title>
      {correcting && <Defects application={application} />}
      <ol className="tasks">
        {guided && <SituationTask application={application} />}
        <Answers application={application} />
        <Papers application={application} />
        <Last application={application} ready={done === all} />
      </ol>
      {!correcting && <Discard id={application.file.id} />}
    </>
  )
}

/** What everything after it depends on. */
function SituationTask({ application: { file, guide } }: { application: Application }) {
  const word = useWords(text)
  return (
    <li>
      <h2>{word.situationPart}</h2>
      <ul>
        <Task
          to={`/cases/${file.id}/apply/situation`}
          name={word.situationTitle}
          done={openIn(guide.asked).length === 0}
        />
      </ul>
    </li>
  )
}

function Answers({ application: { file, groups, openQuestions } }: { application: Application }) {
  const word = useWords(text)
  const language = useLanguage()
  return (
    <li>
      <h2>{word.answersPart}</h2>
      <ul>
        {groups.map((group, at) => (
          <Task
            key={group.title}
            to={`/cases/${file.id}/apply/questions/${at + 1}`}
            name={language === 'en' ? group.titleEn : group.title}
            done={openQuestions(group).length === 0}
          />
        ))}
      </ul>
    </li>
  )
}

function Papers({ application: { file, missingMaterials } }: { application: Application }) {
  const word = useWords(text)
  const { number } = useWriters()
  const missing = missingMaterials.length
  return (
    <li>
      <h2>{word.papersPart}</h2>
      <ul>
        <Task
          to={`/cases/${file.id}/apply/materials`}
          name={word.papersTask}
          done={missing === 0}
          remark={missing > 0 ? word.papersMissing(number(missing)) : undefined}
        />
      </ul>
    </li>
  )
}

function Last({ application: { file, correcting }, ready }: { application: Application; ready: boolean }) {
  const word = useWords(text)
  return (
    <li>
      <h2>{word.lastPart}</h2>
      <ul>
        {ready ? (
          <Task
            to={`/cases/${file.id}/apply/check`}
            name={correcting ? word.correctionSend : word.checkTask}
            done={false}
          />
        ) : (
          <li className="task soft">
            <span>{word.checkTask}</span>
            <span>{word.notYet}</span>
          </li>
        )}
      </ul>
    </li>
  )
}

function Task({ to, name, done, remark }: { to: string; name: string; done: boolean; remark?: string | undefined }) {
  const word = useWords(text)
  return (
    <li className="task">
      <Link to={to}>{name}</Link>
      <span className={done ? 'tag good' : 'tag'}>{done ? `✓ ${word.done}` : (remark ?? word.todo)}</span>
    </li>
  )
}

function Discard({ id }: { id: string }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const withdrawing = useCommand(withdrawCase)
  const discard = async () => {
    await withdrawing.mutateAsync({ params: { id }, body: { reason: word.discard } })
    forget(id)
    navigate('/my-cases')
  }
  return (
    <div className="buttons">
      <button type="button" className="link" disabled={withdrawing.isPending} onClick={() => void discard()}>
        {word.discard}
      </button>
    </div>
  )
}
