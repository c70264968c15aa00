import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { appealCard, approveProposal, card, cards, upholdCard } from '#api/cards.ts'
import * as api from '#api/complaints.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { bringComplaint } from '#testing/bring-complaint.ts'
import { bringCase } from '#testing/bring-case.ts'
import { caseFile } from '#api/cases.ts'
import { complaintBodies, grievance, trackedComplaintBy } from '#testing/complaint-bodies.ts'
import { createDatabase } from '#testing/database.ts'
import { cardEffects } from '../supervision/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { sweep } from '../kernel/timer.ts'
import { accountIdOf } from '../organisation/index.ts'
import { toyCity } from '#testing/toy-city.ts'
import { fireComplaintTimer, isComplaintTimer } from './index.ts'

const database = await createDatabase()
const dataDir = temporaryFolder()
const app = await startApp(database, { dataDir })
const li = await app.as('li')
const supervisor = await app.as('supervisor')
const head = await app.as('head')
const outside = await app.as('head-02')
const body = (act: string) => complaintBodies[`/api/complaints/:id/${act}`]?.() as never

beforeEach(() => database.query('delete from rate_limit'))

describe('a complaint', () => {
  it('is lodged without an account, looked into from outside, answered, and the answer is read with number and code', async () => {
    const { id, number, queryCode } = await app.anonymous.ask(api.lodgeAnonymously, { body: grievance })
    expect(number).toMatch(/^\d{10}$/)
    const params = { id }
    expect(await app.anonymous.ask(api.trackComplaint, { body: { number, queryCode } })).toMatchObject({
      status: 'lodged',
      answer: null,
    })
    await supervisor.ask(api.acceptComplaint, { params, body: body('accept') })
    await head.ask(api.stateOwnSide, { params, body: body('statement') })
    await outside.ask(api.recordInvestigation, { params, body: body('investigation') })
    await supervisor.ask(api.answerComplaint, { params, body: body('answer') })
    const answered = await app.anonymous.ask(api.trackComplaint, { body: { number, queryCode } })
    expect(answered).toMatchObject({ status: 'answered', outcome: 'founded', answer: '经调查属实，已责令改正' })
    expect(answered.timeline.map(({ type }) => type)).toEqual([
      'ComplaintLodged',
      'ComplaintAccepted',
      'InvestigationRecorded',
      'ComplaintAnswered',
    ])
  })

  it('opens to nobody with a wrong code, and says no more than of a number that is none', async () => {
    const id = await bringComplaint(app, 'a complaint')
    const { number } = await trackedComplaintBy(app, id)
    const wrong = await app.anonymous.refused(api.trackComplaint, { body: { number, queryCode: '34679ACD' } })
    const none = await app.anonymous.refused(api.trackComplaint, { body: { number: 'x', queryCode: '34679ACD' } })
    expect([wrong.status, wrong.code]).toEqual([none.status, none.code])
  })

  it('is seen by whoever lodged it with an account, and by no other applicant', async () => {
    const id = await bringComplaint(app, 'a complaint')
    const { number } = await trackedComplaintBy(app, id)
    const seenBy = async (who: string) =>
      (await (await app.as(who)).ask(api.myComplaints, {})).complaints.map((one) => one.number)
    expect(await seenBy('li')).toContain(number)
    expect(await seenBy('wang')).not.toContain(number)
  })

  it('about a case settles window and item by it; one of another department is said to be none', async () => {
    const { id: caseId } = await bringCase(app, 'submitted')
    const { caseNumber } = await li.ask(caseFile, { params: { id: caseId } })
    const about = { ...grievance, windowCode: null, caseNumber }
    const { id } = await li.ask(api.lodgeComplaint, { body: about })
    expect((await supervisor.ask(api.complaint, { params: { id } })).case?.caseNumber).toBe(caseNumber)
    // The case says who complained.
    await supervisor.ask(api.acceptComplaint, { params: { id }, body: body('accept') })
    expect((await head.ask(api.complaint, { params: { id } })).case).toBeNull()
    const no = await li.refused(api.lodgeComplaint, { body: { ...about, departmentCode: '02' } })
    expect([no.status, no.errors?.map(({ field }) => field)]).toEqual([400, ['caseNumber']])
  })
})

