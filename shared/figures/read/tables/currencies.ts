/** A currency as a word or sign states it; `hundredth` marks cents, pence and their like. */
export type Currency = { readonly code: string; readonly hundredth: boolean; readonly name: string }

/** `code: words` - full names, plurals and the short forms of wire services. Words of two countries carry the commoner. */
const WORDS: Readonly<Record<string, string>> = {
  USD: 'dollar dollars dlr dlrs buck bucks usd',
  EUR: 'euro euros eur',
  GBP: 'stg sterling gbp quid',
  JPY: 'yen jpy',
  CNY: 'yuan renminbi rmb cny',
  INR: 'rupee rupees rs inr',
  RUB: 'rouble roubles ruble rubles rub',
  CHF: 'sfr chf',
  DEM: 'mark marks dem dm deutschmarks',
  FRF: 'franc francs ffr',
  ITL: 'lira lire',
  NLG: 'guilder guilders',
  SEK: 'krona kronor crowns crown sek',
  NOK: 'nok',
  DKK: 'dkk',
  TRY: 'try',
  BRL: 'real reais cruzado cruzados brl',
  KRW: 'won krw',
  ZAR: 'rand rands zar',
  MXN: 'peso pesos mxn',
  PLN: 'zloty zlotys pln',
  HUF: 'forint forints',
  CZK: 'koruna',
  ILS: 'shekel shekels',
  AZN: 'manat manats azn',
  AMD: 'dram drams',
  GEL: 'lari',
  KZT: 'tenge',
  UAH: 'hryvnia hryvnias uah',
  MYR: 'ringgit ringgits rm myr',
  IDR: 'rupiah rupiahs idr',
  THB: 'baht',
  VND: 'dong',
  NGN: 'naira',
  GHS: 'cedi cedis',
  KES: 'shilling shillings',
  SAR: 'riyal riyals sar',
  AED: 'dirham dirhams aed dhs',
  KWD: 'dinar dinars kwd',
  AUD: 'aud',
  CAD: 'cad',
  NZD: 'nzd',
  HKD: 'hkd',
  SGD: 'sgd',
  BTC: 'bitcoin bitcoins btc',
}

const HUNDREDTHS: Readonly<Record<string, string>> = {
  USD: 'cent cents cts ct',
  GBP: 'pence penny pennies p',
  INR: 'paise paisa',
  RUB: 'kopeks kopecks',
  DEM: 'pfennig pfennigs',
}

/** Signs and prefixes, longest first when matched. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  'u.s.$': 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  can$: 'CAD',
  hk$: 'HKD',
  nz$: 'NZD',
  s$: 'SGD',
  r$: 'BRL',
  nt$: 'TWD',
  mx$: 'MXN',
  aus$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₼': 'AZN',
  '₱': 'PHP',
  '¢': 'USD',
}

/** Adjectives that name the country of a `dollar`, `pound`, `franc` and so on. */
export const NATIONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  australian: { USD: 'AUD' },
  canadian: { USD: 'CAD' },
  'hong kong': { USD: 'HKD' },
  kong: { USD: 'HKD' },
  zealand: { USD: 'NZD' },
  singapore: { USD: 'SGD' },
  taiwan: { USD: 'TWD' },
  us: { USD: 'USD' },
  'u.s': { USD: 'USD' },
  american: { USD: 'USD' },
  swiss: { FRF: 'CHF' },
  belgian: { FRF: 'BEF' },
  french: { FRF: 'FRF' },
  german: { DEM: 'DEM' },
  finnish: { DEM: 'FIM' },
  egyptian: { GBP: 'EGP' },
  irish: { GBP: 'IEP' },
  syrian: { GBP: 'SYP' },
  lebanese: { GBP: 'LBP' },
  british: { GBP: 'GBP' },
  danish: { SEK: 'DKK' },
  norwegian: { SEK: 'NOK' },
  swedish: { SEK: 'SEK' },
  pakistani: { INR: 'PKR' },
  indian: { INR: 'INR' },
  sri: { INR: 'LKR' },
  turkish: { ITL: 'TRY' },
  italian: { ITL: 'ITL' },
  mexican: { MXN: 'MXN' },
  philippine: { MXN: 'PHP' },
  argentine: { MXN: 'ARS' },
  chilean: { MXN: 'CLP' },
  kenyan: { KES: 'KES' },
  somali: { KES: 'SOS' },
  kuwaiti: { KWD: 'KWD' },
  iraqi: { KWD: 'IQD' },
  saudi: { SAR: 'SAR' },
  iranian: { SAR: 'IRR' },
}

function words(): Map<string, Currency> {
  const map = new Map<string, Currency>()
  for (const [code, forms] of Object.entries(WORDS)) {
    for (const form of forms.split(' ')) map.set(form, { code, hundredth: false, name: form })
  }
  for (const [code, forms] of Object.entries(HUNDREDTHS)) {
    for (const form of forms.split(' ')) map.set(form, { code, hundredth: true, name: form })
  }
  return map
}

/** Currencies by lower-case word or code. */
export const CURRENCY_WORDS: ReadonlyMap<string, Currency> = words()

/** Currencies by sign, in lower case (`us$`, `€`). */
export const CURRENCY_SIGNS: ReadonlyMap<string, Currency> = new Map(
  Object.entries(SIGNS).map(([sign, code]) => [sign, { code, hundredth: sign === '¢', name: sign }]),
)
