// Story: a leader is at a meeting, and what waits for them is decided all the same.
import { describe, expect, it } from 'vitest'
import { openVisitor } from './visitor.ts'

describe('a leader who is away', () => {
  it('enters a meeting; the stand-in decides in three touches on a phone, and both names are on the record', async () => {
    const deputy = await openVisitor()
    await deputy.signIn('culture-deputy-head')
    await deputy.visit('/staff/decisions')
    const first = deputy.page.locator('.decisions a').first()
    await first.waitFor()
    const id = (await first.getAttribute('href'))?.split('/').at(-1) ?? ''
    await deputy.usableAtEverySize('what waits for a leader')
    await deputy.page.setViewportSize({ width: 1280, height: 900 })
    await deputy.visit('/staff/duty/absences')
    await deputy.page.getByLabel('事由').selectOption('meeting')
    await deputy.usableAtEverySize('the calendar of duty')
    await deputy.page.getByRole('button', { name: '登记离岗' }).click()
    await deputy.page.getByText('已登记，离岗期间由代岗人员办理。').waitFor()
    await deputy.visit('/staff/decisions')
    await deputy.page.getByText('没有等您决定的办件。').waitFor()
    await deputy.usable('nothing waits for who is away')
    await deputy.visit(`/staff/decisions/${id}`)
    await deputy.page.getByText('这一件现在不能由您决定。').waitFor()

    const head = await openVisitor({ size: 'phone' })
    await head.signIn('culture-head')
    await head.visit('/staff/decisions')
    await head.page.locator(`.decisions a[href$="${id}"]`).click()
    await head.page.getByRole('button', { name: '准予许可' }).waitFor()
    await head.usable('a case on a phone')
    await head.page.getByRole('button', { name: '准予许可' }).click()
    await head.usable('about to grant on a phone')
    await head.page.getByRole('button', { name: '确认准予' }).click()
    await head.page.getByText('已准予，凭证已记入日志。').waitFor()

    await deputy.visit(`/staff/cases/${id}`)
    const granted = deputy.page.locator('.history li').first()
    expect(await granted.innerText()).toMatch(/准予行政许可[\s\S]*经办[\s\S]*（代.+）/)
    await deputy.visit('/staff/duty/absences')
    await deputy.page.getByRole('button', { name: '销假（提前回岗）' }).click()
    await deputy.page.getByRole('button', { name: '销假（提前回岗）' }).waitFor({ state: 'detached' })
  })
})

describe('a register of interests', () => {
  it('takes a number that can be right, and shows its ends alone', async () => {
    const officer = await openVisitor()
    await officer.signIn('health-reviewer')
    await officer.visit('/staff/duty/absences')
    const number = officer.page.getByLabel('身份证号或者统一社会信用代码')
    await number.fill('320684198001010019')
    await officer.page.getByRole('button', { name: '申报', exact: true }).click()
    await officer.page.getByRole('alert').waitFor()
    await officer.usable('a number that cannot be right')
    await number.fill('320684198001010018')
    await officer.page.getByRole('button', { name: '申报', exact: true }).click()
    await officer.page.getByText('配偶 320684********0018').waitFor()
    await officer.usableAtEverySize('the register of interests')
  })
})

describe('the centre manager', () => {
  it('sees for ten working days who is missing where, and what would close it', async () => {
    const manager = await openVisitor()
    await manager.signIn('centre-manager-1')
    await manager.visit('/staff/duty/coverage')
    const gap = manager.page.getByRole('listitem').filter({ hasText: '气象局' }).first()
    await gap.waitFor()
    expect(await gap.innerText()).toContain('人员离岗，代岗人员也离岗')
    expect(await manager.page.getByRole('heading', { name: '授权率' }).count()).toBe(1)
    await manager.usableAtEverySize('coverage')
  })
})
