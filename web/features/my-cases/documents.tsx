export function Documents({ id: _id }: { id: string }) {
  return null
}
