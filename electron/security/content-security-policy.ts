/** Where a page may come from besides the application itself: vite's server, while developing. Null everywhere else. */
export type DevelopmentServer = URL | null

/**
 * Rule: the page runs its own script and nothing else. No `eval`, no inline script, no inline style element, no frame, no
 * connection. It is sent as a header with every file of the application's own protocol.
 */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Small pictures in the style sheets are data addresses.
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
