import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chownSync, existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** Whom PostgreSQL runs as: it refuses uid 0. `wrapper` is a command that changes user itself. */
export interface Identity {
  name: string
  wrapper: string[]
  user?: { uid: number; gid: number }
}

const ourselves: Identity = { name: 'this user', wrapper: [] }

/** Root outside is uid 1000 inside: not root to PostgreSQL, yet owner of whatever only root may enter. */
const rootInDisguise: Identity = {
  name: 'root in a user namespace',
  wrapper: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
}

/** The identities to try, best first. A cluster that exists already belongs to someone, and only they may open it. */
export function candidateIdentities(cluster: string): Identity[] {
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  const me = process.getuid?.()
  if (me === undefined || !owner || owner.uid === me)
    return me === 0 ? [rootInDisguise, ...unprivilegedAccounts()] : [ourselves]
  if (me !== 0)
    throw new Error(`${cluster} belongs to uid ${owner.uid}: run OneDoor as that user, or give the folder to this one.`)
  return [{ name: `uid ${owner.uid}`, wrapper: [], user: { uid: owner.uid, gid: owner.gid } }]
}

function unprivilegedAccounts(): Identity[] {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  return ['postgres', 'nobody'].flatMap((name) => {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    return uid && gid ? [{ name, wrapper: [], user: { uid: Number(uid), gid: Number(gid) } }] : []
  })
}

/** Whether `identity` may enter `folder`; false too where the kernel refuses the identity itself. */
export async function canEnter(identity: Identity, folder: string): Promise<boolean> {
  return process.platform === 'win32' || (await runAs(identity, 'sh', ['-c', 'cd "$0"', folder])).status === 0
}

/** The major version of the PostgreSQL in `native`; undefined unless `identity` reaches it, and it all its libraries. */
export async function runnableVersion(identity: Identity, native: string): Promise<number | undefined> {
  const { status, stdout } = await runAs(identity, path.join(native, 'bin/postgres'), ['--version'])
  return status === 0 ? Number(stdout.match(/(\d+)[.\d]*/)?.[1]) : undefined
}

/** How a command ended; without a `status` if a signal ended it, or if it could not be started for the reason in `error`. */
export interface Ended {
  status: number | null
  stdout: string
  stderr: string
  error?: Error
}

/** Runs a command to its end, with `input` on its stdin. */
export async function runAs(identity: Identity, command: string, args: string[], input = ''): Promise<Ended> {
  const [program, ...rest] = [...identity.wrapper, command, ...args]
  const child = spawn(program ?? command, rest, { ...childOptions(identity), stdio: 'pipe', windowsHide: true })
  const ended = new Promise<Pick<Ended, 'status' | 'error'>>((resolve) => {
    child.once('error', (error) => resolve({ status: null, error }))
    child.once('close', (status) => resolve({ status }))
  })
  // A command that ends without reading leaves a broken pipe behind; its status says what it thought.
  child.stdin.on('error', () => undefined).end(input)
  const [stdout, stderr, how] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { stdout, stderr, ...how }
}

/** Starts a command in a session of its own, so that a terminal's Ctrl-C reaches the server and not its database. */
export function spawnAs(identity: Identity, command: string, args: string[], stdio: StdioOptions): ChildProcess {
  const [program, ...rest] = [...identity.wrapper, command, ...args]
  return spawn(program ?? command, rest, { ...childOptions(identity), stdio, detached: true, windowsHide: true })
}

/** Gives a file or folder, with all it holds, to the user PostgreSQL runs as. */
export function giveTo(identity: Identity, target: string): void {
  if (!identity.user) return
  chownSync(target, identity.user.uid, identity.user.gid)
  if (lstatSync(target).isDirectory())
    for (const entry of readdirSync(target)) giveTo(identity, path.join(target, entry))
}

/** The operator's environment reaches PostgreSQL (a clock faked from outside is faked for both), its PG… defaults not. */
function childOptions({ user }: Identity) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC' }
  return { env, cwd: path.parse(process.cwd()).root, ...user }
}
