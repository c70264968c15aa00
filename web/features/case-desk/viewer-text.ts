import { words } from '../../kernel/language.tsx'

/** The words of the viewer of papers. */
export const viewerText = words(
  {
    rotate: '旋转',
    fill: '全屏',
    pageBefore: '上一页',
    pageAfter: '下一页',
    viewerKeys: '加号放大，减号缩小，R 旋转，F 全屏，PageUp、PageDown 翻页',
  },
  {
    rotate: 'Rotate',
    fill: 'Full screen',
    pageBefore: 'Previous page',
    pageAfter: 'Next page',
    viewerKeys: 'plus and minus for the size, R turns it, F fills the screen, PageUp and PageDown turn pages',
  },
)
