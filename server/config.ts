import path from 'node:path'

/** Everything the environment may say, once. */
export interface Config {
  port: number
  host: string
  /** Where the embedded database, files and keys live. */
  dataDir: string
  /** A PostgreSQL server to use; empty starts the embedded one in `dataDir`. */
  databaseUrl: string | null
  /** The address people reach the service under; links, cookies and the origin check follow it. */
  publicOrigin: string
  /** CIDR ranges of proxies whose forwarding headers are believed; none by default. */
  trustedProxies: string[]
  logLevel: string
}

/** Reads the environment; throws a sentence naming the variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR = './data', DATABASE_URL, PUBLIC_ORIGIN } = environment
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a port number, not "${PORT}"`)
  const publicOrigin = PUBLIC_ORIGIN ?? `http://localhost:${port}`
  if (!URL.canParse(publicOrigin))
    throw new Error(`PUBLIC_ORIGIN must be an address such as https://onedoor.example, not "${publicOrigin}"`)
  return {
    port,
    host: HOST,
    dataDir: path.resolve(DATA_DIR),
    databaseUrl: DATABASE_URL || null,
    publicOrigin: new URL(publicOrigin).origin,
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(',').filter(Boolean),
    logLevel: environment['LOG_LEVEL'] ?? 'info',
  }
}
