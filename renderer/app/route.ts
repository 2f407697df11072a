import { useSyncExternalStore } from 'react'
import { articleIdSchema, type ArticleId } from '../../shared/domain/article.ts'
import { storyIdSchema, type StoryId } from '../../shared/domain/story.ts'

/** What the window shows. It lives in the address, so that the system's back and forward work. */
export type Route =
  | { readonly kind: 'library' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'quick' }
  | { readonly kind: 'stories' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'story'; readonly id: StoryId }
  | { readonly kind: 'ledger'; readonly articles: readonly ArticleId[] }
  /** `base` is what the others are set against; null for the one that covers most of them. */
  | { readonly kind: 'several'; readonly articles: readonly ArticleId[]; readonly base: ArticleId | null }
  /** `at` is the place it is opened at; null for the beginning. */
  | { readonly kind: 'compare'; readonly a: ArticleId; readonly b: ArticleId; readonly at: PlaceInPair | null }

/** A place in one of two texts. */
type PlaceInPair = { readonly side: 'a' | 'b'; readonly offset: number }

const LIBRARY: Route = { kind: 'library' }

/** Reads the part of the address after `#`; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [screen, a, b, at] = hash.replace(/^#?\/?/, '').split('/')
  if (screen === 'guide') return { kind: 'guide' }
  if (screen === 'quick') return { kind: 'quick' }
  if (screen === 'stories') return { kind: 'stories' }
  if (screen === 'removed') return { kind: 'removed' }
  if (screen === 'story') {
    const id = storyIdSchema.safeParse(Number(a))
    return id.success ? { kind: 'story', id: id.data } : { kind: 'stories' }
  }
  if (screen === 'ledger') return { kind: 'ledger', articles: parseIds(a) }
  if (screen === 'several') return { kind: 'several', articles: parseIds(a), base: parseId(b) }
  if (screen !== 'compare') return LIBRARY
  const [first, second] = [parseId(a), parseId(b)]
  return first === null || second === null ? LIBRARY : { kind: 'compare', a: first, b: second, at: parsePlace(at) }
}

/** `a120`, `b7`: a side and how many characters stand before the place. */
function parsePlace(written = ''): PlaceInPair | null {
  const [, side, offset] = /^([ab])(\d+)$/.exec(written) ?? []
  return side === 'a' || side === 'b' ? { side, offset: Number(offset) } : null
}

function parseId(written: string | undefined): ArticleId | null {
  return articleIdSchema.safeParse(Number(written)).data ?? null
}

/** The numbers of articles in a list apart by commas; what is none is left out. */
function parseIds(list = ''): ArticleId[] {
  const ids = list.split(',').flatMap((id) => articleIdSchema.safeParse(Number(id)).data ?? [])
  return [...new Set(ids)]
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'library':
      return '#/library'
    case 'guide':
      return '#/guide'
    case 'quick':
      return '#/quick'
    case 'stories':
      return '#/stories'
    case 'removed':
      return '#/removed'
    case 'story':
      return `#/story/${route.id}`
    case 'ledger':
      return `#/ledger/${route.articles.join(',')}`
    case 'several':
      return `#/several/${[route.articles.join(','), ...(route.base === null ? [] : [route.base])].join('/')}`
    case 'compare': {
      const { a, b, at } = route
      return `#/compare/${[a, b, ...(at === null ? [] : [at.side + String(at.offset)])].join('/')}`
    }
  }
}

export function goTo(route: Route): void {
  window.location.hash = formatRoute(route)
}

let shown: { readonly hash: string; readonly route: Route } = { hash: '', route: LIBRARY }

function currentRoute(): Route {
  const { hash } = window.location
  if (hash !== shown.hash) shown = { hash, route: parseRoute(hash) }
  return shown.route
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}
