// The catalogue on the server: publishing items, finding them, and the guide anyone may read.
// Invariant: a published version never changes, so what was read once is remembered for good; only what was published since is read.
// Begin with catalogue.ts, then publish-items.ts; how readers find their way is shelf.ts, search item-index.ts.
export { createCatalogue, type Catalogue } from './catalogue.ts'
export { publishItems } from './publish-items.ts'
export { catalogueRoutes } from './routes.ts'
export { lintCity } from './lint-city.ts'
export { applyDrafts } from './drafts/publish-draft.ts'
export { draftRoutes } from './drafts/routes.ts'
export { fromXlsx, toXlsx } from './workbook/xlsx.ts'
export { workbookRoutes } from './workbook/routes.ts'
export { itemAdministrationRoutes } from './administration-routes.ts'
export { applyStatusChanges } from './change-item-status.ts'
