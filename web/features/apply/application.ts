import { useMemo, useState } from 'react'
import { saveDraft, supplementCase, type caseFile } from '#api/cases.ts'
import type { itemGuide } from '#api/catalogue.ts'
import { promisedPapers } from '#domain/cases/index.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { groupsOf, openIn, type Group } from '../../ui/groups.ts'
import { forget, keep, keptOf } from '../../ui/kept.ts'
import { withOwnMark, type OwnMark } from '../../ui/paper-mark.ts'
import { fileOf, guideTo } from './questions.ts'

type CaseFile = ReplyOf<typeof caseFile>
type Guide = ReplyOf<typeof itemGuide>
type Handed = { material: string; fileId: string; mark?: OwnMark }

/** An application that may still be changed: a draft, or one that was returned for correction. */
export interface Application {
  file: CaseFile
  guide: Guide
  groups: Group[]
  answers: Record<string, unknown>
  materials: Handed[]
  /** Answers to the guided questions. */
  situation: Record<string, string>
  /** Promises instead of handing in the papers the item names (告知承诺). */
  commits: boolean
  /** Returned for correction: changes stay on this device until the answer is sent as a whole. */
  correcting: boolean
  openQuestions(group: Group): string[]
  missingMaterials: string[]
  save(change: Partial<Content>): Promise<void>
}

type Content = Pick<Application, 'answers' | 'materials' | 'situation' | 'commits'>

/** The application of the page, `undefined` until known; `trouble` is why it is not. */
export function useApplication() {
  const { id = '' } = usePlace().params
  const file = useQuestion(fileOf(id))
  const [corrected, setCorrected] = useState(() => keptOf(id, 'correction') as Content | null)
  const isCorrected = file.data?.status === 'awaiting-correction' && corrected !== null
  const situation = (isCorrected ? corrected.situation : undefined) ?? file.data?.situation
  const guide = useQuestion(guideTo(file.data?.itemCode ?? '', situation), {
    enabled: file.data !== undefined,
    placeholderData: (before) => before,
  })
  const { mutateAsync } = useCommand(saveDraft)
  const application = useMemo<Application | undefined>(() => {
    if (!file.data || !guide.data) return undefined
    const correcting = file.data.status === 'awaiting-correction'
    const { version } = file.data
    const content = { ...contentOf(file.data), ...(correcting && corrected) }
    const save = async (changed: Content) => {
      if (!correcting) return void (await mutateAsync({ params: { id }, body: bodyOf(changed), version }))
      keep(id, 'correction', { ...changed })
      setCorrected(changed)
    }
    return applicationOf(file.data, guide.data, content, save)
  }, [file.data, guide.data, corrected, mutateAsync, id])
  return { application, trouble: file.error ?? guide.error, refetch: () => void file.refetch() }
}

/** What is sent: a promise is made or left out. */
const bodyOf = ({ commits, ...content }: Content) => ({ ...content, ...(commits && { commits }) })

const contentOf = ({ answers, materials, situation, commits }: CaseFile): Content => ({
  commits,
  answers,
  situation,
  materials: materials.map(({ material, fileId, mark }) => ({ material, fileId, ...withOwnMark(mark) })),
})

function applicationOf(
  file: CaseFile,
  guide: Guide,
  content: Content,
  save: (content: Content) => Promise<void>,
): Application {
  const { form, materials: wanted } = guide.item
  const handedIn = new Set(content.materials.map(({ material }) => material))
  for (const code of promisedPapers(guide.item, bodyOf(content))) handedIn.add(code)
  return {
    file,
    guide,
    ...content,
    groups: groupsOf(form),
    correcting: file.status === 'awaiting-correction',
    openQuestions: (group) => openIn(group, form.required, content.answers),
    missingMaterials: wanted
      .filter(({ code, necessity }) => necessity === 'required' && !handedIn.has(code))
      .map(({ code }) => code),
    save: (change) => save({ ...content, ...change }),
  }
}

/** Sends what was corrected, as a whole; afterwards nothing is kept here. */
export function useSupplement() {
  const { mutateAsync } = useCommand(supplementCase)
  return async ({ file, guide, answers, materials, situation, commits }: Application) => {
    const applies = new Set(guide.item.materials.map(({ code }) => code))
    const body = { answers, materials: materials.filter(({ material }) => applies.has(material)), situation, commits }
    await mutateAsync({ params: { id: file.id }, body: bodyOf(body), version: file.version })
    forget(file.id)
  }
}
