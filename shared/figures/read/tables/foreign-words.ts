/** Words of number, money and month as other languages write them beside digits; by language, `value: words`. */
export type ForeignWords = {
  readonly months: string
  /** Powers of ten. */
  readonly scales: Readonly<Record<number, string>>
  readonly currencies: Readonly<Record<string, string>>
  /** True where a full stop stands behind the day: `3. Oktober`. */
  readonly hasDayStop: boolean
}

export const FOREIGN_WORDS: Readonly<Record<string, ForeignWords>> = {
  de: {
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
    scales: { 3: 'tausend', 6: 'million millionen mio', 9: 'milliarde milliarden mrd', 12: 'billion billionen' },
    currencies: { CHF: 'franken', GBP: 'pfund', SEK: 'kronen', RUB: 'rubel', INR: 'rupien' },
    hasDayStop: true,
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    scales: { 3: 'mille', 6: 'million millions', 9: 'milliard milliards', 12: 'billion billions' },
    currencies: { EUR: "euros d'euros", GBP: 'livres', SEK: 'couronnes', RUB: 'roubles', INR: 'roupies', JPY: 'yens' },
    hasDayStop: false,
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    scales: { 3: 'mil', 6: 'millón millones', 12: 'billón billones' },
    currencies: { USD: 'dólar dólares', GBP: 'libras', SEK: 'coronas', RUB: 'rublos', INR: 'rupias', JPY: 'yenes' },
    hasDayStop: false,
  },
}
