import http from 'node:http'

export interface Sent {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
}

export interface HttpClient {
  /** Sends a request and reads the reply to its end; throws unless it is a 200. */
  send(sent: Sent): Promise<void>
  close(): void
}

/** A client with so many connections that stay open. */
export function createHttpClient(origin: string, connections: number): HttpClient {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  const send = ({ method, path, headers = {} }: Sent) =>
    new Promise<void>((resolve, reject) => {
      const request = http.request({ agent, hostname, port, method, path, headers }, (reply) => {
        if (reply.statusCode === 200) return reply.on('end', resolve).on('error', reject).resume()
        reply.setEncoding('utf8').once('data', (words: string) => {
          reject(new Error(`${method} ${path}: ${reply.statusCode} ${words}`))
        })
      })
      request.on('error', reject).end()
    })
  return { send, close: () => agent.destroy() }
}
