// What browsers get, and the portal's drawing for the server.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { InlineConfig } from 'vite'
import { root, type Build } from './build-once.ts'

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

async function make(unfinished: string): Promise<void> {
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
}

/** Beside each file its smaller forms, for browsers that take them. */
function compress(file: string): void {
  const content = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

/** The pages in `dist/`. */
export const pagesBuild: Build = {
  what: 'the pages',
  folder: 'dist',
  sources: [
    '{web,api,domain}/**/*.{ts,tsx,css,html,svg,json}',
    'package-lock.json',
    'scripts/{build-once,build-web,contracts-without-schemas}.ts',
  ],
  make,
}
