import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../kernel/problem.ts'
import { boundedPool } from '../kernel/bounded-pool.ts'

/** OWASP's first choice for argon2id (which is the library's default): 19 MiB, two passes, about 35 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two at once leave the process its other threads; a hundred in line wait two seconds at most. */
const pool = boundedPool({ atOnce: 2, waiting: 100 })

/** The hash of a password nobody knows: an unknown user costs the same time as a wrong password. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$0Ky+MB6JgImnLrZCA7O6eg$BM7dwI2LdtKLMwF7nAz4nCbjm6tnpAQ2Oo+EDEUiPOA'

const shortestPassword = 10

/** Refuses a password too short for a person to choose (400 `invalid`); length is all that is asked (NIST SP 800-63B). */
export function checkNewPassword(password: string): void {
  if (Array.from(password).length >= shortestPassword) return
  throw new Problem(400, 'invalid', {}, [{ field: 'password', message: 'field-minLength' }])
}

/** The argon2id hash of a password; throws 503 `away` when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return pool(() => hash(password.normalize('NFKC'), cost))
}

/** Whether the password is the one of `stored`; always no, after the same work, where nothing is stored. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await pool(() => verify(stored ?? nobodysHash, password.normalize('NFKC')))
  return matches && stored !== null
}

/** The hash of a password somebody chose; refuses one too short. */
export async function hashNewPassword(password: string): Promise<string> {
  checkNewPassword(password)
  return hashPassword(password)
}
