import { counterDesk, linkTicket } from '#api/hall-desk.ts'
import { question, useAsk, useQuestion } from '../../kernel/questions.tsx'
import type { Party } from './party.ts'

/** The visitor of a ticket at this counter, where the page was opened from one: who it is, and how their case is linked to it. */
export function useTicket(id: string | null) {
  const ask = useAsk()
  const { data } = useQuestion(question(counterDesk), { enabled: id !== null })
  const ticket = [...(data?.ticket ? [data.ticket] : []), ...(data?.suspended ?? [])].find((one) => one.id === id)
  const party: Party | null = ticket?.party ?? null
  return {
    party,
    /** A case taken in is linked; where that fails the case stands all the same, and the counter page shows it is not. */
    link: async (caseId: string) => {
      if (ticket) await ask(linkTicket, { params: { id: ticket.id }, body: { caseId } }).catch(() => undefined)
    },
  }
}