describe('who complained', () => {
  it('and in which words lies nowhere in the clear, and the unit complained of is shown neither', async () => {
    const id = await bringComplaint(app, 'an investigated complaint')
    const [row] = await database.query<{ all: string }>(
      `select concat((select string_agg(entry, '') from event where stream = $1),
        (select c::text from complaint c where id = $1), (select string_agg(o::text, '') from outbox o)) as all`,
      [id],
    )
    expect(row?.all).toContain(id)
    const [account] = await database.query<{ id: string }>(`select id from account where username = 'li'`)
    for (const secret of [grievance.story, grievance.contact, account?.id]) expect(row?.all).not.toContain(secret)
    const seen = await head.ask(api.complaint, { params: { id } })
    expect([seen.story, seen.findings, seen.matter]).toEqual([null, null, '窗口是否一次性告知，服务态度如何'])
    expect(JSON.stringify(seen)).not.toContain(grievance.story)
    expect((await outside.ask(api.complaint, { params: { id } })).story).toBe(grievance.story)
    expect((await supervisor.ask(api.complainant, { params: { id } })).contact).toBe(grievance.contact)
    const looks = await database.query(`select from audit where action = 'look' and detail::text like $1`, [`%${id}%`])
    expect(looks.length).toBeGreaterThan(0)
  })
})

describe('the unit complained of', () => {
  it('neither takes the complaint down nor looks into it', async () => {
    const clerk = await app.as('clerk')
    expect((await clerk.refused(api.lodgeComplaint, { body: grievance })).code).toBe('complaint-about-own-unit')
    const id = await bringComplaint(app, 'a complaint')
    const own = { investigator: '01', matter: 'x' }
    const no = await supervisor.refused(api.acceptComplaint, { params: { id }, body: own })
    expect([no.status, no.code]).toEqual([400, 'investigator-is-concerned'])
    expect((await supervisor.ask(api.complaint, { params: { id } })).status).toBe('lodged')
  })
})

describe('a founded complaint', () => {
  it('is a card in the part named, which can be appealed; an unfounded one is none', async () => {
    const id = await bringComplaint(app, 'an investigated complaint')
    await supervisor.ask(api.answerComplaint, { params: { id }, body: body('answer') })
    const { card: cardId } = await supervisor.ask(api.complaint, { params: { id } })
    await deliverEffects(database, cardEffects(app.services.cards))
    const params = { id: cardId ?? '' }
    const seen = await head.ask(card, { params })
    expect([seen.rule, seen.level, seen.part, seen.numbers['points']]).toEqual(['S-01', 'yellow', 'attitude', -3])
    await head.ask(appealCard, { params, body: { reasons: '录像显示已经告知' } })
    expect((await head.ask(card, { params })).status).toBe('appealed')
    const before = (await supervisor.ask(cards, { query: { rule: 'S-01' } })).cards.length
    const other = await bringComplaint(app, 'an investigated complaint')
    const unfounded = { ...(body('answer') as object), outcome: 'unfounded' }
    await supervisor.ask(api.answerComplaint, { params: { id: other }, body: unfounded as never })
    expect((await supervisor.ask(cards, { query: { rule: 'S-01' } })).cards.length).toBe(before)
  })
})

