import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, inject } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { databaseUrl } from '../testing/database-server.ts'
import { startCity } from './start-city.ts'

/**
 * The demo city of this file alone: what happens in it no other file sees. A journey that is walked a second time, since
 * somebody was a moment too slow, walks through a city as it was at first, at the same address. Gone when the file is done.
 */
export const ownCity = await openOwnCity()

async function openOwnCity() {
  const { server, template, dataDir: original } = inject('demoCity')
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  const onServer = async (statement: string) => {
    const admin = openDatabase(server, { max: 1 })
    await admin.query(statement).finally(() => admin.close())
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-journey-'))
  const database = databaseUrl(server, name)
  const open = async (port?: number) => {
    await onServer(`create database ${name} template ${template} strategy file_copy`)
    cpSync(original, dataDir, { recursive: true })
    return startCity(dataDir, { demo: false, databaseUrl: database, ...(port && { port }) })
  }
  let city = await open()
  const close = async () => {
    await city.stop()
    await onServer(`drop database if exists ${name} with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  beforeEach(async ({ task }) => {
    // What the first walk left (a case decided, an account registered, wrong passwords counted) would stop the second.
    if (!task.result?.retryCount) return
    await close()
    city = await open(city.port)
  })
  afterAll(close)
  return { origin: city.origin, dataDir, databaseUrl: database }
}
