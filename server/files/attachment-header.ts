/** Content-Disposition (RFC 6266) with the name twice: RFC 5987 for browsers, plain ASCII for what is older. */
export function attachmentHeader(name: string, shown: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replaceAll(/[^ -~]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${shown}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
