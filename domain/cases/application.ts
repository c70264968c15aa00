import type { Situation } from '../catalogue/index.ts'
import type { ObjectionGround } from './publication-events.ts'

/** The mark on a paper: the ground, which rules go by, and the applicant's words, sealed under the applicant's key. */
export interface PaperMark {
  ground: ObjectionGround
  sealedReason: string
}

/** A paper handed in: which slot of the item it fills and which stored file it is (SHA-256, hex). */
export interface HandedIn {
  material: string
  fileId: string
  sha256: string
  /** Its owner says it holds a trade secret or what is private (Art. 5). Absent where nothing was said. */
  mark?: PaperMark
}

/** The application as filled in: personal answers sealed under the applicant's key, the rest in the clear for rules to read. */
export interface Application {
  /** The version of the item whose form was answered. */
  itemVersion: number
  sealedAnswers: string
  facts: Record<string, string | number | boolean>
  /** Required questions still unanswered, by field name. */
  missing: string[]
  materials: HandedIn[]
  /** Answers to the item's guided questions, in the clear: clocks, fees and the checklist follow them. Absent where none is asked. */
  situation?: Situation
  /** The applicant read the conditions and what follows from a false promise, and promises (告知承诺). */
  commits?: true
}

/** One thing to correct: a material of the item or a question of its form, and what is wrong with it. */
export interface Defect {
  subject: string
  defect: string
}

/** An application as it is handed in: the files are named, their hashes are looked up with the facts. */
export type Filled = Omit<Application, 'materials'> & { materials: Pick<HandedIn, 'material' | 'fileId' | 'mark'>[] }
