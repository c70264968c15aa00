/** What an upload may cost us. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 20 * 2 ** 20,
  /** Bytes around the file in a multipart body: boundaries, headers, small fields. */
  envelopeBytes: 16 * 2 ** 10,
  /** Width × height of an image: 100 megapixels fill 400 MB when opened. */
  imagePixels: 100_000_000,
  /** Of one account, files that belong to no case yet. */
  looseFiles: 200,
  looseBytes: 200 * 2 ** 20,
}
