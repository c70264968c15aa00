/** What browsers that read codes themselves offer (Shape Detection API); the DOM types do not know it yet. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>
}
type DetectorMaker = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> }

/** Reads the first QR code of a picture; null where there is none. */
export type ReadPicture = (picture: HTMLCanvasElement) => Promise<string | null>

/** The reader of this browser, or else one that is fetched when it is first needed. */
export async function pictureReader(): Promise<ReadPicture> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (maker && (await maker.getSupportedFormats()).includes('qr_code')) {
    const detector = new maker({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
  }
  const { default: read } = await import('jsqr')
  return async (picture) => {
    const { width, height } = picture
    const pixels = picture.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, width, height)
    return pixels ? (read(pixels.data, width, height)?.data ?? null) : null
  }
}

/** The longest side of a picture that is read: enough for a dense code, quick on a phone. */
const longest = 1600

/** Draws a picture small enough to read quickly; `onto` is reused from frame to frame. */
export function drawn(
  source: CanvasImageSource,
  width: number,
  height: number,
  onto: HTMLCanvasElement,
): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(width, height))
  onto.width = Math.round(width * scale)
  onto.height = Math.round(height * scale)
  onto.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, onto.width, onto.height)
  return onto
}

/** Reads the code on a photo; null where there is none. Throws for a file that is no picture. */
export async function readPhoto(file: Blob): Promise<string | null> {
  const [read, picture] = await Promise.all([pictureReader(), createImageBitmap(file)])
  return read(drawn(picture, picture.width, picture.height, document.createElement('canvas')))
}
