import { myMatters } from '#api/matters.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { Answered } from '../../ui/answered.tsx'
import { BroughtMatter } from '../../ui/brought-matter.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { text } from './text.ts'

/** What somebody brought to the desk for what could not get done, and the answers. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  return account === null ? <SignInFirst title={word.ownTitle} back="/matters" /> : <Own />
}

function Own() {
  const word = useWords(text)
  return (
    <>
      <Title lead={word.ownLead}>{word.ownTitle}</Title>
      <Answered to={useQuestion(question(myMatters))}>
        {({ matters }) =>
          matters.length === 0 ? (
            <NothingYet said={word.ownNone} />
          ) : (
            matters.map((matter) => <BroughtMatter key={matter.id} matter={matter} className="card" />)
          )
        }
      </Answered>
    </>
  )
}
