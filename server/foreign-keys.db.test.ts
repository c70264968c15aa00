import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, testConfig } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { serve } from './main.ts'

const database = await createDatabase()
const [first, second] = [temporaryFolder(), temporaryFolder()]
const start = (dataDir: string) => serve(testConfig(dataDir, database.url), { demo: false })

it('a server starts with the keys of its database, and not with licence keys of its own', async () => {
  const running = await start(first)
  await running.ready
  await running.stop()
  cpSync(path.join(first, 'keys'), path.join(second, 'keys'), { recursive: true })
  rmSync(path.join(second, 'keys', 'licence-signing.json'))
  const foreign = await start(second)
  await expect(foreign.ready).rejects.toThrow('signed with another key than those in DATA_DIR')
  await foreign.stop()
})
