import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import type { Log } from '../../shared/contract/envelope.ts'
import { ContractError } from '../../shared/contract/failure.ts'
import {
  changedSettings,
  DEFAULT_SETTINGS,
  readStoredSettings,
  type Settings,
  type SettingsChange,
} from '../../shared/domain/settings.ts'

/**
 * The settings and the file that keeps them. A file that cannot be read as settings is put aside under another name,
 * never overwritten, and `notice` says so; what of it can be read still holds.
 */
export class SettingsFile {
  readonly #path: string
  readonly #log: Log
  #settings: Settings
  #notice: string | null

  constructor(path: string, log: Log) {
    this.#path = path
    this.#log = log
    const text = textOf(path)
    const stored = text === null ? { settings: DEFAULT_SETTINGS, isWhole: true } : readStoredSettings(parsed(text))
    this.#settings = stored.settings
    this.#notice = stored.isWhole ? null : this.#putAside()
  }

  get settings(): Settings {
    return this.#settings
  }

  /** A sentence for the window about a file that was damaged when it was read; null when it was not. */
  get notice(): string | null {
    return this.#notice
  }

  /**
   * Changes the settings and keeps them. A change that cannot be kept holds until Doublet ends.
   * @throws ContractError `refused`, when it cannot be kept.
   */
  change(change: SettingsChange): void {
    this.#settings = changedSettings(this.#settings, change)
    if (!this.#keep()) {
      const reason = `The change holds until Doublet is closed; it could not be kept in ${this.#path}.`
      throw new ContractError({ kind: 'refused', reason })
    }
  }

  #keep(): boolean {
    try {
      writeWhole(this.#path, `${JSON.stringify(this.#settings, null, 2)}\n`)
      return true
    } catch (error) {
      this.#log(`The settings could not be kept: ${String(error)}`)
      return false
    }
  }

  #putAside(): string {
    const aside = this.#path.replace(/(\.json)?$/, '.damaged.json')
    this.#log(`The settings in ${this.#path} are damaged.`)
    try {
      renameSync(this.#path, aside)
      this.#keep()
      return `The settings were damaged: what could not be read is as it was at first. The old file is kept as ${basename(aside)} beside the new one.`
    } catch {
      return 'The settings could not be read: what is missing is as it was at first.'
    }
  }
}

/** Writes a file so that a crash leaves either the old one or the new one, whole. */
function writeWhole(path: string, text: string): void {
  const next = `${path}.new`
  const file = openSync(next, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(next, path)
}

/** Null when there is none. What is there and cannot be opened is empty, which is no settings. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
