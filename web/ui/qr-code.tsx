import { useQuery } from '@tanstack/react-query'

/** Modules of white around a QR code, as readers expect (ISO/IEC 18004). */
const quiet = 4

/** A text as a QR code, drawn here and sent nowhere; the drawing code comes when one is first shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({ queryKey: ['qr', text], queryFn: () => drawn(text), staleTime: Infinity, gcTime: 0 })
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${data?.size ?? 1} ${data?.size ?? 1}`}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={data?.path ?? ''} fill="#000" />
    </svg>
  )
}

async function drawn(text: string): Promise<{ size: number; path: string }> {
  const { create } = await import('qrcode')
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const path: string[] = []
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
  return { size: modules.size + 2 * quiet, path: path.join('') }
}
