/** A typed number in its written form: no spaces around it, half-width characters (Ｘ → X), capitals. */
export function normalise(text: string): string {
  return text
    .trim()
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toUpperCase()
}
