/** A number as it was written, without loss: `text` is a decimal or a fraction (`1.4`, `1/3`), `number` its nearest float. */
export type Exact = {
  readonly text: string
  readonly number: number
}

const PLAIN_DECIMAL = /^(\d+)(?:\.(\d+))?$/
/** Largest integer whose arithmetic is exact in a float. */
const SAFE = Number.MAX_SAFE_INTEGER

/** From whole and fractional digits; leading and trailing zeros that say nothing are dropped. */
export function decimal(whole: string, fraction = ''): Exact {
  const head = whole.replace(/^0+(?=\d)/, '') || '0'
  const tail = fraction.replace(/0+$/, '')
  const text = tail === '' ? head : `${head}.${tail}`
  return { text, number: Number(text) }
}

export function integer(value: number): Exact {
  return { text: String(value), number: value }
}

function terminates(denominator: number): boolean {
  let rest = denominator
  while (rest % 2 === 0) rest /= 2
  while (rest % 5 === 0) rest /= 5
  return rest === 1
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** `numerator / denominator` of whole numbers: a decimal where one is exact, else a reduced fraction. */
export function fraction(numerator: number, denominator: number): Exact {
  const number = numerator / denominator
  if (Number.isInteger(number) || (terminates(denominator) && numerator < SAFE / denominator)) {
    return { text: String(number), number }
  }
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { text: `${numerator / divisor}/${denominator / divisor}`, number }
}

/** Moves the decimal point by `power` places to the right. */
export function scaled(value: Exact, power: number): Exact {
  if (power === 0) return value
  const digits = PLAIN_DECIMAL.exec(value.text)
  if (digits !== null) {
    const tail = digits[2] ?? ''
    const moved = tail.padEnd(power, '0')
    return decimal(`${digits[1] ?? '0'}${moved.slice(0, power)}`, moved.slice(power))
  }
  const [numerator, denominator] = value.text.split('/').map(Number)
  return fraction((numerator ?? 0) * 10 ** power, denominator ?? 1)
}

/** `value` times a small whole number, exact. */
export function times(value: Exact, factor: number): Exact {
  const digits = PLAIN_DECIMAL.exec(value.text)
  if (digits === null) {
    const [numerator, denominator] = value.text.split('/').map(Number)
    return fraction((numerator ?? 0) * factor, denominator ?? 1)
  }
  const tail = digits[2] ?? ''
  const product = (BigInt(`${digits[1] ?? '0'}${tail}`) * BigInt(factor)).toString().padStart(tail.length + 1, '0')
  return decimal(product.slice(0, product.length - tail.length), product.slice(product.length - tail.length))
}

/** The sum of two exact values; fractions are added over their common denominator. */
export function plus(a: Exact, b: Exact): Exact {
  const left = asFraction(a)
  const right = asFraction(b)
  return fraction(left[0] * right[1] + right[0] * left[1], left[1] * right[1])
}

function asFraction(value: Exact): readonly [number, number] {
  const slash = value.text.indexOf('/')
  if (slash >= 0) return [Number(value.text.slice(0, slash)), Number(value.text.slice(slash + 1))]
  const tail = (value.text.split('.')[1] ?? '').length
  return [Number(value.text.replace('.', '')), 10 ** tail]
}

export function negative(value: Exact): Exact {
  if (value.number === 0) return value
  return { text: `-${value.text}`, number: -value.number }
}
