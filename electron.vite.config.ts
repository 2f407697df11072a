import { cpSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const at = (...path: string[]) => join(root, ...path)

// The oldest runtime the code must run in: the Electron that stands in for development on closed networks.
const oldestNode = 'node20.18'
const oldestChromium = 'chrome130'

/** What the library process reads from disk lies beside its module, in the sources as in the build. */
const sampleReports = {
  name: 'doublet:sample-reports',
  writeBundle: () => cpSync(at('electron/library/samples'), at('out/library/samples'), { recursive: true }),
}

export default defineConfig({
  // Everything that runs in Node, as one build with shared chunks: the main process, the library process and its threads.
  main: {
    plugins: [sampleReports],
    build: {
      outDir: at('out'),
      emptyOutDir: false,
      target: oldestNode,
      // Packages are bundled, so that the packaged application need not carry node_modules; what is native cannot be.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          'main/main': at('electron/main/main.ts'),
          'library/process': at('electron/library/process.ts'),
          'library/engine-worker': at('electron/library/jobs/engine-worker.ts'),
          'library/file-worker': at('electron/library/keeping/file-worker.ts'),
          'library/look-through-worker': at('electron/library/overlaps/look-through-worker.ts'),
          'library/reading-worker': at('electron/library/importing/thread/reading-worker.ts'),
          'library/import-worker': at('electron/library/importing/thread/import-worker.ts'),
          'library/stories-worker': at('electron/library/stories/stories-worker.ts'),
          'library/storing-worker': at('electron/library/importing/thread/storing-worker.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          // Beside the library's entry: its modules look for their files from where they are, and packaging keeps this folder on disk.
          chunkFileNames: 'library/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: oldestNode,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: oldestChromium,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
