import { words } from '../kernel/language.tsx'

/** What is said of files on their way and handed in. */
export const fileWords = words(
  {
    sending: (name: string, percent: string) => `正在上传 ${name}，${percent}`,
    uploaded: (name: string) => `已上传：${name}`,
    view: '查看',
    remove: '移除',
    wrongType: '只接受 PDF、JPG 或 PNG 文件',
    tooLarge: '文件超过 20 MB，请压缩后再上传',
    emptyFile: '文件是空的，请另选一个',
    uploadBroken: '网络中断，文件没有传完，请再选一次',
    handedIn: '已上传',
  },
  {
    sending: (name: string, percent: string) => `Uploading ${name}, ${percent}`,
    uploaded: (name: string) => `Uploaded: ${name}`,
    view: 'View',
    remove: 'Remove',
    wrongType: 'Only PDF, JPG or PNG files are taken',
    tooLarge: 'The file is larger than 20 MB: please make it smaller',
    emptyFile: 'The file is empty: please choose another',
    uploadBroken: 'The connection broke before the file was through: please choose it again',
    handedIn: 'Handed in',
  },
)
