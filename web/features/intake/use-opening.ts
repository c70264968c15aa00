import { useRef } from 'react'
import { draftCase, receiveCase, saveDraft, submitCase } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import type { Party } from './party.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'
import type { Way } from './use-intake.ts'

/** What the applicant is handed at the window. */
export interface Received {
  id: string
  caseNumber: string | null
  queryCode: string | null
}

/** A new application: opened, submitted and received in one go; sent again after a fault it goes on where it stopped. */
export function useOpening({ item: { code } }: Guide, party: Party, done: (received: Received) => void): Way {
  const word = useWords(text)
  const reached = useRef<{ id: string; saved: string; submitted?: ReplyOf<typeof submitCase> } | null>(null)
  const { mutateAsync: draft } = useCommand(draftCase, { refresh: false })
  const { mutateAsync: save } = useCommand(saveDraft, { refresh: false })
  const { mutateAsync: submit } = useCommand(submitCase, { refresh: false })
  const { mutateAsync: receive } = useCommand(receiveCase)
  return {
    label: word.send,
    send: async (body) => {
      const saved = JSON.stringify(body)
      if (!reached.current) {
        const { id } = await draft({ body: { itemCode: code, applicantId: party.id, ...body } })
        reached.current = { id, saved }
      } else if (!reached.current.submitted && reached.current.saved !== saved) {
        await save({ params: { id: reached.current.id }, body })
        reached.current.saved = saved
      }
      const { id } = reached.current
      const submitted = (reached.current.submitted ??= await submit({ params: { id } }))
      await receive({ params: { id } })
      done({ id, caseNumber: submitted.caseNumber, queryCode: submitted.queryCode ?? null })
    },
  }
}
