/** A sentence in both languages. */
export interface Both {
  zh: string
  en: string
}

/** Where and when people are received; `demo` where address and numbers are invented. */
export interface Hall {
  name: string
  nameEn: string
  address: Both
  hours: { when: Both; time: string }[]
  phone: string
  complaintPhone: string
  complaints: Both
  demo: boolean
}

/** Something that happens in a life or a business (我要…), and the items it calls for, the first ones first. */
export interface CityEvent {
  code: string
  name: string
  nameEn: string
  icon: string
  items: readonly string[]
}

/** Words people use for what has an official name, and the items they mean, the likeliest first. */
export interface EverydayWords {
  words: readonly string[]
  wordsEn: readonly string[]
  means: string
  meansEn: string
  items: readonly string[]
}

/** What the data rest on. `tags` are the confidence tags of the items it gave. */
export interface Source {
  kind: 'paper' | 'law' | 'reconstruction'
  title: string
  titleEn: string
  used: Both
  tags: readonly string[]
}

/** What a city tells people beside its items. */
export interface Guidance {
  hall: Hall
  events: { life: readonly CityEvent[]; business: readonly CityEvent[] }
  everydayWords: readonly EverydayWords[]
  sources: readonly Source[]
}
