// The power goes: whatever the disk was not told to keep is gone. Needs root, a loop device and xfs_io (xfsprogs), and asks
// for them by TEST_POWER_CUT=1.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { signIn } from '#api/identity.ts'
import { everybodysPassword, fillToyTown, temporaryFolder } from '#testing/app.ts'
import { openBrowser } from '#testing/browse.ts'
import { expectEveryReceiptInTheLog, Hands, withServices } from '#testing/hands.ts'
import { freePort } from '#testing/free-port.ts'
import { startServer } from '#testing/operator.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'

const cuts = 5
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim()

/** A disk in a file, formatted and mounted; `cut` drops what was not written through, and mounts what is left. */
function openDisk(format: 'ext4' | 'xfs') {
  const folder = temporaryFolder()
  const [image, mount] = [path.join(folder, 'image'), path.join(folder, 'disk')]
  mkdirSync(mount)
  writeFileSync(image, '')
  truncateSync(image, 1_200_000_000)
  run(`mkfs.${format}`, format === 'ext4' ? '-qF' : '-qf', image)
  let device = ''
  const plugIn = () => {
    device = run('losetup', '-f', '--show', image)
    run('mount', device, mount)
  }
  const unplug = async () => {
    // Who still runs on it ends as soon as it notices.
    await until(() => run('umount', mount))
    run('losetup', '-d', device)
  }
  plugIn()
  return {
    dataDir: path.join(mount, 'data'),
    cut: () => run('xfs_io', '-x', '-c', 'shutdown', mount),
    plugInAgain: async () => {
      await unplug()
      plugIn()
    },
    unplug,
  }
}

/** PostgreSQL goes with the power too: its processes are those at work in the folder. */
function killAllIn(folder: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      if (readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended by itself.
    }
}

/** Tries until it no longer throws. */
async function until(done: () => unknown): Promise<void> {
  for (let left = 500; ; left--)
    try {
      done()
      return
    } catch (error) {
      if (left === 0) throw error
      await setTimeout(20)
    }
}

describe.runIf(process.env['TEST_POWER_CUT'] === '1').each(['ext4', 'xfs'] as const)('on a disk of %s', (format) => {
  it('loses nothing it acknowledged when the power is cut', { timeout: 400_000 }, async () => {
    const disk = openDisk(format)
    const { dataDir } = disk
    const port = await freePort()
    let server = await startServer(dataDir, port)
    await withServices(dataDir, (_, services) => fillToyTown(services))
    const browser = openBrowser(server.origin)
    await browser.ask(signIn, { body: { username: 'li', password: everybodysPassword } })
    const workers = Array.from({ length: 4 }, () => new Hands())
    const receipts = () => workers.flatMap((worker) => worker.acknowledged)
    for (let round = 1; round <= cuts; round++) {
      const enough = receipts().length + 20 * round
      let dead: Promise<unknown> | undefined
      const cut = () => {
        disk.cut()
        killAllIn(dataDir)
        return server.kill('SIGKILL')
      }
      const acknowledged = () => {
        if (receipts().length >= enough) dead ??= cut()
      }
      await Promise.all(workers.map((worker) => worker.work(browser, acknowledged)))
      await (dead ?? cut())
      await disk.plugInAgain()
      server = await startServer(dataDir, port)
      await withServices(dataDir, async (database, services) => {
        await expectEveryReceiptInTheLog(database, receipts())
        expect(await expectRowsToBeFolds(database, services.catalogue)).toBeGreaterThan(0)
      })
    }
    console.log(`${format}: ${cuts} cuts, ${receipts().length} receipts, none lost`)
    await server.kill('SIGTERM')
    await disk.unplug()
  })
})
