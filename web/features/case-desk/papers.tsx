import { Button, Form, Input, Spin } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { downloadFile } from '#api/files.ts'
import { promisedPapers } from '#domain/cases/index.ts'
import { addressOf } from '../../kernel/ask.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useFresh } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { confidenceText } from '../../ui/confidence-words.ts'
import { MarkTag } from '../../ui/mark-field.tsx'
import type { ShownMark } from '../../ui/paper-mark.ts'
import { PaperOpenings } from '../../ui/paper-openings.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { lawText } from './law-text.ts'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

const FileViewer = lazy(() => import('./file-viewer.tsx').then(({ FileViewer: part }) => ({ default: part })))

interface PapersProps {
  file: CaseFile
  guide: Guide
  /** The file that is looked at. */
  open: string | null
  show(fileId: string | null): void
}

/** The papers of the guide and what was handed in for each, looked at in place. */
export function Papers({ file, guide, open, show }: PapersProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const named = useNamed()
  const { account } = useSession()
  const promised = file.commits ? promisedPapers(guide.item, { materials: file.materials, commits: true }) : []
  const handedIn = guide.item.materials.flatMap(({ code }) =>
    file.materials.filter(({ material }) => material === code),
  )
  const at = handedIn.findIndex(({ fileId }) => fileId === open)
  const step = (by: 1 | -1) => show(handedIn[(at + by + handedIn.length) % handedIn.length]?.fileId ?? null)
  useShortcuts([
    { keys: ']', does: word.nextPaper, press: () => step(1) },
    { keys: '[', does: word.previousPaper, press: () => step(-1) },
  ])
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      <ul className="papers">
        {guide.item.materials.map((material) => (
          <li key={material.code} className={handedIn[at]?.material === material.code ? 'papers-open' : undefined}>
            <span>
              {named(material)}
              {material.necessity !== 'required' && <span className="soft"> · {word[material.necessity]}</span>}
              {promised.includes(material.code) && <span className="soft"> · {law.promisedInstead}</span>}
            </span>
            {markIn(handedIn, material.code) && <MarkTag mark={markIn(handedIn, material.code) as ShownMark} />}
            <Files
              fileIds={handedIn.filter((one) => one.material === material.code)}
              of={named(material)}
              open={open}
              show={show}
            />
          </li>
        ))}
      </ul>
      {open !== null && (
        <Opened
          key={open}
          fileId={open}
          name={nameOf(guide, handedIn[at]?.material, named)}
          isMarked={Boolean(handedIn[at]?.mark)}
        />
      )}
      {handedIn.some(({ mark }) => mark) && mayReadOpenings(account?.role) && (
        <PaperOpenings caseId={file.id} nameOf={(code) => nameOf(guide, code, named)} />
      )}
    </section>
  )
}

/** The mark of what lies in a slot. */
const markIn = (handedIn: CaseFile['materials'], slot: string): ShownMark | null =>
  handedIn.find(({ material, mark }) => material === slot && mark)?.mark ?? null

const mayReadOpenings = (role: string | undefined): boolean =>
  ['reviewer', 'deputy-head', 'head', 'supervisor'].includes(role ?? '')

/** The paper in hand; whoever only watches says first why a marked one is opened. */
function Opened({ isMarked, ...paper }: { fileId: string; name: string; isMarked: boolean }) {
  const word = useWords(confidenceText)
  const { of } = usePunctuation()
  const { account } = useSession()
  const [because, setBecause] = useState<string>()
  if (!isMarked || account?.role !== 'supervisor' || because !== undefined)
    return <Looked {...paper} {...{ isMarked, because }} />
  return (
    <Form<{ why: string }>
      layout="vertical"
      requiredMark={false}
      className="say-why"
      onFinish={({ why }) => setBecause(why.trim())}
    >
      <Form.Item
        name="why"
        label={of(word.why, paper.name)}
        extra={word.whyHint}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {word.open}
      </Button>
    </Form>
  )
}

const nameOf = (guide: Guide, code: string | undefined, named: ReturnType<typeof useNamed>): string => {
  const material = guide.item.materials.find((one) => one.code === code)
  return material ? named(material) : ''
}

interface FilesProps {
  fileIds: readonly { fileId: string }[]
  of: string
  open: string | null
  show(fileId: string | null): void
}

function Files({ fileIds, of, open, show }: FilesProps) {
  const word = useWords(text)
  const write = usePunctuation()
  if (fileIds.length === 0) return <span className="soft">{word.missingPaper}</span>
  return fileIds.map(({ fileId }) => (
    <Button
      key={fileId}
      size="small"
      aria-expanded={open === fileId}
      onClick={() => show(open === fileId ? null : fileId)}
    >
      {open === fileId ? word.close : word.look}
      <span className="unseen">{write.of('', of)}</span>
    </Button>
  ))
}

interface LookedProps {
  fileId: string
  name: string
  isMarked: boolean
  because: string | undefined
}

/** The paper in hand, brought into sight. */
function Looked({ fileId, name, isMarked, because }: LookedProps) {
  const fresh = useFresh()
  const address = addressOf(downloadFile.path, { id: fileId }, because === undefined ? undefined : { because })
  const load = async () => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(response.statusText)
    // The look is on record by now.
    if (isMarked) void fresh()
    return response.blob()
  }
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void frame.current?.scrollIntoView({ block: 'nearest' })
  }, [fileId])
  return (
    <div className="viewer-place" ref={frame}>
      <Suspense fallback={<Spin />}>
        <FileViewer key={fileId} name={name} load={load} address={address} />
      </Suspense>
    </div>
  )
}
