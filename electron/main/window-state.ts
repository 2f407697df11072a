import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** A part of the screen, in device-independent pixels. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const areaSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
/** Not strict: an earlier Doublet kept the size of text here, too. */
const windowStateSchema = z.object({
  /** Where the window stands when it is not maximised; null the first time. */
  area: areaSchema.nullable(),
  isMaximised: z.boolean(),
})
/** How the user left the window. */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>

/** Two columns of text side by side need this much; the window cannot be made smaller. */
export const smallestWindow = { width: 720, height: 480 } as const
const firstSize = { width: 1280, height: 860 } as const
const firstState: WindowState = { area: null, isMaximised: false }

/** The state kept in `file`; that of a first start when there is none or it cannot be read. */
export function readWindowState(file: string): WindowState {
  try {
    const state = windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return state.success ? state.data : firstState
  } catch {
    return firstState
  }
}

/** Keeps `state` in `file`. Not being able to is no reason to disturb anybody: the next start is then like a first one. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // As said above.
  }
}

/**
 * Where to open the window. A remembered place counts only if most of it lies on one of the displays there are now
 * (`displays` are their work areas, the main one first): a screen may have been unplugged since.
 */
export function placeWindow(
  remembered: Area | null,
  displays: readonly Area[],
): Partial<Area> & { width: number; height: number } {
  if (remembered !== null && displays.some((display) => isMostlyInside(remembered, display))) return remembered
  const main = displays[0] ?? { ...firstSize, x: 0, y: 0 }
  return { width: Math.min(firstSize.width, main.width), height: Math.min(firstSize.height, main.height) }
}

function isMostlyInside(area: Area, display: Area): boolean {
  const width = Math.min(area.x + area.width, display.x + display.width) - Math.max(area.x, display.x)
  const height = Math.min(area.y + area.height, display.y + display.height) - Math.max(area.y, display.y)
  return width > 0 && height > 0 && width * height > (area.width * area.height) / 2
}
