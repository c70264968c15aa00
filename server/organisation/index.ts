// The organisation on the server: a city's departments, windows, staff and delegations, and what they add up to.
// Invariant: indicators are counted from the tables when asked, by the recipe shown beside them; none is ever stored.
// Begin with load-city.ts, then indicators.ts.
export { accountIdOf, loadCity } from './load-city.ts'
export { createPlace } from './place.ts'
export { organisationRoutes } from './routes.ts'
export { organisationAdministrationRoutes } from './administration-routes.ts'
export { numericFacts } from './limit-facts.ts'
export { lockMember } from './manage-staff.ts'
export { authorityOf } from './staff-authority.ts'
export { namedLimits } from './named-limits.ts'
export { applyOrganisation } from './structure/publish-draft.ts'
