import type { ServiceItem } from '#domain/catalogue/index.ts'
import { planOutcome } from '../plan-outcome.ts'
import { accepted, breaksOf, isPlain, smoothly, type Life, type Planting } from './planting.ts'

const cases = 12

/** An agent's cases go to one clerk of a hall with many. */
export function sameClerk({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  const agents = plan.applicants.filter(({ actor }) => actor.role === 'agent')
  const item = draw(fits)
  const first = begin('0', item, workday(15), '09:00')
  const { hands, situation } = first.setting
  if (agents.length === 0) return []
  return Array.from({ length: cases }, (_, n) => {
    const applicant = random.pick(agents)
    const script = begin(`${n}`, item, workday(15 - n), `${9 + (n % 6)}:25`.padStart(5, '0'), {
      ...{ hands, situation, channel: 'online' as const },
      ...(applicant && { applicant }),
    })
    const on = accepted(script, random)
    planOutcome(script, smoothly, on, random)
    breaksOf(script, 'I-08', { kind: 'staff', id: hands.accepts.id }, script.now())
    return script.steps
  })
}

/** Accepted at the window, in a department with five clerks and more. */
const fits = (item: ServiceItem) =>
  isPlain(item) &&
  item.audience.includes('enterprise') &&
  item.authority === 'decide-and-seal' &&
  crowded.includes(item.departmentCode)
const crowded = ['08', '09', '11', '25']
