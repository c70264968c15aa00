// Builds what a running server is made of: its program and its pages.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildOnce, root } from './build-once.ts'
import { serverBuild } from './build-server.ts'
import { pagesBuild } from './build-web.ts'

if (existsSync(path.join(root, 'node_modules/vite')))
  for (const build of [serverBuild, pagesBuild]) await buildOnce(build)
else console.log('Nothing is built: development packages are not installed.')
