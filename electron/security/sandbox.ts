import type { App } from 'electron'

/**
 * Rule: every page runs in Chromium's sandbox, whatever the preferences of a window say. To be called before the
 * application is ready. Where the system has no sandbox (Chromium refuses to sandbox for root), whoever starts the
 * application has to say so with `--no-sandbox`; insisting would then end every process at once.
 */
export function insistOnSandbox(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
