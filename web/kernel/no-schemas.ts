// Stands in for `typebox` in what browsers get: contracts are declared with schemas that only the server checks, and a
// reader on a phone should not wait for them. Whatever is asked of it is itself.
const nothing: object = new Proxy(() => nothing, { get: () => nothing })

export const Type = nothing
export { nothing as default }
