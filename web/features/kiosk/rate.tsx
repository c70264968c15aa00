import { rateService, ratingOfTicket } from '#api/ratings.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { RateForm } from '../../ui/rate-form.tsx'

const text = words({ ask: '请评价这次服务', rated: '已评价' }, { ask: 'How was this service?', rated: 'You rated' })

/** Asks whoever was served at a counter what they think of it. */
export function Rate({ ticketId }: { ticketId: string }) {
  const { ask: title, rated } = useWords(text)
  const params = { id: ticketId }
  const { data } = useQuestion(question(ratingOfTicket, { params }))
  const { mutate, error, isPending } = useCommand(rateService)
  const more = { title, rated, error, isPending }
  return data && <RateForm {...data} {...more} send={(body) => mutate({ params, body })} />
}
