import { canonicalJson, maskCitizenId, maskName } from '#domain/kernel/index.ts'
import type { MaskedParty, OutsideMessage, SentMessage } from '#domain/supervision/index.ts'

/** A hash nobody can guess against without the key. */
type KeyedHash = (text: string) => string

/** What the log keeps of a message: names and numbers of people only as a mask and a keyed hash, and no secret at all. */
export function keepMessage(sent: SentMessage, lookup: KeyedHash): OutsideMessage {
  const { officerName: _, ...message } = sent
  switch (message.kind) {
    case 'application': {
      const { applicant, contact, ...kept } = message
      return {
        ...kept,
        applicant: applicant && {
          type: applicant.type,
          name: applicant.type === 'person' ? maskName(applicant.name) : maskParty(applicant.name),
          ...masked(applicant.idNumber, lookup),
        },
        ...(contact && { phoneKey: lookup(`phone ${contact.phone.replaceAll(/\D/g, '')}`) }),
      }
    }
    case 'collection': {
      const { collector, ...kept } = message
      if (!collector) return kept
      const { name, idNumber } = collector
      return {
        ...kept,
        collector: { name: maskName(name), ...(idNumber ? masked(idNumber, lookup) : { id: null, key: null }) },
      }
    }
    case 'accept': {
      const { queryPassword: _, ...kept } = message
      return kept
    }
    case 'special-start': {
      const { approverPhone: _, ...kept } = message
      return kept
    }
    default:
      return message
  }
}

const masked = (number: string, lookup: KeyedHash): Pick<MaskedParty, 'id' | 'key'> => ({
  id: maskCitizenId(number),
  key: lookup(`number ${number.toUpperCase()}`),
})

/** The name of a body says what it is, not who: its first two characters stay. */
const maskParty = (name: string): string => `${[...name].slice(0, 2).join('')}***`

/** What tells the same message from another under the same version. */
export const bodyKeyOf = (sent: SentMessage, lookup: KeyedHash): string => lookup(`body ${canonicalJson(sent)}`)
