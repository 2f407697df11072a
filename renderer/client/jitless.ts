import { z } from 'zod'

/**
 * The page's Content-Security-Policy forbids `eval`, with which zod would compile its validators. A schema decides when
 * it is made, so this module has to be the first one the page loads.
 */
z.config({ jitless: true })
