/** A path of this site to go back to; the reader's cases for anything else, so that a link cannot lead elsewhere. */
export const ownPath = (path: string | null): string =>
  path !== null && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/my-cases'
