/** A unit of measure: canonical singular name, what it measures, and its size in the base unit of that dimension. */
export type Unit = {
  readonly name: string
  readonly dimension: string
  /** Base units: metre, kilogram, second, square metre, litre, metre per second, watt, joule, byte, hertz, pascal ... */
  readonly factor: number
}

type Row = readonly [name: string, factor: number, words: string, symbols?: string]

const YEAR = 31_556_952
const MONTH = YEAR / 12

/**
 * `words` are matched in lower case, `symbols` exactly as written. Factors are those of the SI brochure and the
 * international yard and pound; month and year are their Gregorian averages, and a barrel is the oil barrel.
 */
const DIMENSIONS: Readonly<Record<string, readonly Row[]>> = {
  time: [
    ['nanosecond', 1e-9, 'nanosecond nanoseconds', 'ns'],
    ['microsecond', 1e-6, 'microsecond microseconds', 'µs'],
    ['millisecond', 1e-3, 'millisecond milliseconds', 'ms'],
    ['second', 1, 'second seconds sec secs', 's'],
    ['minute', 60, 'minute minutes min mins'],
    ['hour', 3600, 'hour hours hr hrs', 'h'],
    ['day', 86_400, 'day days'],
    ['night', 86_400, 'nights'],
    ['week', 604_800, 'week weeks wk wks'],
    ['fortnight', 1_209_600, 'fortnight fortnights'],
    ['month', MONTH, 'month months mth mths'],
    ['quarter', MONTH * 3, ''],
    ['year', YEAR, 'year years yr yrs'],
    ['decade', YEAR * 10, 'decade decades'],
    ['century', YEAR * 100, 'century centuries'],
    ['millennium', YEAR * 1000, 'millennium millennia'],
  ],
  length: [
    ['picometre', 1e-12, 'picometre picometres picometer picometers', 'pm'],
    ['nanometre', 1e-9, 'nanometre nanometres nanometer nanometers', 'nm'],
    ['micrometre', 1e-6, 'micron microns micrometre micrometres micrometer micrometers', 'µm'],
    ['millimetre', 0.001, 'millimetre millimetres millimeter millimeters mm', 'mm'],
    ['centimetre', 0.01, 'centimetre centimetres centimeter centimeters cm cms', 'cm'],
    ['metre', 1, 'metre metres meter meters', 'm'],
    ['kilometre', 1000, 'kilometre kilometres kilometer kilometers km kms', 'km'],
    ['inch', 0.0254, 'inch inches', 'in'],
    ['foot', 0.3048, 'foot feet', 'ft'],
    ['yard', 0.9144, 'yard yards yd yds'],
    ['mile', 1609.344, 'mile miles', 'mi'],
    ['nautical mile', 1852, 'nm'],
    ['light-year', 9.4607e15, 'light-year light-years'],
  ],
  mass: [
    ['microgram', 1e-9, 'microgram micrograms', 'µg mcg'],
    ['milligram', 1e-6, 'milligram milligrams mg', 'mg'],
    ['gram', 0.001, 'gram grams gramme grammes', 'g'],
    ['kilogram', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs', 'kg'],
    ['tonne', 1000, 'tonne tonnes', 't'],
    ['ton', 1000, 'ton tons'],
    ['kilotonne', 1e6, 'kilotonne kilotonnes kiloton kilotons', 'kt'],
    ['megatonne', 1e9, 'megatonne megatonnes megaton megatons', 'Mt'],
    ['pound', 0.453_592_37, 'lb lbs'],
    ['ounce', 0.028_349_523, 'ounce ounces oz'],
    ['stone', 6.350_293_18, ''],
    ['carat', 0.0002, 'carat carats'],
  ],
  area: [
    ['square metre', 1, '', 'm² m2 sqm'],
    ['square kilometre', 1e6, '', 'km² km2'],
    ['square foot', 0.092_903_04, 'sqft', 'ft²'],
    ['hectare', 10_000, 'hectare hectares', 'ha'],
    ['acre', 4046.856_422, 'acre acres'],
  ],
  volume: [
    ['millilitre', 0.001, 'millilitre millilitres milliliter milliliters', 'ml'],
    ['litre', 1, 'litre litres liter liters', 'l L'],
    ['cubic metre', 1000, '', 'm³ m3'],
    ['gallon', 3.785_411_784, 'gallon gallons', 'gal'],
    ['barrel', 158.987_294_928, 'barrel barrels bbl bbls bpd'],
    ['bushel', 35.239_070_17, 'bushel bushels'],
    ['pint', 0.473_176_473, 'pint pints'],
    ['tablespoon', 0.014_786_765, 'tablespoon tablespoons'],
    ['teaspoon', 0.004_928_922, 'teaspoon teaspoons'],
    ['teu', 38_510, 'teu teus'],
  ],
  speed: [
    ['kilometre per hour', 1 / 3.6, 'kph kmh kmph', 'km/h'],
    ['mile per hour', 0.447_04, 'mph'],
    ['knot', 0.514_444, 'knot knots'],
  ],
  power: [
    ['watt', 1, 'watt watts', 'W'],
    ['kilowatt', 1000, 'kilowatt kilowatts', 'kW'],
    ['megawatt', 1e6, 'megawatt megawatts', 'MW'],
    ['gigawatt', 1e9, 'gigawatt gigawatts', 'GW'],
    ['horsepower', 745.7, 'horsepower bhp', 'hp'],
  ],
  energy: [
    ['joule', 1, 'joule joules', 'J'],
    ['kilojoule', 1000, 'kilojoule kilojoules', 'kJ'],
    ['calorie', 4.184, 'calorie calories'],
    ['kilocalorie', 4184, 'kcal'],
    ['kilowatt-hour', 3.6e6, 'kwh', 'kWh'],
    ['megawatt-hour', 3.6e9, 'mwh', 'MWh'],
    ['gigawatt-hour', 3.6e12, 'gwh', 'GWh'],
    ['terawatt-hour', 3.6e15, 'twh', 'TWh'],
  ],
  data: [
    ['bit', 0.125, 'bits'],
    ['byte', 1, 'byte bytes'],
    ['kilobyte', 1e3, 'kilobyte kilobytes', 'KB kB'],
    ['megabyte', 1e6, 'megabyte megabytes', 'MB'],
    ['gigabyte', 1e9, 'gigabyte gigabytes', 'GB'],
    ['terabyte', 1e12, 'terabyte terabytes', 'TB'],
    ['megapixel', 1e6, 'megapixel megapixels mp', 'MP'],
  ],
  'data rate': [
    ['megabit per second', 1, 'mbps', 'Mbps'],
    ['gigabit per second', 1000, 'gbps', 'Gbps'],
  ],
  frequency: [
    ['hertz', 1, 'hertz', 'Hz'],
    ['kilohertz', 1e3, 'kilohertz', 'kHz'],
    ['megahertz', 1e6, 'megahertz', 'MHz'],
    ['gigahertz', 1e9, 'gigahertz', 'GHz'],
    ['revolution per minute', 1 / 60, 'rpm'],
  ],
  electricity: [
    ['volt', 1, 'volt volts', 'V'],
    ['ampere', 1, 'amp amps ampere amperes'],
    ['milliampere-hour', 1, 'mah', 'mAh'],
  ],
  sound: [['decibel', 1, 'decibel decibels', 'dB']],
  pressure: [['pound per square inch', 6894.757, 'psi']],
  torque: [
    ['pound-foot', 1.355_818, '', 'lb-ft'],
    ['newton metre', 1, '', 'Nm'],
  ],
  temperature: [
    ['degree', 1, 'degree degrees', '°'],
    ['celsius', 1, 'celsius centigrade', '°C C ℃'],
    ['fahrenheit', 1, 'fahrenheit', '°F F ℉'],
  ],
  radiation: [
    ['sievert', 1, 'sievert sieverts'],
    ['millisievert', 0.001, 'millisievert millisieverts'],
  ],
}

function build(): { words: Map<string, Unit>; symbols: Map<string, Unit> } {
  const words = new Map<string, Unit>()
  const symbols = new Map<string, Unit>()
  for (const [dimension, rows] of Object.entries(DIMENSIONS)) {
    for (const [name, factor, forms, signs] of rows) {
      const unit: Unit = { name, dimension, factor }
      for (const word of forms.split(' ')) if (word !== '') words.set(word, unit)
      for (const sign of (signs ?? '').split(' ')) if (sign !== '') symbols.set(sign, unit)
      named.set(name, unit)
    }
  }
  return { words, symbols }
}

const named = new Map<string, Unit>()
const tables = build()

/** Units by lower-case word. */
export const UNIT_WORDS: ReadonlyMap<string, Unit> = tables.words
/** Units by exact symbol, case and all. */
export const UNIT_SYMBOLS: ReadonlyMap<string, Unit> = tables.symbols

/** The unit with that canonical name, or null; `square` and `cubic` lengths are made on demand. */
export function unitNamed(name: string): Unit | null {
  return named.get(name) ?? null
}

/** A length squared or cubed (`square mile`, `cubic foot`). */
export function raised(length: Unit, power: 2 | 3): Unit {
  return {
    name: `${power === 2 ? 'square' : 'cubic'} ${length.name}`,
    dimension: power === 2 ? 'area' : 'volume',
    // Volumes are kept in litres, of which a cubic metre has a thousand.
    factor: power === 2 ? length.factor ** 2 : length.factor ** 3 * 1000,
  }
}
