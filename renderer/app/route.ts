import { useSyncExternalStore } from 'react'
import { articleIdSchema, type ArticleId } from '../../shared/domain/article.ts'

/** What the window shows. It lives in the address, so that the system's back and forward work. */
export type Route =
  | { readonly kind: 'library' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'quick' }
  | { readonly kind: 'compare'; readonly a: ArticleId; readonly b: ArticleId }

const LIBRARY: Route = { kind: 'library' }

/** Reads the part of the address after `#`; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [screen, a, b] = hash.replace(/^#?\/?/, '').split('/')
  if (screen === 'guide') return { kind: 'guide' }
  if (screen === 'quick') return { kind: 'quick' }
  if (screen !== 'compare') return LIBRARY
  const ids = [articleIdSchema.safeParse(Number(a)), articleIdSchema.safeParse(Number(b))] as const
  return ids[0].success && ids[1].success ? { kind: 'compare', a: ids[0].data, b: ids[1].data } : LIBRARY
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'library':
      return '#/library'
    case 'guide':
      return '#/guide'
    case 'quick':
      return '#/quick'
    case 'compare':
      return `#/compare/${route.a}/${route.b}`
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
