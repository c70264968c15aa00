import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { drawn, pictureReader } from './read-picture.ts'
import { text } from './text.ts'

/** Why the camera does not show anything. */
type Fault = 'noCamera' | 'noPermission' | 'cameraFailed'

/** How often a frame is read: a code held still is found at once, and a phone stays cool. */
const everyMs = 250

/** The camera, looking for a code until it finds one or is stopped; mounted only when somebody asked for it. */
export function Camera({ found, stop }: { found(content: string): void; stop(): void }) {
  const word = useWords(text)
  const video = useRef<HTMLVideoElement>(null)
  const report = useRef(found)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    report.current = found
  }, [found])
  useEffect(() => {
    const ending = new AbortController()
    watch(video, ending.signal, (content) => report.current(content)).catch((error: unknown) => {
      if (!ending.signal.aborted) setFault(faultOf(error))
    })
    return () => ending.abort()
  }, [])
  return (
    <div className="camera">
      {fault ? (
        <p className="notice warn" role="alert">
          {word[fault]}
        </p>
      ) : (
        <>
          {/* Nothing is recorded: there is no sound and nothing to caption. */}
          <video ref={video} muted playsInline aria-label={word.picture} />
          <p role="status">{word.looking}</p>
        </>
      )}
      <button type="button" className="button secondary" onClick={stop}>
        {word.stop}
      </button>
    </div>
  )
}

function faultOf(error: unknown): Fault {
  const { name } = error as { name?: string }
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'noPermission'
  return name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'NoCamera'
    ? 'noCamera'
    : 'cameraFailed'
}

async function watch(
  place: { current: HTMLVideoElement | null },
  signal: AbortSignal,
  found: (content: string) => void,
): Promise<void> {
  // Only a secure page has cameras at all.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (!mediaDevices) throw new DOMException('no camera', 'NotFoundError')
  const stream = await mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const end = () => stream.getTracks().forEach((track) => track.stop())
  if (signal.aborted) return end()
  signal.addEventListener('abort', end)
  const read = await pictureReader()
  const video = place.current
  if (!video || signal.aborted) return
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const look = async () => {
    if (signal.aborted) return
    const content = video.videoWidth > 0 ? await read(drawn(video, video.videoWidth, video.videoHeight, canvas)) : null
    if (content !== null && content !== '') return found(content)
    setTimeout(() => void look(), everyMs)
  }
  await look()
}
