import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { City } from '#cities/city.ts'
import { lintCity } from '../catalogue/index.ts'

/** `onedoor lint CITY`: what is wrong with a city's catalogue, item by item; fails where there is an error. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder = ''] = positionals
  const city = await cityIn(folder)
  const diagnostics = lintCity(city)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  if (values.json) console.log(JSON.stringify({ items: city.items.length, errors, warnings, diagnostics }))
  else {
    for (const { item, field, rule, severity, reason, remedy } of diagnostics)
      console.log(`${severity}  ${item}  ${field}  ${rule}\n  ${reason.zh}。${remedy.zh}\n  ${reason.en}. ${remedy.en}`)
    console.log(`${city.items.length} items, ${errors} errors, ${warnings} warnings`)
  }
  if (errors > 0) process.exitCode = 1
}

/** The city a folder's `index.ts` exports: `cities/haimen`, or just `haimen`. */
async function cityIn(folder: string): Promise<City> {
  if (folder === '') throw new Error('say which city: onedoor lint cities/haimen')
  const cities = path.resolve(import.meta.dirname, '../../cities')
  const places = [path.resolve(folder), path.join(cities, folder)]
  for (const place of places) {
    const exported = await import(pathToFileURL(path.join(place, 'index.ts')).href).catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return {}
      throw error
    })
    const city = Object.values(exported as Record<string, unknown>).find(isCity)
    if (city) return city
  }
  throw new Error(`${folder} holds no city`)
}

const isCity = (value: unknown): value is City =>
  typeof value === 'object' && value !== null && ['items', 'windows', 'grants', 'staff'].every((part) => part in value)
