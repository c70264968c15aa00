import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

interface Look {
  /** From 1. */
  page: number
  /** Clockwise, in quarter turns (degrees). */
  turn: number
  /** How wide it is to be shown (CSS pixels). */
  width: number
}

/** A file as pages that can be drawn. */
export interface OpenFile {
  pages: number
  /** Draws a page; the answer stops the drawing. */
  draw(canvas: HTMLCanvasElement, look: Look): () => void
  close(): void
}

/** Opens a PDF or a picture; rejects where it is neither or is damaged. */
export async function openFile(file: Blob): Promise<OpenFile> {
  return file.type === 'application/pdf'
    ? openPdf(await file.arrayBuffer())
    : openPicture(await createImageBitmap(file))
}

async function openPdf(data: ArrayBuffer): Promise<OpenFile> {
  const opening = getDocument({ data })
  const pdf = await opening.promise
  return {
    pages: pdf.numPages,
    close: () => void opening.destroy(),
    draw: (canvas, { page, turn, width }) => {
      let stop = (): void => undefined
      let stopped = false
      const draw = async () => {
        const sheet = await pdf.getPage(page)
        if (stopped) return
        const rotation = (sheet.rotate + turn) % 360
        const natural = sheet.getViewport({ scale: 1, rotation }).width
        const viewport = sheet.getViewport({ scale: (width / natural) * devicePixelRatio, rotation })
        fit(canvas, viewport.width, viewport.height)
        const task = sheet.render({ canvas, viewport })
        stop = () => task.cancel()
        await task.promise
      }
      draw().catch(() => undefined)
      return () => {
        stopped = true
        stop()
      }
    },
  }
}

function openPicture(picture: ImageBitmap): OpenFile {
  return {
    pages: 1,
    close: () => picture.close(),
    draw: (canvas, { turn, width }) => {
      const lying = turn % 180 !== 0
      const [across, down] = lying ? [picture.height, picture.width] : [picture.width, picture.height]
      const scale = (width / across) * devicePixelRatio
      fit(canvas, across * scale, down * scale)
      const pen = canvas.getContext('2d')
      pen?.translate(canvas.width / 2, canvas.height / 2)
      pen?.rotate((turn * Math.PI) / 180)
      pen?.scale(scale, scale)
      pen?.drawImage(picture, -picture.width / 2, -picture.height / 2)
      return () => undefined
    },
  }
}

/** Gives a canvas its size in device pixels, and shows it that much smaller. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  canvas.style.width = `${width / devicePixelRatio}px`
}
