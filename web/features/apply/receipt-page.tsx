import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { keptCode } from './query-code.ts'
import { fileOf } from './questions.ts'
import { text } from './text.ts'

/** What a person takes away from applying: the number, the code, the paper, and what happens next. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const { id = '' } = usePlace().params
  const file = useQuestion(fileOf(id))
  return (
    <Answered whole to={file}>
      {({ caseNumber, itemName, itemNameEn, clocks, ...rest }) => {
        const code = ('queryCode' in rest ? (rest.queryCode as string | null) : null) ?? keptCode(id)
        return (
          <>
            <div className="notice good">
              <Title>{`✓ ${word.receiptTitle}`}</Title>
              <p>{named({ name: itemName, nameEn: itemNameEn })}</p>
              <dl className="facts">
                <dt>{word.receiptNumber}</dt>
                <dd className="number">{caseNumber}</dd>
                {code && (
                  <>
                    <dt>{word.receiptCode}</dt>
                    <dd className="number">{code}</dd>
                  </>
                )}
              </dl>
              <p>{word.receiptKeep}</p>
            </div>
            <p>
              <a href={`/api/cases/${id}/documents/receipt`} target="_blank" rel="noreferrer">
                {word.receiptPdf}
              </a>
            </p>
            <h2>{word.receiptNext}</h2>
            {clocks.acceptance && <p>{word.receiptSteps(day(clocks.acceptance.dueOn))}</p>}
            <p>{word.receiptTell}</p>
            <div className="buttons">
              <Link className="button" to={`/cases/${id}`}>
                {word.receiptFollow}
              </Link>
            </div>
          </>
        )
      }}
    </Answered>
  )
}
