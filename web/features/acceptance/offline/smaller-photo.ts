/** The longest side a photo is kept with (pixels), and the largest file that is opened at all (bytes). */
const longestSide = 1920
const largest = 40 * 2 ** 20

/**
 * A photo as it is kept and sent: a JPEG no longer than `longestSide`, without what a camera writes into a file about place
 * and device. Null for what is no picture, or one too large to open.
 */
export async function smallerPhoto(file: Blob): Promise<Blob | null> {
  if (file.size > largest) return null
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
}
