// Files: the papers people upload. The row says whose it is and what it is called; the bytes lie once under their SHA-256.
// Invariant: a row is written only after its bytes are on the disk for good, and bytes go only when no row names them.
// A name is for showing, never a path; a type is what the bytes say, never what the client says.
// Begin with receive-upload.ts (what comes in), then records.ts (whose it is) and file-store.ts (where it lies).
export { attachmentHeader } from './attachment-header.ts'
export { createFileStore, type FileStore } from './file-store.ts'
export { recordFile } from './records.ts'
export { fileRoutes } from './routes.ts'
export { sendStored, type StoredFile } from './send-stored.ts'
