import { createServer } from 'node:net'

/** Below what systems give to connections and to whoever asks for any port (from 32768 on): nobody takes it before it is listened on, or between two starts. */
const [lowest, highest] = [15_000, 32_000]

/** A port of this machine that nobody listens on, for a server that is started later. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isFree(port)) return port
  }
  throw new Error('no port is free')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
