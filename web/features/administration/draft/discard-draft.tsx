import type { Endpoint } from '#api/kernel/endpoint.ts'
import type { Request } from '../../../kernel/ask.ts'
import { useWords } from '../../../kernel/language.tsx'
import { ConfirmAct } from '../../../ui/confirm-act.tsx'
import { text } from '../item/text.ts'

interface DiscardProps<P, R> {
  endpoint: Endpoint<P, undefined, undefined, R>
  request: Request<P, undefined, undefined>
}

/** Throws a draft away, once it was said what is lost. */
export function DiscardDraft<P, R>({ endpoint, request }: DiscardProps<P, R>) {
  const word = useWords(text)
  return (
    <p>
      <ConfirmAct endpoint={endpoint} request={request} name={word.discard} then={word.discardThen} danger />
    </p>
  )
}
