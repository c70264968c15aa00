import type { PlannedBreach, PlannedStep } from './script.ts'

/** What the plan of some acts says they break by a moment: written down as the acts were planned, never typed. */
export function manifestOf(steps: Iterable<PlannedStep>, until: number): PlannedBreach[] {
  const breaches = new Map<string, PlannedBreach>()
  for (const { setting } of steps) {
    for (const breach of setting.breaches) {
      const { rule, about, at } = breach
      if (at <= until) breaches.set(`${rule} ${about.kind} ${about.id}`, breach)
    }
  }
  return [...breaches.values()]
}
