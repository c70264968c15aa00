// What browsers get: the built pages of dist/, the portal drawn on the server, and the staff desk.
// Invariant: a page is drawn from what anyone may ask; nothing here reads the database or knows a session.
// Begin with portal.ts.
export { pageRoutes } from './routes.ts'
