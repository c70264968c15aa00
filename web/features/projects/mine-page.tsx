import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { myProjects } from './questions.ts'
import { text } from './text.ts'
import { projectStatusWord } from './words.ts'

/** What somebody applied for in one go, the newest first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signIn} back="/projects" />
  return (
    <>
      <Title lead={word.mineLead}>{word.mine}</Title>
      <Lines />
    </>
  )
}

function Lines() {
  const word = useWords(text)
  const named = useNamed()
  const { day, number: figure } = useWriters()
  return (
    <Answered to={useQuestion(myProjects)}>
      {({ projects }) =>
        projects.length === 0 ? (
          <div className="notice">
            <p>{word.noneYet}</p>
            <Link className="button" to="/bundles">
              {word.see}
            </Link>
          </div>
        ) : (
          <ul className="case-lines">
            {projects.map(({ id, kind, number, status, startedOn, parts, granted, ...project }) => (
              <li key={id} className="card case-line">
                <p className="case-line-head">
                  <Link to={`/projects/${id}`}>{named(project)}</Link>
                  <span className="tag">{word[projectStatusWord[status]]}</span>
                </p>
                <p className="soft">
                  {number} · {day(startedOn)}
                </p>
                {parts > 0 && (
                  <p>{(kind === 'construction' ? word.stagesDone : word.progress)(figure(granted), figure(parts))}</p>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  )
}
