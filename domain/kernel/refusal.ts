/** A lawful "no": an expected outcome, returned as a value. `code` reads as a sentence and has its words in every language. */
export class Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: string, facts: Record<string, string | number> = {}) {
    this.code = code
    this.facts = facts
  }
}

/** Says no by its code; `facts` fill the placeholders of the sentence shown to the person. */
export function refuse(code: string, facts: Record<string, string | number> = {}): Refusal {
  return new Refusal(code, facts)
}
