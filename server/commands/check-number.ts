import { checkNumber, civilDateOf } from '#domain/kernel/index.ts'
import { wallClock } from '../kernel/timer.ts'

/** `onedoor check-number NUMBER`: what kind of number it is and whether it can be right. */
export async function run(args: string[]): Promise<void> {
  const json = args.includes('--json')
  const [number] = args.filter((argument) => argument !== '--json')
  if (number === undefined) throw new Error('give the number to check')
  const check = checkNumber(number, civilDateOf(wallClock()))
  if (json) console.log(JSON.stringify(check))
  else console.log(`${check.kind}: ${check.valid ? 'valid' : `not valid (${check.reason})`}`)
}
