import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Ends a run with what passed at a second look only, and with its totals alone on a line, for whoever reads only the last. */
export class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
    )
    for (const test of tests.filter((test) => test.diagnostic()?.flaky)) console.log(atSecondLook(test))
    console.log(`\n${count('passed')} passed, ${count('failed') + broken.length} failed`)
  }
}

/** A test that is not sure of itself, and what stopped it the first time. */
function atSecondLook(test: TestCase): string {
  const stopped = (test.result().errors ?? []).map(({ message, stack }) => stack ?? message)
  return `\nAt the second look only: ${test.module.relativeModuleId} > ${test.fullName}\n${stopped.join('\n')}`
}
