import { useLocation } from 'wouter'
import { receiveCase, saveDraft, submitCase, supplementCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand, useFresh } from '../../kernel/questions.tsx'
import type { CaseFile } from './questions.ts'
import { text } from './text.ts'
import type { Way } from './use-intake.ts'
import type { Received } from './use-opening.ts'

/** A draft: saved and left, or saved, submitted and received in one go. */
export function useDraft({ id, version }: CaseFile, done: (received: Received) => void): Way {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const fresh = useFresh()
  const { mutateAsync: save } = useCommand(saveDraft, { refresh: false })
  const { mutateAsync: submit } = useCommand(submitCase, { refresh: false })
  const { mutateAsync: receive } = useCommand(receiveCase)
  const store: Way['send'] = async (body) => {
    await save({ params: { id }, body, version })
  }
  return {
    label: word.send,
    keep: async (filled) => {
      await store(filled)
      await fresh()
      navigate(`/cases/${id}`)
    },
    send: async (filled) => {
      await store(filled)
      const { caseNumber, queryCode = null } = await submit({ params: { id } })
      await receive({ params: { id } })
      done({ id, caseNumber, queryCode })
    },
  }
}

/** The answer to a correction notice, sent as a whole; the case goes on where it is. */
export function useSupplement({ id, version }: CaseFile): Way {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { mutateAsync } = useCommand(supplementCase)
  return {
    label: word.sendCorrection,
    send: async (body) => {
      await mutateAsync({ params: { id }, body, version })
      navigate(`/cases/${id}`)
    },
  }
}
