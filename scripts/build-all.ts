// Builds what a running server is made of: its program and its pages.
import { buildOnce } from './build-once.ts'
import { serverBuild } from './build-server.ts'
import { pagesBuild } from './build-web.ts'

for (const build of [serverBuild, pagesBuild]) await buildOnce(build)
