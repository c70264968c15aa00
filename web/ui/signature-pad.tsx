import { Button } from 'antd'
import { useRef, type PointerEvent } from 'react'
import { useWords, words } from '../kernel/language.tsx'

const text = words(
  { sign: '请在下面签名', signHint: '用手指、笔或者鼠标写。', clear: '重写' },
  { sign: 'Please sign below', signHint: 'With a finger, a pen or the mouse.', clear: 'Write again' },
)

/** Pixels of the drawing, whatever size it is shown at. */
const [width, height] = [900, 300]

/** Where somebody signs with a finger, a pen or the mouse; `drawn` gets the PNG in base64, null once it is wiped. */
export function SignaturePad({ drawn }: { drawn(png: string | null): void }) {
  const word = useWords(text)
  const canvas = useRef<HTMLCanvasElement>(null)
  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - left) / wide) * width, ((event.clientY - top) / high) * height]
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d')
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' })
    pen.beginPath()
    pen.moveTo(...at(event))
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0) return
    const pen = event.currentTarget.getContext('2d')
    pen?.lineTo(...at(event))
    pen?.stroke()
  }
  const end = ({ currentTarget }: PointerEvent<HTMLCanvasElement>) => drawn(base64Of(currentTarget))
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height)
    drawn(null)
  }
  return (
    <div>
      <p id="sign-here">
        <strong>{word.sign}</strong> <span className="soft">{word.signHint}</span>
      </p>
      <canvas
        ref={canvas}
        className="signature-pad"
        role="img"
        aria-labelledby="sign-here"
        {...{ width, height }}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
      />
      <p>
        <Button onClick={clear}>{word.clear}</Button>
      </p>
    </div>
  )
}

const base64Of = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/png').split(',')[1] ?? ''
