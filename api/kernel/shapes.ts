import { Type } from 'typebox'

/** An id as the server makes them (UUID, lower case). Not `format: 'uuid'`, which also takes `urn:uuid:…`, a form the database refuses. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
