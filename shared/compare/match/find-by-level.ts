import { THRESHOLDS } from '../settings.ts'
import type { Sensitivity } from '../../domain/comparison-settings.ts'
import type { TokenPair } from '../tokens.ts'
import { findRegions, type FoundRegions, type Search } from './find-regions.ts'
import type { Region } from './region.ts'
import { byPlace } from './select.ts'
import type { Range } from './stretch.ts'

function overlapOf(one: Range, other: Range): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from)
}

function holds(outer: Range, inner: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function isMostlyIn(region: Region, other: Region): boolean {
  return (['a', 'b'] as const).every(
    (side) => 2 * overlapOf(region[side], other[side]) >= region[side].to - region[side].from,
  )
}

/** The regions of `standard` that the strict search finds most of too. */
function confirm(standard: readonly Region[], strict: readonly Region[]): Region[] {
  return standard.filter((region) => strict.some((other) => isMostlyIn(region, other)))
}

/** The regions of `standard`, or what the thorough search makes of each if that is more, and what it finds besides. */
function extend(standard: readonly Region[], thorough: readonly Region[]): Region[] {
  const grown = standard.map(
    (region) => thorough.find((other) => holds(other.a, region.a) && holds(other.b, region.b)) ?? region,
  )
  const kept = [...new Set(grown)]
  const besides = thorough.filter(
    (region) => !kept.some((other) => overlapOf(region.a, other.a) > 0 || overlapOf(region.b, other.b) > 0),
  )
  return [...kept, ...besides].sort(byPlace)
}

/**
 * Finds regions at one of the levels of sensitivity. `strict` shows some of what `standard` shows, and `thorough` at least as
 * much: the other two are searches of their own, told by their own thresholds, but a passage must not lose a sentence because
 * somebody asked for more.
 */
export function findByLevel(pair: TokenPair, level: Sensitivity, search: Omit<Search, 'thresholds'>): FoundRegions {
  const standard = findRegions(pair, { ...search, thresholds: THRESHOLDS.standard })
  if (level === 'standard') return standard
  const other = findRegions(pair, { ...search, thresholds: THRESHOLDS[level] })
  const combine = level === 'strict' ? confirm : extend
  return {
    ...standard,
    regions: combine(standard.regions, other.regions),
    reached: Math.min(standard.reached, other.reached),
  }
}
