import type { Session } from 'electron'

/**
 * What the page may have. Copying a passage needs the clipboard, in one direction and only on a key press or click;
 * camera, microphone, place, notifications, devices and the rest are of no use to it.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Rule: permissions are refused, both when asked for and when looked up; so are devices, screen capture and downloads. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
}
