const sources = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}

/** The content security policy of a page: our own files and nothing else; styles made while running carry the nonce. */
export function contentSecurityOf(nonce?: string): string {
  const allowed = nonce === undefined ? sources : { ...sources, 'style-src': `'self' 'nonce-${nonce}'` }
  return Object.entries(allowed)
    .map(([directive, from]) => `${directive} ${from}`)
    .join('; ')
}
