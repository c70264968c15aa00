import { Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { openFile, type OpenFile } from './open-file.ts'
import { text } from './text.ts'
import { viewerText } from './viewer-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

interface FileViewerProps {
  /** What is shown, for those who do not see it. */
  name: string
  load(): Promise<Blob>
  /** Where it can be downloaded. */
  address?: string
}

const scales = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]
const whole = scales.indexOf(1)

/** Shows a PDF or a picture in place, a page at a time: bigger, smaller, turned, by mouse or by key. */
export function FileViewer({ name, load, address }: FileViewerProps) {
  const word = useWords(text)
  const viewer = useWords(viewerText)
  const { of } = usePunctuation()
  const file = useFile(load)
  const frame = useRef<HTMLDivElement>(null)
  const view = useView(file === 'trouble' || !file ? 1 : file.pages, () => void frame.current?.requestFullscreen())
  return (
    <div className="viewer-frame" ref={frame}>
      <Tools view={view} pages={file === 'trouble' || !file ? 0 : file.pages} address={address} />
      <div
        className="viewer"
        tabIndex={0}
        role="region"
        aria-label={of(name, viewer.viewerKeys)}
        onKeyDown={view.press}
      >
        {file === 'trouble' && <p role="alert">{word.cannotShow}</p>}
        {file && file !== 'trouble' && <Sheet file={file} name={name} {...view} />}
      </div>
    </div>
  )
}

function useFile(load: () => Promise<Blob>): OpenFile | 'trouble' | null {
  const [file, setFile] = useState<OpenFile | 'trouble' | null>(null)
  const latest = useRef(load)
  useEffect(() => {
    let opened: OpenFile | undefined
    let here = true
    latest
      .current()
      .then(openFile)
      .then((open) => {
        opened = open
        if (here) setFile(open)
        else open.close()
      })
      .catch(() => here && setFile('trouble'))
    return () => {
      here = false
      opened?.close()
    }
  }, [])
  return file
}

/** Size, turn and page, and the keys that change them. */
function useView(pages: number, fill: () => void) {
  const [size, setSize] = useState(whole)
  const [turn, setTurn] = useState(0)
  const [page, setPage] = useState(1)
  const resize = (step: number) => setSize((at) => Math.min(scales.length - 1, Math.max(0, at + step)))
  const rotate = () => setTurn((turned) => (turned + 90) % 360)
  const go = (step: number) => setPage((at) => Math.min(pages, Math.max(1, at + step)))
  const acts: Record<string, () => void> = {
    '+': () => resize(1),
    '=': () => resize(1),
    '-': () => resize(-1),
    r: rotate,
    f: fill,
    PageDown: () => go(1),
    PageUp: () => go(-1),
  }
  const press = (event: KeyboardEvent) => {
    const act = acts[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return { size, scale: scales[size] ?? 1, turn, page, resize, rotate, go, fill, press }
}

interface ToolsProps {
  view: ReturnType<typeof useView>
  pages: number
  address: string | undefined
}

function Tools({ view: { size, page, resize, rotate, go, fill }, pages, address }: ToolsProps) {
  const word = useWords(text)
  const viewer = useWords(viewerText)
  const { number } = useWriters()
  return (
    <div className="viewer-tools">
      <Button size="small" disabled={size === scales.length - 1} onClick={() => resize(1)}>
        {word.bigger}
      </Button>
      <Button size="small" disabled={size === 0} onClick={() => resize(-1)}>
        {word.smaller}
      </Button>
      <Button size="small" onClick={rotate}>
        {viewer.rotate}
      </Button>
      <Button size="small" onClick={fill}>
        {viewer.fill}
      </Button>
      {pages > 1 && (
        <>
          <Button size="small" disabled={page === 1} onClick={() => go(-1)}>
            {viewer.pageBefore}
          </Button>
          <Button size="small" disabled={page === pages} onClick={() => go(1)}>
            {viewer.pageAfter}
          </Button>
        </>
      )}
      {pages > 0 && (
        <span className="soft" role="status">
          {word.page(number(page), number(pages))}
        </span>
      )}
      {address && <a href={address}>{word.download}</a>}
    </div>
  )
}

interface SheetProps {
  file: OpenFile
  name: string
  scale: number
  turn: number
  page: number
}

function Sheet({ file, name, scale, turn, page }: SheetProps) {
  const word = useWords(text)
  const { number } = useWriters()
  const { of } = usePunctuation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!canvas.current) return undefined
    const room = (canvas.current.parentElement?.clientWidth ?? 600) - 16
    return file.draw(canvas.current, { page, turn, width: room * scale })
  }, [file, page, turn, scale])
  return <canvas ref={canvas} role="img" aria-label={of(name, word.page(number(page), number(file.pages)))} />
}