describe('whose own fault it is', () => {
  it('is somebody of the unit, who may appeal the card', async () => {
    const id = await bringComplaint(app, 'an investigated complaint')
    const [own, foreign] = ['clerk', 'clerk-02'].map((who) => accountIdOf(toyCity.code, who))
    const answer = (persons: string[]) => ({
      params: { id },
      body: { ...(body('answer') as object), persons } as never,
    })
    const no = await supervisor.refused(api.answerComplaint, answer([foreign ?? '']))
    expect([no.status, no.errors?.map(({ field }) => field)]).toEqual([400, ['persons']])
    await supervisor.ask(api.answerComplaint, answer([own ?? '']))
    await deliverEffects(database, cardEffects(app.services.cards))
    const params = { id: (await supervisor.ask(api.complaint, { params: { id } })).card ?? '' }
    await (await app.as('clerk')).ask(appealCard, { params, body: { reasons: '已经当场告知' } })
    expect((await head.ask(card, { params })).status).toBe('appealed')
  })
})

describe('time', () => {
  it('notes what was not taken up within five working days, and answers nothing in anybody’s place', async () => {
    const at = new Date(Date.now() - 30 * 86_400_000).toISOString()
    const id = crypto.randomUUID()
    const actor = { id: accountIdOf(toyCity.code, 'supervisor'), role: 'supervisor', departmentCode: null, windowCode: null } as const // prettier-ignore
    const about = { departmentCode: '01', windowCode: null, caseId: null, itemCode: null, anonymous: true }
    await app.services.complaints.send({
      ...{ stream: id, requestId: id, requestHash: null, actor, at },
      command: { type: 'LodgeComplaint', channel: 'supervision', kind: 'delay', ...about, sealed: '' },
    })
    await sweep(
      database,
      async (timer) => {
        if (isComplaintTimer(timer)) await fireComplaintTimer(app.services.complaints, timer)
      },
      (error) => {
        throw error
      },
    )
    const { complaints } = await supervisor.ask(api.complaints, { query: { overdue: 'true' } })
    const late = complaints.find((one) => one.id === id)
    expect([late?.status, late?.late, late?.overdue]).toEqual(['lodged', true, true])
    expect(civilDateOf(late?.dueAt ?? '') < civilDateOf(new Date().toISOString())).toBe(true)
  })
})

