import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Endpoint } from '#api/kernel/endpoint.ts'

/** How a drawing asks what it is drawn from; the same as a browser asks, without the network. */
export type InProcessAsk = (
  endpoint: Endpoint,
  request?: { params?: unknown; query?: unknown; body?: object },
) => Promise<unknown>

/** What the build of the portal for the server exports. */
interface PortalBuild {
  render(drawing: {
    url: string
    cookies: string | undefined
    posted?: Readonly<Record<string, string>> | undefined
    assets: Assets
    ask(language: () => string): InProcessAsk
  }): Promise<{ status: number; html: string }>
  addressOf(path: string, params: unknown, query: unknown): string
  Refused: new (status: number, problem: object, retryAfter?: number | null) => Error
}

interface Assets {
  script: string
  imports: string[]
  styles: string[]
}

export interface BuiltPages {
  folder: string
  portal: PortalBuild
  assets: Assets
  /** The documents of the surfaces for staff; `%nonce%` stands where the nonce belongs. */
  desks: { staff: string; supervise: string; hall: string }
}

/** Finds what `npm run build` made; null where it has not been run. */
export async function findBuiltPages(
  folder: string = path.resolve(import.meta.dirname, '../../dist'),
): Promise<BuiltPages | null> {
  if (!existsSync(path.join(folder, 'built-from'))) return null
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const manifest = JSON.parse(read('portal/manifest.json')) as Manifest
  const entry = manifest['browser.tsx']
  if (!entry) throw new Error(`${folder} is not a build of the portal`)
  const url = pathToFileURL(path.join(folder, 'portal-server/server.js')).href
  return {
    folder,
    portal: (await import(url)) as PortalBuild,
    assets: assetsOf(manifest, entry),
    desks: {
      staff: read('desks/staff/index.html'),
      supervise: read('desks/supervise/index.html'),
      hall: read('desks/hall/index.html'),
    },
  }
}

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The entry's script, what it imports, and the styles of all of them. */
function assetsOf(manifest: Manifest, entry: Chunk): Assets {
  const imported = (entry.imports ?? []).flatMap((key) => manifest[key] ?? [])
  const address = (file: string) => `/assets/${file}`
  return {
    script: address(entry.file),
    imports: imported.map(({ file }) => address(file)),
    styles: [entry, ...imported].flatMap(({ css = [] }) => css.map(address)),
  }
}
