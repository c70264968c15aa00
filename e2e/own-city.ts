import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { databaseUrl } from '../testing/database-server.ts'
import { startCity } from './start-city.ts'

/** The demo city of this file alone: what happens in it no other file sees. Gone when the file is done. */
export const ownCity = await openOwnCity()

async function openOwnCity() {
  const { server, template, dataDir: original } = inject('demoCity')
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  const onServer = async (statement: string) => {
    const admin = openDatabase(server, { max: 1 })
    await admin.query(statement).finally(() => admin.close())
  }
  await onServer(`create database ${name} template ${template} strategy file_copy`)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-journey-'))
  cpSync(original, dataDir, { recursive: true })
  const database = databaseUrl(server, name)
  const { origin, stop } = await startCity(dataDir, { demo: false, databaseUrl: database })
  afterAll(async () => {
    await stop()
    await onServer(`drop database ${name} with (force)`)
    rmSync(dataDir, { recursive: true })
  })
  return { origin, dataDir, databaseUrl: database }
}
