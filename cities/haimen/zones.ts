import type { HallZone } from '#domain/hall/index.ts'

const zone = (letter: string, name: string, nameEn: string, windows: readonly string[]): HallZone => ({
  ...{ letter, name, nameEn, kind: 'service', comprehensive: false, windows, desks: [] },
})

const desks = (letter: string, name: string, nameEn: string, kind: HallZone['kind'], codes: readonly string[]) => ({
  ...{ letter, name, nameEn, kind, comprehensive: true, windows: [] },
  desks: codes.map((code) => ({ code, name: `${name} ${code}`, nameEn: `${nameEn} ${code}` })),
})

/** How the 46 windows of the hall stand together, and the centre's own desks; invented for the demo. */
export const zones: readonly HallZone[] = [
  zone('A', '企业开办与税务', 'Companies and taxes', [
    ...['2501', '2502', '2503', '2504', '2601', '2701', '2801', '2802', '2901', '2902'],
  ]),
  zone('B', '投资与建设', 'Investment and construction', [
    ...['0101', '0801', '0803', '0901', '0902', '0903', '1001', '1002', '1301', '2001', '2101', '2201', '2301', '2401'],
  ]),
  zone('C', '不动产', 'Real estate', ['0802', '1101', '1102', '1103']),
  zone('D', '社会与民生', 'Social affairs', [
    ...['0301', '0501', '0601', '0701', '0702', '0703', '1701', '1801', '1901'],
  ]),
  zone('E', '公安', 'Public security', ['0401', '0402', '0403']),
  zone('F', '经贸农渔交通', 'Trade, farming, fisheries and transport', [
    ...['0201', '1201', '1202', '1401', '1501', '1601'],
  ]),
  desks('H', '帮办代办', 'Help desk', 'helper', ['H1', 'H2']),
  desks('L', '综合出件', 'Issuing desk', 'issuing', ['L1']),
  desks('Z', '“办不成事”反映窗口', 'Could-not-get-it-done desk', 'escalation', ['Z1']),
]
