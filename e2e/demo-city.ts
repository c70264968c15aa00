// The demo city, loaded once for all journeys of a run: each file walks through a copy of it that is its own (own-city.ts).
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../server/kernel/database.ts'
import { findChromium } from '../testing/chromium.ts'
import { databaseUrl, startTestServer } from '../testing/database-server.ts'
import { startCity } from './start-city.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database server of the run, the name of the database that holds the demo city, and the city's folder. */
    demoCity: { server: string; template: string; dataDir: string }
  }
}

/** Vitest's global set-up: builds program and pages if need be, sees to a browser and loads the demo city; gone when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/build-all.ts'], { stdio: 'inherit' })
  // Several files would install it at once, and all but one in vain.
  findChromium()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-journeys-'))
  const server = await startTestServer()
  const template = `journeys_${randomUUID().replaceAll('-', '')}`
  const onServer = async (statement: string) => {
    const admin = openDatabase(server.url, { max: 1 })
    await admin.query(statement).finally(() => admin.close())
  }
  await onServer(`create database ${template} template template0`)
  const city = await startCity(dataDir, { demo: true, databaseUrl: databaseUrl(server.url, template) })
  await city.stop()
  project.provide('demoCity', { server: server.url, template, dataDir })
  return async () => {
    await onServer(`drop database ${template} with (force)`)
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
