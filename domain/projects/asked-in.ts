/** Of whom each kind of deed is asked in a status: of nobody what is to be done in another one. `asked` names the status of each. */
export function askedIn<Kind extends string, Status extends string>(
  status: Status,
  asked: Readonly<Record<Kind, Status>>,
  whose: Readonly<Record<Kind, readonly string[]>>,
): Record<Kind, readonly string[]> {
  const kinds = Object.keys(asked) as Kind[]
  return Object.fromEntries(kinds.map((kind) => [kind, asked[kind] === status ? whose[kind] : []])) as Record<
    Kind,
    readonly string[]
  >
}
