// Collecting a result at the hall: who came is found by their document, their agency or their ticket; what they sign is kept sealed.
// Invariant: the case is delivered by the command that names the signature; whoever has no right to it is refused by the case itself.
// Begin with collect.ts, then domain/cases/deliver.ts.
export { collectingRoutes } from './routes.ts'
