import type { CivilDate } from '#domain/kernel/index.ts'

const formats = Object.fromEntries(
  (['zh-CN', 'en'] as const).map((language) => [
    language,
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...({ month: language === 'en' ? 'short' : 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const),
    }),
  ]),
)

/** A day with its weekday as a language writes it. */
export const dayIn = (language: 'zh-CN' | 'en', on: CivilDate): string =>
  formats[language]?.format(Date.parse(`${on}T00:00:00Z`)) ?? on
