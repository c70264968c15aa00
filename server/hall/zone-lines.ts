// Callers of a zone wait for each other here and not at its lock, where each would keep a connection from everybody else.
// Those that come in meanwhile are served together, so that all share one read of the queue and one wait for the disk.
interface Waiting<Ask, Answer> {
  ask: Ask
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/** Others wait as long as a transaction lasts. */
const mostTogether = 16

/** Asks whoever waits in a zone what is wanted, at most one of each `person` at a time; gives the answers in their order. */
export function zoneLines<Ask, Answer>(
  personOf: (ask: Ask) => string,
  serve: (zone: string, together: readonly Ask[]) => Promise<Answer[]>,
) {
  const lines = new Map<string, Waiting<Ask, Answer>[]>()

  async function serveLine(zone: string, line: Waiting<Ask, Answer>[]): Promise<void> {
    while (line.length > 0) {
      const together = takeOneOfEach(line)
      await serve(
        zone,
        together.map(({ ask }) => ask),
      ).then(
        (answers) => together.forEach(({ resolve }, nth) => resolve(answers[nth] as Answer)),
        (error: unknown) => together.forEach(({ reject }) => reject(error)),
      )
    }
    lines.delete(zone)
  }

  function takeOneOfEach(line: Waiting<Ask, Answer>[]): Waiting<Ask, Answer>[] {
    const persons = new Set<string>()
    const together = line.filter(({ ask }) => {
      const isFirst = persons.size < mostTogether && !persons.has(personOf(ask))
      if (isFirst) persons.add(personOf(ask))
      return isFirst
    })
    line.splice(0, line.length, ...line.filter((one) => !together.includes(one)))
    return together
  }

  return (zone: string, ask: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const waiting = { ask, resolve, reject }
      const line = lines.get(zone)
      if (line) return void line.push(waiting)
      const begun = [waiting]
      lines.set(zone, begun)
      void serveLine(zone, begun)
    })
}
