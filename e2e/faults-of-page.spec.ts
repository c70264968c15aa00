import { describe, expect, it } from 'vitest'
import { faultsOfPage } from './faults-of-page.ts'
import { openVisitor } from './visitor.ts'

const sound = `<!doctype html><html lang="zh-CN"><head><title>申请</title><style>
  button, input, a { min-height: 32px; display: inline-block }
  .custom input { position: absolute; opacity: 0 } .custom input:focus-visible + span { box-shadow: 0 0 0 3px #0b3d91 }
  .custom { display: inline-block; padding: 8px }
</style></head><body><main><h1 tabindex="-1">申请办理行政许可事项，请按提示填写以下内容并提交</h1>
  <p id="hint">例如张三</p><label>姓名 <input aria-describedby="hint"></label>
  <label class="custom"><input type="checkbox"><span>同意</span></label>
  <ul><li id="row"><a href="/a">食品卫生许可证</a></li></ul>
  <button>提交申请</button><script>document.getElementById('row').addEventListener('click', () => undefined)</script>
</main></body></html>`

const planted: [fault: string, from: string | RegExp, to: string, said: RegExp][] = [
  [
    'focus that nothing shows',
    '<style>',
    '<style>button:focus { outline: none }',
    /nothing shows the focus on <button/,
  ],
  [
    'a custom box that hides its focus',
    'box-shadow: 0 0 0 3px #0b3d91',
    '',
    /nothing shows the focus on <input type="checkbox/,
  ],
  [
    'an outline nobody sees',
    '<style>',
    '<style>a:focus { outline: 2px solid transparent }',
    /nothing shows the focus on <a/,
  ],
  [
    'an element only a mouse can press',
    '<a href="/a">食品卫生许可证</a>',
    '食品卫生许可证',
    /only a mouse can press <li/,
  ],
  ['a handler in the element', '<p id="hint"', '<p id="hint" onclick="go()"', /only a mouse can press <p/],
  ['a language that is another', 'lang="zh-CN"', 'lang="en"', /in zh and says it is in “en”/],
  ['an order of its own', '<button', '<button tabindex="3"', /jumps the order/],
  ['a description that is nowhere', 'id="hint"', '', /aria-describedby names nothing, “hint”/],
  [
    'a target too small',
    '<button',
    '<button style="min-height:0;height:16px;padding:0;border:0"',
    /only \d+ × 16 px to press/,
  ],
  [
    'a field named by its placeholder',
    '<label>姓名 <input aria-describedby="hint"></label>',
    '<input placeholder="姓名">',
    /only a placeholder/,
  ],
  ['no heading', /h1/g, 'h2', /0 first headings/],
]

describe('the faults of a page', () => {
  it('are none on a sound page, whose focus stays where it was', async () => {
    const { page } = await openVisitor()
    await page.setContent(sound)
    await page.getByRole('button').focus()
    expect(await faultsOfPage(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  })

  it.each(planted)('are found: %s', async (_fault, from, to, said) => {
    const { page } = await openVisitor()
    await page.setContent(sound.replace(from, to))
    expect((await faultsOfPage(page)).join('\n')).toMatch(said)
  })

  it('are found in what React listens for, too', async () => {
    const { page, visit } = await openVisitor()
    await visit('/items/1802')
    await page.evaluate(() => {
      const heading = document.querySelector('h1') as unknown as Record<string, unknown>
      const props = Object.keys(heading).find((key) => key.startsWith('__reactProps$')) ?? ''
      heading[props] = { ...(heading[props] as object), onClick: () => undefined }
    })
    expect((await faultsOfPage(page)).join('\n')).toMatch(/only a mouse can press <h1/)
  })
})
