import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

interface CameraProps {
  name: string
  taken(photograph: File): void
  close(): void
}

/** Photographs a paper with the camera of this device; without one that may be used, the device's own way of taking a picture is offered. */
export function Camera({ name, taken, close }: CameraProps) {
  const word = useWords(text)
  const video = useRef<HTMLVideoElement>(null)
  const state = useStream(video)
  const [shot, setShot] = useState<{ file: File; url: string } | null>(null)
  if (state === 'none') return <OwnCamera name={name} taken={taken} />
  const shoot = async () => {
    const file = video.current && (await photographOf(video.current, name))
    if (file) setShot({ file, url: URL.createObjectURL(file) })
  }
  return (
    <div className="camera">
      {shot && <img src={shot.url} alt={`${word.preview}：${name}`} />}
      <video ref={video} muted playsInline hidden={shot !== null} aria-label={word.camera} />
      <p className="toolbar">
        {shot ? (
          <>
            <Button type="primary" onClick={() => taken(shot.file)}>
              {word.use}
            </Button>
            <Button onClick={() => setShot(null)}>{word.retake}</Button>
          </>
        ) : (
          <Button type="primary" disabled={state !== 'on'} onClick={() => void shoot()}>
            {word.shoot}
          </Button>
        )}
        <Button onClick={close}>{word.close}</Button>
      </p>
    </div>
  )
}

/** The picture of the camera in a video, from the side that looks at the paper; `none` where there is none or it is not allowed. */
function useStream(video: { current: HTMLVideoElement | null }): 'coming' | 'on' | 'none' {
  const [state, setState] = useState<'coming' | 'on' | 'none'>('coming')
  useEffect(() => {
    let stream: MediaStream | undefined
    let here = true
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    const begin = async () => {
      const wanted = { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1920 } }
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted })
      if (!here || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      setState('on')
    }
    begin().catch(() => here && setState('none'))
    return () => {
      here = false
      stop()
    }
  }, [video])
  return state
}

async function photographOf(video: HTMLVideoElement, name: string): Promise<File | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return picture && new File([picture], `${name}.jpg`, { type: 'image/jpeg' })
}

function OwnCamera({ name, taken }: Omit<CameraProps, 'close'>) {
  const word = useWords(text)
  return (
    <p className="camera" role="status">
      <label>
        {word.noCamera}
        <input
          type="file"
          accept="image/jpeg,image/png"
          capture="environment"
          aria-label={`${word.photograph}：${name}`}
          onChange={({ target }) => target.files?.[0] && taken(target.files[0])}
        />
      </label>
    </p>
  )
}
