import { Spin } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { moveFocus } from '../../ui/move-focus.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { searchOf } from '../../ui/work-filter.ts'
import { Acts } from './acts.tsx'
import { CaseSheet } from './case-sheet.tsx'
import { useNeighbours } from './neighbours.ts'
import { Others } from './others.tsx'
import { Presence } from './presence.tsx'
import { fileOf, guideTo, type CaseFile, type Guide } from './questions.ts'
import { text } from './text.ts'

/** A case at the desk: the other work, the case, and what may be done now. */
export function Page() {
  const word = useWords(text)
  const { id = '' } = usePlace().params
  const file = useQuestion(fileOf(id), { refetchInterval: 20_000 })
  const guide = useQuestion(guideTo(file.data?.itemCode ?? '', file.data?.situation), {
    enabled: file.data !== undefined,
  })
  const error = file.error ?? guide.error
  if (file.data && guide.data) return <Panes key={id} file={file.data} guide={guide.data} />
  if (!error) return <Spin />
  return (
    <div className="page">
      <title>{word.trouble}</title>
      <h1>{word.trouble}</h1>
      <RefusalNotice error={error} />
    </div>
  )
}

function Panes({ file, guide }: { file: CaseFile; guide: Guide }) {
  const { account } = useSession()
  const neighbours = useNeighbours(file, account?.role)
  const [paper, setPaper] = useState<string | null>(null)
  const look = (material: string) =>
    setPaper((shown) => file.materials.find((one) => one.material === material)?.fileId ?? shown)
  useCaseKeys(neighbours)
  return (
    <div className="panes">
      <Others here={file.id} neighbours={neighbours} />
      <div className="pane">
        <CaseSheet file={file} guide={guide} paper={paper} show={setPaper} />
      </div>
      <aside className="pane acts">
        {account?.departmentCode && <Presence id={file.id} />}
        <Acts file={file} guide={guide} look={look} next={neighbours.next} />
      </aside>
    </div>
  )
}

/** Going on to the next case and to what is to be done, without a mouse. */
function useCaseKeys({ next, previous, filter }: ReturnType<typeof useNeighbours>): void {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const go = (place: string | undefined) => place !== undefined && navigate(place)
  useShortcuts([
    { keys: 'n', does: word.nextCase, press: () => go(next) },
    { keys: 'p', does: word.previousCase, press: () => go(previous) },
    { keys: 'u', does: word.back, press: () => navigate(`/work${filter ? searchOf(filter) : ''}`) },
    { keys: 'j', does: word.nextOther, press: () => moveFocus(1) },
    { keys: 'k', does: word.previousOther, press: () => moveFocus(-1) },
    { keys: 'a', does: word.toActs, press: () => focusFirst('.acts button, .acts form input, .acts form textarea') },
    { keys: 'm', does: word.toNotes, press: () => focusFirst('#note') },
  ])
}

const focusFirst = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()
