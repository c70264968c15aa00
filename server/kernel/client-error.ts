import type { Socket } from 'node:net'
import { problemOf } from './problem.ts'

const statusOf: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

/** Answers what Node cannot read as HTTP, or waited for in vain; no language was understood either, so it is Chinese. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const [status, words] = statusOf[error.code ?? ''] ?? [400, 'Bad Request']
  const body = JSON.stringify(problemOf('zh-CN', status, 'invalid'))
  const headers = [
    `HTTP/1.1 ${status} ${words}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: zh-CN',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`)
}
