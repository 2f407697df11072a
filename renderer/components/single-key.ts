/** True when a key press is a command of one key: not typing, not in a dialog, not modified, not yet handled. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const target = event.target instanceof Element ? event.target : null
  const field = target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') ?? null
  return field === null
}
