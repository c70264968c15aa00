/** One line drawn in a square of 24. */
const drawings: Readonly<Record<string, string>> = {
  rings: 'M9 20a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM15 20a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM7 4h4l-2 3z',
  pram: 'M3 5h2l2 7h11a7 7 0 0 0-7-7v7M8 19a1.5 1.5 0 1 0 .1 0M16 19a1.5 1.5 0 1 0 .1 0M7 12c0 3 2 4 4 4h3c2 0 4-1.5 4-4',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14',
  key: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9M18 12v3M21 12v4',
  house: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  door: 'M6 21V3h12v18M4 21h16M15 12h.1',
  briefcase: 'M3 8h18v11H3zM9 8V5h6v3M3 13h18',
  card: 'M3 5h18v14H3zM8 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 16c.5-2 5.5-2 6 0M14 9h4M14 13h4',
  plane: 'M3 12l7 1 5-9 2 1-3 8 6 1 1-2M10 13l-3 6 2 1 5-6',
  hands: 'M12 10c-2-3-6-1-5 2 1 2 5 5 5 5s4-3 5-5c1-3-3-5-5-2zM4 20c4-2 12-2 16 0',
  tree: 'M12 21v-8M12 3a5 5 0 0 0-5 6 4 4 0 0 0 2 7h6a4 4 0 0 0 2-7 5 5 0 0 0-5-6zM8 21h8',
  seal: 'M9 12a4 4 0 1 1 6 0c-1 1-1 2-1 4h-4c0-2 0-3-1-4zM6 16h12v3H6zM5 21h14',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3M16.5 13h.1M16.5 17h.1',
  stall: 'M4 9l1.5-5h13L20 9M4 9c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M6 12v8h12v-8',
  bowl: 'M3 12h18c0 5-4 8-9 8s-9-3-9-8zM9 8c0-2 1-2 1-4M14 8c0-2 1-2 1-4',
  basket: 'M3 10h18l-2 10H5zM8 10l3-6M16 10l-3-6M10 14v3M14 14v3',
  bed: 'M3 19V6M3 15h18v4M21 15v-2c0-2-1-3-3-3h-8v5M6.5 12a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  scissors: 'M6 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 8l12 9M8 16l12-9',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  note: 'M9 18V5l10-2v12M9 18a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 18zM19 15a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 19 15z',
  pill: 'M7 20a4 4 0 0 1-3-7l8-8a4.5 4.5 0 0 1 7 6l-8 8a4 4 0 0 1-4 1zM8 9l6 6',
  cross: 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  board: 'M3 4h18v11H3zM12 15v3M7 21l5-3 5 3M7 8h6M7 11h9',
  fish: 'M3 12c3-5 9-6 13-2l5-4v12l-5-4c-4 4-10 3-13-2zM8 11h.1',
  truck: 'M2 6h12v11H2zM14 10h4l4 4v3h-8zM7 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  factory: 'M3 21V10l6 4v-4l6 4V4h4l2 17zM7 17h2M12 17h2M17 17h1',
  crane: 'M6 21V4M3 21h6M6 4h15M6 4L3 8h3M17 4v7M15 11h4v4h-4z',
  helmet: 'M4 16a8 8 0 0 1 16 0M2 16h20v3H2zM10 8V5h4v3v4M10 12V8',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z',
  sign: 'M4 4h16v8H4zM8 12v9M16 12v9M8 8h8',
  drop: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11zM9 14a3 3 0 0 0 3 3',
  cycle: 'M4 11a8 8 0 0 1 14-4l2 2M20 4v5h-5M20 13a8 8 0 0 1-14 4l-2-2M4 20v-5h5',
}

/** The picture of an event; it says nothing its name does not say. */
export function EventIcon({ icon }: { icon: string | null }) {
  return (
    <svg className="event-icon" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
      <path d={drawings[icon ?? ''] ?? 'M4 4h16v16H4z'} />
    </svg>
  )
}
