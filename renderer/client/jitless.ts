import { z } from 'zod'

/*
 * The page's Content-Security-Policy forbids `eval`, with which zod would compile its validators. A schema decides when
 * it is made, so this module has to be the first one the page loads.
 */
z.config({ jitless: true })

/** True: importing a value, not only the module, keeps the order of loading visible and safe from sorting of imports. */
export const CONFIGURED = z.config().jitless === true
