/** A part of a letter's body, in its order. Every text is shown as it is: nothing in it is ever read as markup. */
export type Block =
  | { as: 'text'; text: string }
  | { as: 'heading'; text: string }
  | { as: 'list'; items: string[] }
  | { as: 'facts'; rows: [label: string, value: string][] }
  /** `widths` in parts of the line; the first column counts. */
  | { as: 'table'; head: string[]; widths: number[]; rows: string[][] }
  /** A form filled in by hand on paper: `lines` is how tall the answer's place is. */
  | { as: 'form'; rows: { label: string; value: string; lines: number }[] }

/** A document as it goes to the typesetter: everything that will stand on the paper and nothing else. */
export interface Letter {
  layout: 'letter' | 'certificate'
  /** Chinese where it does not say: what goes out in law always is. */
  language?: 'en'
  /** The department (机关): it decides, signs and seals; never the centre. */
  department: string
  title: string
  number: string
  caseNumber: string
  /** What stands below the number instead of that of a case, where the letter is about none. */
  reference?: string
  /** The civil date it bears. */
  on: string
  to: string
  blocks: Block[]
  /** What stands at the foot of every page: the case and where it is handled. */
  foot: string
  code: { address: string; label: string }
  /** Across every page: 预览, 已撤销. */
  watermark: string
}

export const text = (words: string): Block => ({ as: 'text', text: words })
export const heading = (words: string): Block => ({ as: 'heading', text: words })
export const list = (items: string[]): Block => ({ as: 'list', items })
export const facts = (...rows: [label: string, value: string][]): Block => ({ as: 'facts', rows })
