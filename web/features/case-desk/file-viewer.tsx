import { Button } from 'antd'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

GlobalWorkerOptions.workerSrc = workerUrl

type Content = { kind: 'picture'; url: string } | { kind: 'pdf'; pdf: PDFDocumentProxy } | { kind: 'trouble' }

const scales = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** Shows a handed-in PDF or picture in place: bigger, smaller, turned. */
export function FileViewer({ address }: { address: string }) {
  const word = useWords(text)
  const content = useContent(address)
  const [size, setSize] = useState(2)
  const [turn, setTurn] = useState(0)
  const scale = scales[size] ?? 1
  return (
    <>
      <div className="viewer-tools">
        <Button size="small" disabled={size === scales.length - 1} onClick={() => setSize(size + 1)}>
          {word.bigger}
        </Button>
        <Button size="small" disabled={size === 0} onClick={() => setSize(size - 1)}>
          {word.smaller}
        </Button>
        <Button size="small" onClick={() => setTurn((turn + 90) % 360)}>
          {word.rotate}
        </Button>
        <a href={address}>{word.download}</a>
      </div>
      <div className="viewer" tabIndex={0} role="region" aria-label={word.papers}>
        {content?.kind === 'picture' && <Picture url={content.url} scale={scale} turn={turn} />}
        {content?.kind === 'pdf' &&
          Array.from({ length: content.pdf.numPages }, (_, at) => (
            <PdfPage key={at} pdf={content.pdf} at={at + 1} scale={scale} turn={turn} />
          ))}
        {content?.kind === 'trouble' && <p>{word.cannotShow}</p>}
      </div>
    </>
  )
}

function useContent(address: string): Content | null {
  const [content, setContent] = useState<Content | null>(null)
  useEffect(() => {
    let url = ''
    let here = true
    const show = (shown: Content) => here && setContent(shown)
    const fetchIt = async () => {
      const response = await fetch(address)
      if (!response.ok) return show({ kind: 'trouble' })
      const file = await response.blob()
      if (file.type === 'application/pdf')
        return show({ kind: 'pdf', pdf: await getDocument({ data: await file.arrayBuffer() }).promise })
      url = URL.createObjectURL(file)
      return show({ kind: 'picture', url })
    }
    fetchIt().catch(() => show({ kind: 'trouble' }))
    return () => {
      here = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [address])
  return content
}

function Picture({ url, scale, turn }: { url: string; scale: number; turn: number }) {
  const word = useWords(text)
  return (
    <img
      src={url}
      alt={word.papers}
      style={{ width: `${scale * 100}%`, transform: turn ? `rotate(${turn}deg)` : 'none' }}
    />
  )
}

function PdfPage({ pdf, at, scale, turn }: { pdf: PDFDocumentProxy; at: number; scale: number; turn: number }) {
  const word = useWords(text)
  const { number } = useWriters()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let cancel = (): void => undefined
    const draw = async () => {
      const page = await pdf.getPage(at)
      if (!canvas.current) return
      const viewport = page.getViewport({ scale: scale * 1.2, rotation: (page.rotate + turn) % 360 })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      const task = page.render({ canvas: canvas.current, viewport })
      cancel = () => task.cancel()
      await task.promise.catch(() => undefined)
    }
    void draw()
    return () => cancel()
  }, [pdf, at, scale, turn])
  return <canvas ref={canvas} role="img" aria-label={word.page(number(at), number(pdf.numPages))} />
}
