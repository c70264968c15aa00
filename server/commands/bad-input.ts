/** What the operator asked for cannot be, whoever asks and whenever: the command ends with exit code 2, not 1. */
export class BadInput extends Error {}
