import type { ThemeConfig } from 'antd'

/** One accent, and greys dark enough to read (WCAG 2.2 AA on white). */
export const theme: ThemeConfig = {
  token: {
    // Who asked for less motion gets none.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#0b3d91',
    colorLink: '#0b3d91',
    colorTextDescription: 'rgba(0,0,0,0.65)',
    colorTextTertiary: 'rgba(0,0,0,0.65)',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorError: '#b3261e',
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
    fontSize: 15,
    borderRadius: 4,
  },
}
