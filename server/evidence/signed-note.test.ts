import { describe, expect, it, test } from 'vitest'
import { logSigner, readNote, writeNote } from './signed-note.ts'

const signer = logSigner(Buffer.alloc(32, 7))
const stranger = logSigner(Buffer.alloc(32, 8))
const checkpoint = { size: 42, root: Buffer.alloc(32, 1), at: '2026-03-02T01:00:00.000Z' }
const note = writeNote(checkpoint, signer)

describe('a signed checkpoint', () => {
  it('says what was signed, to whoever has the line of the key', () => {
    expect(readNote(note, signer.verifier)).toEqual({ ...checkpoint, origin: signer.origin })
    expect(note.split('\n').slice(0, 5)).toEqual([
      signer.origin,
      '42',
      checkpoint.root.toString('base64'),
      checkpoint.at,
      '',
    ])
  })

  it('is the same bytes whenever the same is signed', () => expect(writeNote(checkpoint, signer)).toBe(note))

  const forged: [string, string][] = [
    ['another size', note.replace('\n42\n', '\n41\n')],
    ['another moment', note.replace('2026-03-02', '2026-03-01')],
    ['another root', note.replace(checkpoint.root.toString('base64'), Buffer.alloc(32, 2).toString('base64'))],
    ['no signature', note.slice(0, note.indexOf('—'))],
    ['a stranger’s signature', writeNote(checkpoint, { ...stranger, origin: signer.origin })],
    ['a stranger’s log', writeNote(checkpoint, stranger)],
    ['nothing', ''],
    ['a size that is no number', note.replace('\n42\n', '\n042\n')],
  ]
  test.each(forged)('with %s is none', (_, text) => expect(() => readNote(text, signer.verifier)).toThrow())

  test.each(['', 'onedoor', signer.verifier.replace('+', '-'), `${signer.verifier}AAAA`, stranger.verifier])(
    'is not read with the key line “%s”',
    (line) => expect(() => readNote(note, line)).toThrow(),
  )
})
