// What an inspector's device keeps: checklists, the pages they were drawn from, photos. In IndexedDB, which holds pictures and
// says when something is kept for good.
const stores = ['checklists', 'pages', 'photos'] as const
type Store = (typeof stores)[number]

let opened: Promise<IDBDatabase> | null = null

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('onedoor-site', 1)
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no store on this device'))
  }))

/** Does one thing with a store; done when it is kept. */
async function within<T>(store: Store, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, 'readwrite')
  const request = act(transaction.objectStore(store))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept on this device'))
  })
}

/** What is kept in a place; `undefined` for nothing. */
export const keptIn = <T>(store: Store, place: string): Promise<T | undefined> =>
  within(store, (all) => all.get(place) as IDBRequest<T | undefined>)
export const allKeptIn = <T>(store: Store): Promise<T[]> => within(store, (all) => all.getAll() as IDBRequest<T[]>)
export const placesIn = (store: Store): Promise<string[]> =>
  within(store, (all) => all.getAllKeys() as IDBRequest<string[]>)

/** Keeps something in a place, instead of what was there; throws where the device is full or does not allow it. */
export const keepIn = (store: Store, place: string, what: unknown): Promise<unknown> =>
  within(store, (all) => all.put(what, place))
export const forgetIn = (store: Store, place: string): Promise<unknown> => within(store, (all) => all.delete(place))
