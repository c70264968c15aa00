// Builds what browsers get, and the portal's drawing for the server, into dist/. Does nothing when no source has changed,
// so that every start may ask for it. A build arrives whole: its folder is put in place when all of it is done.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { InlineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const finished = path.join(root, 'dist')
const unfinished = path.join(root, `dist.unfinished-${process.pid}`)
const stamp = 'built-from'

function sourcesHash(): string {
  const hash = createHash('sha256')
  const sources = globSync('{web,api,domain}/**/*.{ts,tsx,css,html,svg,json}', { cwd: root, exclude: ['**/*.test.*'] })
  for (const file of [
    ...sources.sort(),
    'package-lock.json',
    'scripts/build-web.ts',
    'scripts/contracts-without-schemas.ts',
  ])
    hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function stampOf(folder: string): string | null {
  const file = path.join(folder, stamp)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

// A contract nobody on a page asks is not sent to it, nor are the schemas only the server checks.
const treeshake = {
  moduleSideEffects: [{ test: /\/(domain|api)\//, sideEffects: false }],
  manualPureFunctions: ['Type', 'OneOf', 'Closed', 'Text', 'endpoint', 'nothing', 'question', 'words'],
  // Schemas are taken apart by property; on a page there is nothing to take.
  propertyReadSideEffects: false as const,
}
/** What every page needs, and a reading page after the first one. */
const everyPage = new RegExp(
  [
    '/node_modules/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@tanstack)/',
    '/web/kernel/(?!enrolment)',
    '/web/portal/(?!browser)',
    '/web/ui/(answered|trouble|title|waiting|search-box|use-settled|limit-words|hall-facts|field|scenarios|situation|day-list)[.]',
    '/api/(catalogue|identity)[.]',
    'preload-helper',
  ].join('|'),
)
// It comes in one file, which packs smaller than many.
// Short names: a page lists the files of all others.
const inOneFile = {
  codeSplitting: { groups: [{ name: 'every-page', test: everyPage }] },
  chunkFileNames: '[hash].js',
}
// A page need not list what all others are made of: a browser finds that out as it goes there.
const resolveDependencies = (_: string, files: string[]) => files.filter((file) => file.endsWith('.css'))
const noSchemas = [{ find: /^typebox(\/schema)?$/, replacement: path.join(root, 'web/kernel/no-schemas.ts') }]

// Together, so that who goes from one to the other has most of it already.
const desks = {
  input: [...['staff', 'supervise', 'hall'].map((name) => `web/${name}/index.html`), 'web/staff/site-worker.ts'].map(
    (file) => path.join(root, file),
  ),
  treeshake,
  // A browser knows a worker by its address.
  output: {
    entryFileNames: ({ name }: { name: string }) => (name === 'site-worker' ? '[name].js' : '[name]-[hash].js'),
  },
}

async function build(hash: string): Promise<void> {
  // What browsers get is the same whoever builds it; under a test runner the libraries would come in their slow form.
  process.env['NODE_ENV'] = 'production'
  const [{ build: bundle }, { default: react }, { contractsWithoutSchemas }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
    import('./contracts-without-schemas.ts'),
  ])
  const from = (folder: string): InlineConfig => ({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), contractsWithoutSchemas],
    root: path.join(root, folder),
    resolve: { alias: noSchemas },
  })
  const into = (folder: string) => ({ outDir: path.join(unfinished, folder), emptyOutDir: true, assetsDir: '' })
  const light = { modulePreload: { polyfill: false, resolveDependencies }, chunkSizeWarningLimit: 2_000 }
  await bundle({
    ...from('web/portal'),
    base: '/assets/',
    build: {
      ...into('portal'),
      ...light,
      manifest: 'manifest.json',
      rolldownOptions: { input: path.join(root, 'web/portal/browser.tsx'), treeshake, output: inOneFile },
    },
  })
  await bundle({
    ...from('web/portal'),
    base: '/assets/',
    publicDir: false,
    // Left to the running server, which nobody tells, the libraries would draw in their slow form.
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ...into('portal-server'),
      ssr: path.join(root, 'web/portal/server.tsx'),
      rolldownOptions: { output: { entryFileNames: 'server.js' } },
    },
  })
  await bundle({
    ...from('web'),
    base: '/staff/assets/',
    build: { ...into('desks'), ...light, rolldownOptions: desks },
  })
  for (const file of globSync('{portal,desks}/*.{js,css,svg,mjs}', { cwd: unfinished }))
    compress(path.join(unfinished, file))
  writeFileSync(path.join(unfinished, stamp), hash)
  rmSync(finished, { recursive: true, force: true })
  renameSync(unfinished, finished)
}

/** Beside each file its smaller forms, for browsers that take them. */
function compress(file: string): void {
  const content = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

const hash = sourcesHash()
if (stampOf(finished) !== hash) {
  if (!existsSync(path.join(root, 'node_modules/vite'))) {
    console.log('The pages are not built: development packages are not installed.')
    process.exit(0)
  }
  const began = performance.now()
  try {
    await build(hash)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  console.log(`Built the pages in ${((performance.now() - began) / 1_000).toFixed(1)} s.`)
}
