/** The look of every tip. */
export const TIP =
  'max-w-80 rounded-md bg-raised px-2.5 py-1.5 text-xs leading-snug text-ink shadow-float data-entering:animate-none'
