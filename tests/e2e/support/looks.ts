import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'

/** What a mark or a control is drawn with, as the screen mixes it: ink, ground, and the form of its lines. */
type Drawn = { readonly ink: string; readonly ground: string; readonly lines: string }
/** Left, top, width and height, in percent of the window. */
type Place = readonly [number, number, number, number]

export type Look = {
  readonly marks: Readonly<Record<string, Drawn>>
  readonly places: Readonly<Record<string, Place>>
}

/** Faces differ from machine to machine, and with them where a line breaks: parts may be off by so many percent of the window. */
const placeTolerance = 6
/** Mixed colours are rounded differently by each Chromium: by so much a channel. */
const colourTolerance = 3

const folder = join(import.meta.dirname, '../looks')

/** How a screen looks now: its `marks` by selector, and where its parts stand. */
export function lookOf(page: Page, marks: readonly string[]): Promise<Look> {
  return page.evaluate((selectors) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    /** A colour in any notation as four channels, so that Chromiums that print it otherwise agree. */
    const channels = (colour: string): string => {
      if (pen === null) return colour
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data].join(' ')
    }
    const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10
    const drawn = (selector: string): [string, Drawn][] => {
      const element = document.querySelector(selector)
      if (element === null) return [[selector, { ink: 'none', ground: 'none', lines: 'not there' }]]
      const style = getComputedStyle(element)
      const lines = [
        style.textDecorationLine,
        style.textDecorationStyle,
        style.borderBlockEndStyle,
        style.borderBlockEndWidth,
      ]
      const ground = channels(style.backgroundColor)
      return [[selector, { ink: channels(style.color), ground, lines: lines.join(' ') }]]
    }
    const parts = [...document.querySelectorAll('header, main, nav, aside, [data-part], [role="grid"]')]
    const isDrawn = (element: Element): boolean => element.getClientRects().length > 0
    const placed = parts.filter(isDrawn).map((element): [string, Place] => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const name = element.getAttribute('data-part') ?? element.getAttribute('aria-label') ?? element.tagName
      return [
        name,
        [
          percent(left, innerWidth),
          percent(top, innerHeight),
          percent(width, innerWidth),
          percent(height, innerHeight),
        ],
      ]
    })
    return { marks: Object.fromEntries(selectors.flatMap(drawn)), places: Object.fromEntries(placed) }
  }, marks)
}

/**
 * What of a look differs from the one that is kept under `name`, a line each. With `keepsNew`, which `--update-snapshots` asks
 * for, it is kept as it is now.
 */
export function differencesFromKept(name: string, look: Look, keepsNew: boolean): string[] {
  const path = join(folder, `${name}.json`)
  if (keepsNew) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(look, null, 2)}\n`)
    return []
  }
  if (!existsSync(path))
    return [`${name} is not kept yet: run with --update-snapshots, look at it, and commit it if it is right`]
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Look
  return [
    ...differing(kept.marks, look.marks, isDrawnAlike).map((each) => `drawn otherwise: ${each}`),
    ...differing(kept.places, look.places, isPlacedAlike).map((each) => `stands elsewhere: ${each}`),
  ]
}

function differing<T>(
  kept: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  isAlike: (one: T, other: T) => boolean,
): string[] {
  return [...new Set([...Object.keys(kept), ...Object.keys(now)])].flatMap((name) => {
    const [one, other] = [kept[name], now[name]]
    if (one !== undefined && other !== undefined && isAlike(one, other)) return []
    return [`${name}: was ${JSON.stringify(one)}, is ${JSON.stringify(other)}`]
  })
}

function isDrawnAlike(one: Drawn, other: Drawn): boolean {
  const isSame = (x: string, y: string): boolean => {
    const [from, to] = [x.split(' ').map(Number), y.split(' ').map(Number)]
    return x === y || from.every((channel, index) => Math.abs(channel - (to[index] ?? Infinity)) <= colourTolerance)
  }
  return one.lines === other.lines && isSame(one.ink, other.ink) && isSame(one.ground, other.ground)
}

function isPlacedAlike(one: Place, other: Place): boolean {
  return one.every((value, index) => Math.abs(value - (other[index] ?? Infinity)) <= placeTolerance)
}
