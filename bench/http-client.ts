import http from 'node:http'

export interface Sent {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: object
}

export interface HttpClient {
  /** Sends a request and reads the reply to its end; throws unless it is a 200. */
  send(sent: Sent): Promise<void>
  /** The same, and gives what was answered, whatever it is. */
  ask(sent: Sent): Promise<{ status: number; text: string }>
  close(): void
}

/** A client with so many connections that stay open. */
export function createHttpClient(origin: string, connections: number): HttpClient {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  const request = ({ method, path, headers = {}, body }: Sent, take: (reply: http.IncomingMessage) => void) =>
    http
      .request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        },
        take,
      )
      .end(body && JSON.stringify(body))
  const send = (sent: Sent) =>
    new Promise<void>((resolve, reject) => {
      request(sent, (reply) => {
        if (reply.statusCode === 200) return reply.on('end', resolve).on('error', reject).resume()
        reply.setEncoding('utf8').once('data', (words: string) => {
          reject(new Error(`${sent.method} ${sent.path}: ${reply.statusCode} ${words}`))
        })
      }).on('error', reject)
    })
  const ask = (sent: Sent) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      request(sent, (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (words: string) => (text += words))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text })).on('error', reject)
      }).on('error', reject)
    })
  return { send, ask, close: () => agent.destroy() }
}
