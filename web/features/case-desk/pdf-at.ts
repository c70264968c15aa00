/** The PDF at an address of the server, asked with `body` where one is given; rejects when there is none. */
export async function pdfAt(address: string, body?: object): Promise<Blob> {
  const asked = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(address, asked)
  if (!response.ok) throw new Error(response.statusText)
  return response.blob()
}
