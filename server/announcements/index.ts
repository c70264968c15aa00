// Announcements on the server: drafted, published, withdrawn by the centre; read by anyone, as pages and as a feed,
// in which the hearings to come are announced too.
// Invariant: a text once kept never changes; publishing points at a version, and withdrawing is for good.
// Begin with change-announcement.ts (the one road of every change), then published.ts (what the public reads).
export { loadAnnouncements } from './load-announcements.ts'
export { announcementRoutes } from './routes.ts'