describe('an answer', () => {
  const smsFile = path.join(dataDir, 'sms-outbox/sms.jsonl')
  const sent = () =>
    existsSync(smsFile)
      ? readFileSync(smsFile, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as { to: string; text: string })
      : []

  it('is told to whoever complained by the contact they left, once, and names nothing but the number', async () => {
    const id = await bringComplaint(app, 'an answered complaint')
    const { number } = await trackedComplaintBy(app, id)
    await app.services.notices.deliver()
    await app.services.notices.deliver()
    const told = sent().filter(({ text }) => text.includes(number))
    expect(told.map(({ to }) => to)).toEqual([grievance.contact])
    expect(told[0]?.text).not.toMatch(/态度|属实|已责令/)
  })

  it('comes as a letter for who holds number and code, and not before there is one', { timeout: 60_000 }, async () => {
    const waiting = await trackedComplaintBy(app, await bringComplaint(app, 'a complaint'))
    expect((await li.refused(api.complaintAnswerLetter, { body: waiting })).status).toBe(409)
    const opened = await trackedComplaintBy(app, await bringComplaint(app, 'an answered complaint'))
    const { status, bytes } = await app.anonymous.bytes('POST', '/api/public/complaints/letter', opened)
    expect([status, Buffer.from(bytes).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const wrong = { ...opened, queryCode: 'WRONG-CODE' }
    expect((await li.refused(api.complaintAnswerLetter, { body: wrong })).code).toBe('complaint-not-found')
  })

  it('may be asked to be looked into again, once, by somebody else; the reason lies nowhere in the clear', async () => {
    const id = await bringComplaint(app, 'an answered complaint')
    const opened = await trackedComplaintBy(app, id)
    const asking = { body: { ...opened, reason: '调查没有问过当时在场的人' } }
    expect((await li.ask(api.trackComplaint, { body: opened })).askAgainUntil).not.toBeNull()
    await li.ask(api.requestAnotherLook, asking)
    const tracked = await li.ask(api.trackComplaint, { body: opened })
    expect(tracked).toMatchObject({ status: 'lodged', askAgainUntil: null, answer: '经调查属实，已责令改正' })
    expect((await supervisor.ask(api.complaint, { params: { id } })).again).toBe(asking.body.reason)
    const [row] = await database.query<{ all: string }>(
      `select string_agg(entry, '') as all from event where stream = $1`,
      [id],
    )
    expect(row?.all).not.toContain(asking.body.reason)
    const same = { params: { id }, body: { investigator: '02', matter: 'x' } }
    expect((await supervisor.refused(api.acceptComplaint, same)).code).toBe('investigator-looked-before')
    await supervisor.ask(api.acceptComplaint, { params: { id }, body: { investigator: null, matter: 'x' } })
    expect((await li.refused(api.requestAnotherLook, asking)).code).toBe('asked-again-already')
  })

  const cardOf = async (id: string) => {
    const listed = await supervisor.ask(cards, { query: { rule: 'S-01' } })
    const all = await Promise.all(listed.cards.map((one) => supervisor.ask(card, { params: { id: one.id } })))
    const own = all.find(({ numbers }) => numbers['stream'] === id)
    if (!own) throw new Error('its card is there')
    return own
  }
  const overturn = async (id: string) => {
    const opened = await trackedComplaintBy(app, id)
    await li.ask(api.requestAnotherLook, { body: { ...opened, reason: '没有问过在场的人' } })
    const params = { id }
    await supervisor.ask(api.acceptComplaint, { params, body: { investigator: null, matter: '态度' } })
    await supervisor.ask(api.recordInvestigation, { params, body: { findings: '并无其事', proposed: 'unfounded' } })
    const found = { outcome: 'unfounded', part: 'attitude', severity: 'slight' } as const
    await supervisor.ask(api.answerComplaint, { params, body: { ...found, answer: '经复核不属实', persons: [] } })
    await deliverEffects(database, cardEffects(app.services.cards))
  }

  it('overturned by another look takes its card back', async () => {
    const id = await bringComplaint(app, 'an answered complaint')
    await deliverEffects(database, cardEffects(app.services.cards))
    expect(await cardOf(id)).toMatchObject({ status: 'notified', points: 0 })
    await overturn(id)
    expect(await cardOf(id)).toMatchObject({ status: 'withdrawn', points: 0 })
  })

  it('overturned after its card has scored only proposes to cancel it: a second one decides, and then it costs nothing', async () => {
    const id = await bringComplaint(app, 'an answered complaint')
    await deliverEffects(database, cardEffects(app.services.cards))
    const { id: cardId } = await cardOf(id)
    await (await app.as('head')).ask(appealCard, { params: { id: cardId }, body: { reasons: '不属实' } })
    await supervisor.ask(upholdCard, { params: { id: cardId }, body: { reason: '属实' } })
    const scored = await cardOf(id)
    expect([scored.status, scored.points < 0]).toEqual(['upheld', true])
    await overturn(id)
    expect(await cardOf(id)).toMatchObject({ status: 'awaiting-approval', points: scored.points })
    const approval = { params: { id: cardId } }
    expect((await supervisor.refused(approveProposal, approval)).code).toBe('second-approver-needed')
    await (await app.as('centre-manager')).ask(approveProposal, approval)
    expect(await cardOf(id)).toMatchObject({ status: 'cancelled', points: 0 })
  })

  it('is forgotten for good once its key is destroyed: nothing is sealed anew', async () => {
    const id = await bringComplaint(app, 'an answered complaint')
    const opened = await trackedComplaintBy(app, id)
    await database.query('delete from subject_key where subject = $1', [id])
    const asking = { body: { ...opened, reason: '调查没有问过当时在场的人' } }
    expect((await li.refused(api.requestAnotherLook, asking)).code).toBe('complaint-not-found')
    expect(await database.query('select from subject_key where subject = $1', [id])).toEqual([])
    expect((await supervisor.ask(api.complaint, { params: { id } })).again).toBeNull()
  })
})
