// The server in a few files: loading its many took half of a start, and a tenth of its memory.
import path from 'node:path'
import type { Plugin } from 'vite'
import { root, type Build } from './build-once.ts'

/** The program `onedoor` in `dist-server/`; without it server/start.js runs the sources. */
export const serverBuild: Build = {
  what: 'the server',
  folder: 'dist-server',
  sources: [
    '{server,api,domain,cities}/**/*.{ts,json}',
    'package.json',
    'package-lock.json',
    'scripts/build-{once,server}.ts',
  ],
  make: async (into) => {
    const { build } = await import('vite')
    await build({
      configFile: false,
      logLevel: 'warn',
      root,
      publicDir: false,
      plugins: [whereItWasWritten],
      // Seven hundred small files, of which little is used. All other packages stay as they were installed.
      ssr: { noExternal: ['typebox'] },
      build: {
        outDir: into,
        ssr: path.join(root, 'server/cli.ts'),
        target: 'node24',
        minify: false,
        // Read where Node is started with --enable-source-maps.
        sourcemap: true,
        rolldownOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: '[name]-[hash].js' } },
      },
    })
  },
}

/** What a file finds beside itself it finds there still. */
const whereItWasWritten: Plugin = {
  name: 'where-it-was-written',
  enforce: 'pre',
  transform(code, id) {
    const file = path.relative(root, id).replaceAll('\\', '/')
    if (!/^(server|api|domain|cities)\//.test(file) || !code.includes('import.meta.')) return null
    const url = `new URL('../${file}', import.meta.url)`
    const moved = code
      .replaceAll('import.meta.url', `${url}.href`)
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/../${path.posix.dirname(file)}')`)
    return { code: moved, map: null }
  },
}
