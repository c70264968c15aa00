// Announcements (公告): what the centre tells the public, in both languages.
// Invariant: withdrawn is for good, and no published text shows a number of a person.
// Begin with announcement.ts; blocks.ts reads the little there is of markup.
export { changeRefusal, statusOf, textFaults, type Announcement, type Texts } from './announcement.ts'
export { blocksOf, type Block } from './blocks.ts'
