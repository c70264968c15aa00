// Who may call what, written by hand from the law and the house rules, knowing nothing of what the routes declare.
// A caller named nowhere in a row is refused: 401 without a session, 403 with one.
import {
  applicants,
  callers,
  clerks,
  department,
  everyLeader,
  everybody,
  family,
  leaders,
  nextDoor,
  officers,
  strangers,
  administrators,
  seeingParks,
  staff,
  watchers,
  windowNextDoor,
  withReview,
  type Caller,
  type Rule,
} from './access-callers.ts'

const ofAColleague = (...yes: Caller[]): Rule[] => [{ of: 'a new colleague', yes }]

const anyone: Rule[] = [{ yes: callers }]
const aFileOfHis = { yes: [...family, ...department, 'supervisor'], hidden: [...strangers, ...nextDoor] } as const
const ofTheDepartment: Rule = { of: 'submitted', yes: department, hidden: nextDoor }
const draft: Rule = { of: 'draft', yes: family, hidden: [...strangers, ...clerks, 'clerk-02'] }
const notAtThisWindow = [...strangers, 'second-clerk', 'clerk-02'] as const
const draftAtWindow: Rule = { of: 'draft at the window', yes: [...family, 'clerk'], hidden: notAtThisWindow }
const takingIn: Rule = {
  of: 'received',
  yes: ['clerk', 'reviewer'],
  'no-authority': ['second-clerk'],
  hidden: windowNextDoor,
}
const ofTheCentre: Rule = { of: 'a draft announcement', yes: ['centre-manager'] }
const decision: Rule = {
  of: 'awaiting-decision',
  yes: leaders,
  'decided-higher-up': ['clerk'],
  'no-authority': ['second-clerk', 'reviewer'],
  hidden: nextDoor,
}

/** What whoever may review may do on the way to a decision. */
const underReview: Rule = { of: 'in-review', yes: withReview, 'no-authority': ['second-clerk'], hidden: nextDoor }
/** The right to a hearing is the applicant's; at the window a clerk takes it down. */
const ownHearing: Rule = { of: 'told of a hearing', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] }

const ofTheHead: Rule = { of: 'issued', yes: ['head'], hidden: ['head-02'] }

