// The wire between a server and its database, which a test can cut, let go dead, and mend.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net'
import path from 'node:path'
import { afterAll } from 'vitest'

export interface Wire {
  /** The database's URL by way of the wire. */
  url: string
  /** Connections break, and new ones are refused. */
  cut(): Promise<void>
  /** Connections stay, and nothing comes through any more: a cable pulled out. */
  goDead(): Promise<void>
  /** New connections work again; those of before stay broken. */
  mend(): Promise<void>
}

/** Lays a wire to the database at `databaseUrl`, whole until it is cut. */
export async function layWire(databaseUrl: string): Promise<Wire> {
  const ends = new Set<Socket>()
  let dead = false
  const server = createServer((near) => {
    const far = connect(placeOf(new URL(databaseUrl)))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.on('data', (bytes) => void (dead || other.write(bytes)))
      one.on('error', () => other.destroy())
      one.on('close', () => {
        ends.delete(one)
        other.destroy()
      })
    }
  })
  const breakAll = () => ends.forEach((end) => end.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    breakAll()
    await closed
  }
  afterAll(cut)
  return {
    url: throughPort(databaseUrl, port),
    cut,
    goDead: () => {
      dead = true
      return Promise.resolve()
    },
    mend: async () => {
      breakAll()
      dead = false
      if (server.listening) return
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

/** Where a database listens: a socket in the folder its URL names as `host`, or a port. */
function placeOf({ hostname, port, searchParams }: URL): NetConnectOpts {
  const folder = searchParams.get('host')
  return folder
    ? { path: path.join(folder, `.s.PGSQL.${port || 5432}`) }
    : { host: hostname, port: Number(port || 5432) }
}

function throughPort(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return url.href
}
