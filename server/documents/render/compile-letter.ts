// Runs in the worker only: the typesetter and its fonts take a few hundred megabytes, which go with it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { loadFonts } from '@myriaddreamin/typst.ts'
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import type { Letter } from '../letter.ts'
import { codePicture } from './code-picture.ts'
import { printable } from './printable.ts'

const main = '/letter.typ'
const resolve = createRequire(import.meta.url).resolve
const fontFile = (name: string) =>
  readFileSync(path.join(path.dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts', `NotoSansHans-${name}.otf`))

/** Makes a typesetter: letters in, PDF out, the same bytes for the same letter. */
export async function createTypesetter(template: string): Promise<(letter: Letter) => Promise<Uint8Array>> {
  const compiler = createTypstCompiler()
  await compiler.init({
    getModule: () => ({ module_or_path: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) }),
    beforeBuild: [loadFonts([fontFile('Regular'), fontFile('Bold')], { assets: false })],
  })
  compiler.addSource(main, template)
  return async (letter) => {
    const { code, ...shown } = printable(letter)
    // As data, never as source: a text with markup in it stays a text.
    const data = JSON.stringify({ ...shown, code: { ...codePicture(code.address), label: code.label } })
    const { result, diagnostics } = await compiler.compile({
      mainFilePath: main,
      format: CompileFormatEnum.pdf,
      inputs: { letter: data },
      diagnostics: 'full',
    })
    if (!result) throw new Error(`the letter could not be set: ${JSON.stringify(diagnostics)}`)
    return result
  }
}