export const policy: Record<string, Rule[]> = {
  'GET /livez': anyone,
  'GET /readyz': anyone,
  'GET /metrics': anyone,
  'GET /openapi.json': anyone,
  'GET /docs': anyone,
  'GET /docs/json': anyone,
  'GET /docs/yaml': anyone,
  'GET /docs/static/*': anyone,
  'GET /docs/static/index.html': anyone,
  'GET /docs/static/swagger-initializer.js': anyone,

  'GET /choose': anyone,
  'POST /tracking': [{ of: 'submitted', yes: callers }],
  'GET /favicon.svg': anyone,
  'GET /staff': anyone,
  'GET /staff/*': anyone,

  'POST /api/session': anyone,
  'GET /api/session': [{ yes: everybody }],
  'DELETE /api/session': [{ yes: everybody }],
  'POST /api/session/second-factor/enrolment': [{ yes: everybody }],
  'POST /api/session/second-factor': [{ yes: everybody }],

  'GET /api/public/about': anyone,
  'GET /api/public/events': anyone,
  'GET /api/public/log/checkpoint': anyone,
  'GET /api/public/log/key': anyone,
  'GET /api/public/log/entries/:hash': anyone,
  'GET /api/public/log/since/:before': anyone,
  'POST /api/accounts': anyone,
  'GET /api/accounts/:username': [{ yes: [...clerks, 'clerk-02'] }],
  'POST /api/accounts/:username/verify': [{ yes: [...clerks, 'clerk-02'] }],
  'GET /api/me': [{ yes: everybody }],
  'POST /api/me/preferences': [{ yes: everybody }],
  'POST /api/me/password': [{ yes: everybody }],
  'POST /api/me/sign-out-everywhere': [{ yes: everybody }],
  'GET /api/me/export': [{ yes: everybody }],
  'GET /api/me/mandates': [{ yes: ['li', 'wang'] }],
  'POST /api/me/mandates': [{ yes: ['li', 'wang'] }],
  'POST /api/me/mandates/:id/revoke': [{ of: 'a mandate of Li', yes: ['li'], hidden: ['wang'] }],

  'GET /api/public/items': anyone,
  'GET /api/public/items/:code': anyone,
  'GET /api/public/suggest': anyone,
  'GET /api/public/indicators': anyone,
  'GET /api/public/departments': anyone,
  'GET /api/public/windows': anyone,
  'GET /api/public/licences/verify': anyone,
  'GET /api/public/licences/keys': anyone,

  'GET /api/administration/users': [{ yes: ['system-administrator'] }],
  'POST /api/administration/users': [{ yes: ['system-administrator'] }],
  'PUT /api/administration/users/:id/role': ofAColleague('system-administrator'),
  'PUT /api/administration/users/:id/password': ofAColleague('system-administrator'),
  'POST /api/administration/users/:id/disable': ofAColleague('system-administrator'),
  'POST /api/administration/users/:id/enable': [{ of: 'a colleague gone', yes: ['system-administrator'] }],
  'POST /api/administration/users/:id/end-sessions': ofAColleague('system-administrator'),
  'POST /api/administration/users/:id/reset-second-factor': ofAColleague('system-administrator'),
  'GET /api/administration/audit': [{ yes: ['supervisor', 'system-administrator'] }],
  'GET /api/administration/windows': [{ yes: administrators }],
  'GET /api/administration/departments/:code/staff': [{ yes: [...administrators, 'head'], hidden: ['head-02'] }],
  'GET /api/administration/staff/:id': [
    { of: 'a new colleague', yes: [...administrators, 'head'], hidden: ['head-02'] },
  ],
  'POST /api/administration/staff/:id/post': ofAColleague('centre-manager'),
  'POST /api/administration/staff/:id/grants': [
    {
      of: 'a new colleague',
      yes: ['centre-manager', 'head'],
      'authority-not-passed-on': ['deputy-head'],
      hidden: ['deputy-head-02', 'head-02'],
    },
  ],
  'POST /api/administration/staff/:id/revoke': [
    { of: 'a new colleague', yes: ['centre-manager', 'head'], hidden: ['head-02'] },
  ],
  'GET /api/administration/items': [{ yes: administrators }],
  'GET /api/administration/items/:code/versions': [{ yes: administrators }],
  'PUT /api/administration/items/:code/status': [{ yes: ['centre-manager'] }],
  'POST /api/administration/items/:code/versions': [{ yes: ['centre-manager'] }],

  'GET /api/administration/items/:code/draft': [{ yes: seeingParks, hidden: department }],
  'GET /api/administration/items/:code/compare': [{ yes: seeingParks, hidden: department }],
  'PUT /api/administration/items/:code/draft': [{ yes: ['centre-manager'] }],
  'POST /api/administration/items/:code/draft/publish': [{ of: 'a draft of an item', yes: ['centre-manager'] }],
  'DELETE /api/administration/items/:code/draft': [{ of: 'a draft of an item', yes: ['centre-manager'] }],
  'GET /api/administration/drafts': [{ yes: administrators }],
  'GET /api/administration/catalogue.xlsx': [{ yes: administrators }],
  'POST /api/administration/catalogue/check': [{ yes: ['centre-manager'] }],
  'POST /api/administration/catalogue/import': [{ yes: ['centre-manager'] }],
  'GET /api/administration/calendar': [{ yes: staff }],
  'GET /api/administration/calendar/versions': [{ yes: staff }],
  'POST /api/administration/calendar/notice': [{ yes: ['centre-manager'] }],
  'POST /api/administration/calendar/preview': [{ yes: ['centre-manager'] }],
  'POST /api/administration/calendar/versions': [{ yes: ['centre-manager'] }],

  'POST /api/public/tracking': [{ of: 'submitted', yes: callers }],
  'GET /api/public/grants': anyone,
  'GET /api/public/today': anyone,

  'GET /api/public/announcements': anyone,
  'GET /api/public/announcements/:id': [{ of: 'a published announcement', yes: callers }],
  'GET /feed.atom': anyone,
  'GET /api/administration/announcements': [{ yes: ['centre-manager'] }],
  'GET /api/administration/announcements/:id': [ofTheCentre],
  'POST /api/administration/announcements': [{ yes: ['centre-manager'] }],
  'POST /api/administration/announcements/:id/versions': [ofTheCentre],
  'POST /api/administration/announcements/:id/publish': [ofTheCentre],
  'POST /api/administration/announcements/:id/withdraw': [ofTheCentre],

  'POST /api/people': [{ yes: [...clerks, 'clerk-02'] }],
  'POST /api/people/find': [{ yes: [...clerks, 'clerk-02'] }],
  'GET /api/people/:id/open-cases': [{ of: 'Li himself', yes: [...clerks, 'clerk-02'] }],
  'GET /api/people/:id': [{ of: 'Li himself', ...aFileOfHis }],
  'GET /api/people/:id/prefill': [
    { of: 'Li himself', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] },
  ],
  'GET /api/mandates': [{ yes: ['agency', 'idle-agency'] }],

  'POST /api/files': [{ yes: [...applicants, ...clerks, 'clerk-02'] }],
  'GET /api/files/:id': [
    { of: 'a file of a case', ...aFileOfHis },
    { of: 'a loose file', yes: ['li'], hidden: ['agency', ...strangers, ...department, ...nextDoor, 'supervisor'] },
  ],
  'DELETE /api/files/:id': [
    { of: 'a loose file', yes: ['li'], hidden: ['agency', ...strangers, ...clerks, 'clerk-02'] },
  ],

  'GET /api/work': [{ yes: [...department, ...nextDoor] }],
  'GET /api/work/summary': [{ yes: [...department, ...nextDoor] }],
  'POST /api/work/receive': [{ yes: [...clerks, 'reviewer', ...windowNextDoor] }],
  'GET /api/duty/posts': [{ yes: [...officers, ...watchers] }],
  'POST /api/duty/posts/:code/holders': [{ of: 'a post', yes: ['centre-manager', 'head'], hidden: ['head-02'] }],
  'GET /api/duty/absences': [{ yes: [...officers, ...watchers] }],
  'POST /api/duty/absences': [{ yes: [...officers, 'centre-manager'] }],
  'POST /api/duty/absences/:number/end': [
    {
      of: 'an absence',
      yes: ['centre-manager', 'head'],
      hidden: [...clerks, 'reviewer', 'deputy-head', ...nextDoor],
    },
  ],
  'GET /api/duty/interests': [{ yes: officers }],
  'POST /api/duty/interests': [{ yes: officers }],
  'POST /api/duty/interests/:number/withdraw': [
    {
      of: 'an interest of the clerk',
      yes: ['clerk'],
      hidden: ['second-clerk', 'reviewer', ...leaders, ...nextDoor],
    },
  ],
  'GET /api/duty/coverage': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/duty/authority-rate': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/duty/delegations': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/duty/notices': [{ yes: [...officers, 'centre-manager'] }],
  'POST /api/duty/notices/read': [{ yes: [...officers, 'centre-manager'] }],
  'GET /api/find': [{ yes: [...department, ...nextDoor, 'supervisor'] }],
  'GET /api/my-cases': [{ yes: applicants }],
  'GET /api/notices': [{ yes: applicants }],
  'GET /api/notices/unread': [{ yes: applicants }],
  'POST /api/notices/read': [{ yes: applicants }],
  'GET /api/cases/:id': [
    { of: 'submitted', ...aFileOfHis },
    { of: 'draft', yes: family, hidden: [...strangers, ...department, ...nextDoor, 'supervisor'] },
    {
      of: 'draft at the window',
      yes: [...family, 'clerk'],
      hidden: [...strangers, 'second-clerk', 'reviewer', ...leaders, ...nextDoor, 'supervisor'],
    },
  ],
  'GET /api/cases/:id/clocks': [
    { of: 'submitted', ...aFileOfHis },
    { of: 'draft', yes: family, hidden: [...strangers, ...department, ...nextDoor, 'supervisor'] },
  ],
  'POST /api/cases/:id/notes': [ofTheDepartment],
  'GET /api/cases/:id/notes': [{ of: 'submitted', yes: [...department, 'supervisor'], hidden: nextDoor }],
  'POST /api/cases/:id/presence': [ofTheDepartment],
  'DELETE /api/cases/:id/presence': [ofTheDepartment],
  'GET /api/cases/:id/documents': [{ of: 'submitted', ...aFileOfHis }],
  'GET /api/cases/:id/documents/:document': [{ of: 'submitted', ...aFileOfHis }],
  'POST /api/cases/:id/documents/preview': [{ of: 'awaiting-decision', yes: department, hidden: nextDoor }],
  'GET /api/cases/:id/licence': [{ of: 'issued', ...aFileOfHis }],

  'POST /api/cases': [{ yes: [...family, ...clerks], 'no-mandate': strangers, 'no-authority': ['clerk-02'] }],
  'POST /api/cases/:id/draft': [draft, draftAtWindow],
  'POST /api/cases/:id/submit': [draft, draftAtWindow],
  'POST /api/cases/:id/withdraw': [
    draft,
    draftAtWindow,
    { of: 'submitted', yes: family, 'withdrawn-by-the-applicant-alone': clerks, hidden: [...strangers, 'clerk-02'] },
  ],
  'POST /api/cases/:id/receive': [{ of: 'submitted', yes: [...clerks, 'reviewer'], hidden: windowNextDoor }],
  'POST /api/cases/:id/request-correction': [takingIn],
  'POST /api/cases/:id/accept': [takingIn],
  'POST /api/cases/:id/accept-on-promise': [takingIn],
  'POST /api/cases/:id/refuse-acceptance': [takingIn],
  'POST /api/cases/:id/supplement': [
    { of: 'awaiting-correction', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] },
  ],
  'POST /api/cases/:id/review': [
    { of: 'in-review', yes: ['clerk', 'reviewer', ...leaders], 'no-authority': ['second-clerk'], hidden: nextDoor },
  ],
  'POST /api/cases/:id/grant': [decision],
  'POST /api/cases/:id/refuse': [decision],
  'POST /api/cases/:id/issue': [
    {
      of: 'granted',
      yes: ['clerk', ...leaders],
      'no-authority': ['second-clerk', 'reviewer'],
      hidden: nextDoor,
    },
  ],
  'POST /api/cases/:id/deliver': [{ of: 'issued', yes: [...clerks, 'reviewer'], hidden: windowNextDoor }],
  'GET /api/work/colleagues': [{ yes: [...department, ...nextDoor] }],
  'POST /api/cases/:id/start-special-procedure': [underReview],
  'POST /api/cases/:id/end-special-procedure': [{ ...underReview, of: 'suspended' }],
  'POST /api/cases/:id/extend': [{ of: 'in-review', yes: ['head'], hidden: ['head-02'] }],
  'POST /api/cases/:id/tell-hearing-right': [underReview],
  'POST /api/cases/:id/request-hearing': [ownHearing],
  'POST /api/cases/:id/waive-hearing': [ownHearing],
  'POST /api/cases/:id/schedule-hearing': [underReview],
  'POST /api/cases/:id/record-hearing': [
    { ...underReview, yes: [], of: 'suspended', 'no-hearing-scheduled': withReview },
  ],
  'POST /api/cases/:id/tell-interested-party': [underReview],
  'POST /api/cases/:id/record-statement': [underReview],
  'POST /api/cases/:id/record-site-inspection': [underReview],
  'POST /api/cases/:id/recuse': [ofTheDepartment],
  'POST /api/cases/:id/reopen': [
    { of: 'lapsed', yes: ['clerk'], 'no-authority': ['second-clerk'], hidden: ['clerk-02'] },
  ],
  'POST /api/cases/:id/supply': [
    { of: 'accepted on promise', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] },
  ],
  'POST /api/cases/:id/forward': [
    { of: 'to be sent up', yes: ['clerk', ...leaders], 'no-authority': ['second-clerk', 'reviewer'], hidden: nextDoor },
  ],
  'POST /api/cases/:id/upper-decision': [
    { of: 'sent up', yes: ['clerk', 'reviewer', ...leaders], 'no-authority': ['second-clerk'], hidden: nextDoor },
  ],
  'POST /api/cases/:id/revoke-licence': [ofTheHead],
  'POST /api/cases/:id/forgo-revocation': [ofTheHead],
  'POST /api/cases/:id/withdraw-licence': [ofTheHead],
  'POST /api/cases/:id/cancel-licence': [ofTheHead],
}
