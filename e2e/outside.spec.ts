import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { ownCity } from './own-city.ts'
import { openVisitor } from './visitor.ts'

const here = (file: string) => new URL(`../${file}`, import.meta.url).pathname

it('shows a supervisor the outside systems: what came, how their cases stand, what was rejected', async () => {
  const { databaseUrl, dataDir } = ownCity
  const imported = JSON.parse(
    execFileSync(
      process.execPath,
      [
        ...[here('server/cli.ts'), 'import-log', here('server/outside/import/receipt-excerpt.xes')],
        ...['--map', here('examples/receipt-map.json'), '--json'],
      ],
      { env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }, encoding: 'utf8' },
    ),
  ) as { cases: number; late: number }
  const supervisor = await openVisitor()
  await supervisor.signIn('supervisor-1')
  const { page } = supervisor
  await supervisor.visit('/supervise/outside')
  await page.getByRole('link', { name: '环境许可收件阶段（荷兰某市公开日志）' }).waitFor()
  await supervisor.usable('the outside systems')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/outside.png`, fullPage: true })
  await page.getByRole('link', { name: '环境许可收件阶段（荷兰某市公开日志）' }).click()
  await supervisor.settled()
  const said = await page.locator('main').innerText()
  expect(said).toContain(`办件 ${imported.cases} =`)
  expect(said).toContain(`逾期办结 ${imported.late}`)
  expect(said).toContain('T-03')
  await supervisor.usableAtEverySize('an outside system')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/outside-one.png`, fullPage: true })
})
