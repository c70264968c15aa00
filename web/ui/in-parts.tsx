import { useState, type ReactNode } from 'react'
import { useQuestion, type Question } from '../kernel/questions.tsx'
import { Answered } from './answered.tsx'

interface InPartsProps<R> {
  /** Asks for the part after a place; null for the first. */
  asked(after: string | null): Question<R>
  /** Milliseconds an answer holds; as long as all others if left out. */
  staleTime?: number
  after?: string | null
  /** The words of the button that brings the next part. */
  more: string
  children(part: R, isFirst: boolean): ReactNode
}

/** A list read part by part: each stays where it is when the next one is wanted. */
export function InParts<R extends { next: string | null }>(props: InPartsProps<R>) {
  const { asked, staleTime, after = null, more, children } = props
  const [goesOn, setGoesOn] = useState(false)
  const answer = useQuestion(asked(after), staleTime === undefined ? {} : { staleTime })
  return (
    <Answered to={answer}>
      {(part) => (
        <>
          {children(part, after === null)}
          {part.next !== null &&
            (goesOn ? (
              <InParts {...props} after={part.next} />
            ) : (
              <button type="button" className="button secondary" onClick={() => setGoesOn(true)}>
                {more}
              </button>
            ))}
        </>
      )}
    </Answered>
  )
}
