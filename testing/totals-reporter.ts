import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with its totals alone on a line, for whoever reads only the last line. */
export class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((found) => found === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
    )
    console.log(`\n${count('passed')} passed, ${count('failed') + broken.length} failed`)
  }
}
