import { promisedPapers } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useLanguage, useWords, type Language } from '../../kernel/language.tsx'
import { titleOf } from '../../ui/schema-field.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { defectWords, templatesOfAnswer, templatesOfPaper, type Template } from './templates.ts'

/** One thing to judge: a paper or an answer. */
export interface CheckLine {
  subject: string
  name: string
  isPaper: boolean
  handedIn: boolean
  templates: readonly Template[]
}

export interface Verdict {
  /** Null until it is judged. */
  fine: boolean | null
  defect: string
}

/** A line is judged when it fits, or when it is said what is to be corrected. */
export const isJudged = ({ fine, defect }: Verdict): boolean =>
  fine === true || (fine === false && defect.trim() !== '')

/** The verdict a line begins with: a paper that had to come and did not is to be corrected, and how is said already. */
export const firstVerdict = ({ handedIn, templates: [missing] }: CheckLine): Verdict =>
  handedIn ? { fine: null, defect: '' } : { fine: false, defect: missing?.sentence ?? '' }

type Material = ServiceItem['materials'][number]

/** What is judged: every paper that is required or was handed in, then the questions that were answered or had to be. */
export function useCheckLines(file: CaseFile, guide: Guide): CheckLine[] {
  const language = useLanguage()
  const word = useWords(defectWords)
  const { form, materials } = guide.item
  const promised = file.commits ? promisedPapers(guide.item, { materials: file.materials, commits: true }) : []
  const papers = materials
    .map((material) => ({
      ...lineOf(material.code, nameIn(language, material), true),
      handedIn: file.materials.some((one) => one.material === material.code),
      needed: material.necessity === 'required' && !promised.includes(material.code),
      templates: templatesOfPaper(material, word),
    }))
    .filter(({ handedIn, needed }) => handedIn || needed)
  const answers = Object.entries(form.properties)
    .map(([subject, field]) => ({
      ...lineOf(subject, titleOf(field, language), false),
      handedIn: file.answers[subject] !== undefined,
      needed: form.required.includes(subject),
      templates: templatesOfAnswer(field.title, word),
    }))
    .filter(({ handedIn, needed }) => handedIn || needed)
  return [...papers, ...answers]
}

const lineOf = (subject: string, name: string, isPaper: boolean) => ({ subject, name, isPaper })
const nameIn = (language: Language, { name, nameEn }: Material): string => (language === 'en' ? nameEn : name)
