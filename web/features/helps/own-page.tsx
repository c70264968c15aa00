import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { InParts } from '../../ui/in-parts.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { HelpFacts } from './help-facts.tsx'
import { helpsAfter } from './questions.ts'
import { text } from './text.ts'
import { WorkOff } from './work-off.tsx'

/** Help as whoever helps or is helped sees it: the list, and for the helper what is to be done next. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.title} back="/helps" />
  return (
    <>
      <Title lead={account?.role === 'applicant' ? word.leadOwn : word.lead}>{word.title}</Title>
      {account?.role === 'applicant' && (
        <p>
          <Link to="/profile/mandates">{word.mandates}</Link>
        </p>
      )}
      <InParts asked={helpsAfter} more={word.more}>
        {({ helps }, isFirst) => (
          <>
            {isFirst && helps.length === 0 && <p>{word.none}</p>}
            {helps.map((help) => (
              <article className="card" key={`${help.id} ${help.version}`}>
                <h2>
                  {help.party} <span className="tag">{word[help.status]}</span>
                </h2>
                <HelpFacts help={help} />
                {help.mayDo.includes('DoTask') && <WorkOff help={help} />}
              </article>
            ))}
          </>
        )}
      </InParts>
    </>
  )
}
