// Pages in the states that no other journey comes by: wrong, empty, not found, of somebody else, and ready to be sent.
import { describe, expect, it } from 'vitest'
import { registerAccount } from '#api/accounts.ts'
import { openBrowser } from '../testing/browse.ts'
import { completeDraft, numberedCases } from './complete-draft.ts'
import { ownCity } from './own-city.ts'
import { demoPassword, openVisitor, type Visitor } from './visitor.ts'

const nowhere = '01980000-0000-7000-8000-000000000000'
const newcomer = 'applicant-without-cases'

const say = {
  'zh-CN': {
    notFound: '没有找到该办件',
    ready: '核对内容、声明并提交',
    noPage: '没有这个页面',
    notStaff: '这个账户不是工作人员账户。',
    wrong: '用户名或密码不正确',
    noCases: '您还没有办件',
  },
  en: {
    notFound: 'There is no such case',
    ready: 'Check your answers, declare and submit',
    noPage: 'There is no such page',
    notStaff: 'This is not a staff account.',
    wrong: 'The user name or the password is not right',
    noCases: 'You have no cases yet',
  },
}

/** Types a password that is not the one. */
async function mistype({ page }: Visitor): Promise<void> {
  await page.getByLabel(/^用户名$|^User name$/).fill('applicant-1')
  await page.getByLabel(/^密码$|^Password$/).fill('not the password')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^登录$|^Sign in$/ })
    .click()
}

/** Registers somebody who has applied for nothing; asked again under the same key, it is the same account. */
async function registerNewcomer(): Promise<void> {
  const number = '320684198506120036'
  const person = { kind: 'person', name: '初来者', number, mobile: '13800138112' } as const
  const body = { ...person, username: newcomer, password: demoPassword }
  await openBrowser(ownCity.origin).ask(registerAccount, { key: 'journey-of-a-newcomer', body })
}

describe.each(['zh-CN', 'en'] as const)('on the portal, in %s', (language) => {
  const word = say[language]

  it('a wrong password', async () => {
    const person = await openVisitor({ language })
    await person.visit('/sign-in')
    await mistype(person)
    await person.page.getByRole('alert').getByText(word.wrong).waitFor()
    await person.usableAtEverySize('a wrong password')
  })

  it('my cases, the last look at an application, and a case of somebody else', async () => {
    const person = await openVisitor({ language })
    await person.signIn('applicant-1')
    await person.visit('/my-cases')
    await person.page.locator('.case-line').first().waitFor()
    await person.usableAtEverySize('my cases')
    const draft = await completeDraft(person)
    await person.visit(`/cases/${draft}/apply`)
    await person.page.getByRole('link', { name: word.ready }).waitFor()
    await person.usableAtEverySize('a task list done')
    await person.visit(`/cases/${draft}/apply/check`)
    await person.page.getByRole('checkbox').waitFor()
    await person.usableAtEverySize('the last look')
    const [own] = await numberedCases(person)
    const other = await openVisitor({ language })
    await other.signIn('applicant-2')
    await other.visit(`/cases/${own?.id}`)
    await other.page.getByText(word.notFound).waitFor()
    await other.usableAtEverySize('a case of somebody else')
  })

  it('no cases yet, and an authenticator that cannot be set up', async () => {
    await registerNewcomer()
    const person = await openVisitor({ language })
    await person.signIn(newcomer)
    await person.visit('/my-cases')
    await person.page.getByText(word.noCases).waitFor()
    await person.usableAtEverySize('no cases')
    await person.context.route('**/api/session/second-factor/enrolment', (route) => route.abort())
    await person.visit('/profile/second-factor')
    await person.page.getByRole('heading', { level: 1 }).waitFor()
    await person.usableAtEverySize('no authenticator')
  })
})

describe.each(['zh-CN', 'en'] as const)('at the desk, in %s', (language) => {
  const word = say[language]

  it('a wrong password, and an applicant at the gate', async () => {
    const person = await openVisitor({ language })
    await person.visit('/staff/')
    await mistype(person)
    await person.page.getByRole('alert').getByText(word.wrong).waitFor()
    expect(await person.page.locator('.ant-wave').count(), 'what a pressed button leaves').toBe(0)
    await person.usableAtEverySize('a wrong password at the gate')
    await person.signIn('applicant-1')
    await person.visit('/staff/')
    await person.page.getByRole('heading', { name: word.notStaff }).waitFor()
    await person.usableAtEverySize('an applicant at the gate')
  })

  it('where one begins, a page that is not there, and a case nobody knows', async () => {
    const clerk = await openVisitor({ language })
    await clerk.signIn('system-administrator')
    await clerk.visit('/staff/')
    expect(await clerk.page.locator('.places li').count()).toBeGreaterThan(0)
    await clerk.usableAtEverySize('where one begins')
    await clerk.visit('/staff/nothing-here')
    await clerk.page.getByRole('heading', { name: word.noPage }).waitFor()
    await clerk.usableAtEverySize('a page that is not there')
    await clerk.context.clearCookies({ name: 'onedoor' })
    await clerk.signIn('health-clerk-1')
    await clerk.visit(`/staff/cases/${nowhere}`)
    await clerk.page.getByText(word.notFound).waitFor()
    await clerk.usableAtEverySize('a case nobody knows')
  })
})
