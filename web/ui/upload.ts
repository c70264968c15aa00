import { uploadFile } from '#api/files.ts'
import { Refused } from '../kernel/ask.ts'
import type { Language } from '../kernel/language.tsx'

/** A file the server has taken. */
export interface Uploaded {
  id: string
  name: string
  type: string
  size: number
}

export const uploadLimit = { bytes: 20 * 1024 * 1024, types: ['application/pdf', 'image/jpeg', 'image/png'] }

/**
 * Sends one file, telling the share sent (0 to 1); `fetch` cannot say how far an upload has come. Under a key it is the same
 * file however often it is sent.
 */
export function upload(
  file: File,
  language: Language,
  onProgress: (share: number) => void,
  key?: string,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', uploadFile.path)
    request.setRequestHeader('accept-language', language)
    if (key !== undefined) request.setRequestHeader('idempotency-key', key)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total)
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as Uploaded)
        : reject(new Refused(request.status, (request.response ?? {}) as object))
    request.onerror = () => reject(new Refused(0, {}))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
