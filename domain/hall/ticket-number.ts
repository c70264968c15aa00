/** A ticket's number as it is shown and called: the letter of its zone and the serial of the day, three digits at least. */
export const ticketNumber = (letter: string, serial: number): string => `${letter}${String(serial).padStart(3, '0')}`

/** The gap-free series of a zone's numbers on a day. */
export const ticketSeries = (letter: string, on: string): string => `ticket ${letter} ${on}`
