import { administrators, department, seeingParks, type Rule } from './access-callers.ts'

/** Items, the organisation, the calendar and authority: drafted and published by the centre manager, read by the administration. */
export const draftPolicy: Record<string, Rule[]> = {
  'GET /api/administration/items/:code/draft': [{ yes: seeingParks, hidden: department }],
  'GET /api/administration/items/:code/compare': [{ yes: seeingParks, hidden: department }],
  'PUT /api/administration/items/:code/draft': [{ yes: ['centre-manager'] }],
  'POST /api/administration/items/:code/draft/publish': [{ of: 'a draft of an item', yes: ['centre-manager'] }],
  'DELETE /api/administration/items/:code/draft': [{ of: 'a draft of an item', yes: ['centre-manager'] }],
  'GET /api/administration/drafts': [{ yes: administrators }],
  'GET /api/administration/organisation': [{ yes: administrators }],
  'GET /api/administration/organisation/versions': [{ yes: administrators }],
  'GET /api/administration/organisation/compare': [{ of: 'a version of the organisation', yes: administrators }],
  'PUT /api/administration/organisation/draft': [{ yes: ['centre-manager'] }],
  'POST /api/administration/organisation/draft/publish': [
    { of: 'a draft of the organisation', yes: ['centre-manager'] },
  ],
  'DELETE /api/administration/organisation/draft': [{ of: 'a draft of the organisation', yes: ['centre-manager'] }],
  'GET /api/administration/calendar/draft': [{ yes: administrators }],
  'PUT /api/administration/calendar/draft': [{ yes: ['centre-manager'] }],
  'POST /api/administration/calendar/draft/publish': [{ of: 'a draft of the calendar', yes: ['centre-manager'] }],
  'DELETE /api/administration/calendar/draft': [{ of: 'a draft of the calendar', yes: ['centre-manager'] }],
  'GET /api/administration/authority': [{ yes: administrators }],
  'GET /api/administration/authority/versions': [{ yes: administrators }],
  'GET /api/administration/authority/compare': [{ of: 'a version of authority', yes: administrators }],
  'PUT /api/administration/authority/draft': [{ yes: ['centre-manager'] }],
  'POST /api/administration/authority/draft/publish': [{ of: 'a draft of authority', yes: ['centre-manager'] }],
  'DELETE /api/administration/authority/draft': [{ of: 'a draft of authority', yes: ['centre-manager'] }],
}
