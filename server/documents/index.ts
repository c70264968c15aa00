// Documents (文书): every letter of a case, and its licence, as a Chinese PDF a department would seal.
// Invariant: a document follows from the log and the facts it names, whoever asks and whenever; nothing is typed in, and
// nothing people typed is ever read as markup. The deciding body is the department, never the centre.
// Begin with documents-of.ts (which there are), then document-of.ts (what stands on them), then render/letter.typ.
export { createDocuments, type Documents } from './create-documents.ts'
export { civilForm } from './civil-form.ts'
export { cancellationBody, forgoneBody, withdrawalBody } from './letters/after-licence.ts'
export { objectionBody, objectionRightText } from './letters/publication.ts'
export { revocationBody } from './letters/revocation.ts'
export { endingTitle, forgoneTitle } from './titles.ts'
export { facts, list, text, type Block, type Letter } from './letter.ts'
export type { DocumentFacts } from './document-facts.ts'
export { supervisionLetterRoutes } from './supervision-letter-routes.ts'
export { documentRoutes } from './routes.ts'
