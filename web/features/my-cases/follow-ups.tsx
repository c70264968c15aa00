import { useState } from 'react'
import { useLocation } from 'wouter'
import { draftCase, type caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { text } from './text.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** What may be applied for about the licence of this case: its change, its renewal. */
export function FollowUps({ file: { id, itemCode, applicantId, mayFollow } }: { file: CaseFile }) {
  const word = useWords(text)
  const [, go] = useLocation()
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending } = useCommand(draftCase)
  const follow = async (purpose: CaseFile['mayFollow'][number]) => {
    try {
      const draft = await mutateAsync({ body: { itemCode, applicantId, about: { purpose, licence: id } } })
      go(`/cases/${draft.id}/apply`)
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  if (mayFollow.length === 0) return null
  return (
    <div className="unprinted">
      <ErrorSummary faults={faults} />
      <p className="buttons">
        {mayFollow.map((purpose) => (
          <button
            key={purpose}
            type="button"
            className="button"
            disabled={isPending}
            onClick={() => void follow(purpose)}
          >
            {isPending ? word.following : word[`follow-${purpose}`]}
          </button>
        ))}
      </p>
    </div>
  )
}
