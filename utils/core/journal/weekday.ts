/** A day of the week: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Where a week does not begin on Monday, from the Unicode CLDR, for browsers that do not know. */
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ')
const SUNDAY = (
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE ' +
  'PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
).split(' ')

/** What a locale of the browser may know; some do not yet, and some know it by another name. */
interface Knowing {
  getWeekInfo?(): { readonly firstDay: number }
  readonly weekInfo?: { readonly firstDay: number }
}

/**
 * The day a week begins with: that of the first locale that names a region, such as `en-GB`; where none does, that
 * of the first locale's usual region.
 */
export function firstWeekday(locales: readonly string[]): Weekday {
  const all = locales.map(tag => new Intl.Locale(tag))
  const locale = (all.find(({ region }) => region !== undefined) ?? all[0])?.maximize()
  if (!locale) return 1
  const known = locale as unknown as Knowing
  const first = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay
  return asWeekday(first) ?? byRegion(locale.region ?? '')
}

function byRegion(region: string): Weekday {
  if (SATURDAY.includes(region)) return 6
  return SUNDAY.includes(region) ? 7 : 1
}

function asWeekday(raw: number | undefined): Weekday | null {
  return ([1, 2, 3, 4, 5, 6, 7] as const).find(day => day === raw) ?? null
}
