import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What pdf.js fetches while it draws: character maps, fonts that a PDF may name without holding them, and decoders. */
const PDF_PARTS = ['cmaps', 'standard_fonts', 'wasm'];

/** Puts those beside the page, under pdf/, where src/web/evidence/open-pdf.ts looks for them. */
function pdfParts(): Plugin {
  const from = fileURLToPath(new URL('node_modules/pdfjs-dist/', import.meta.url));
  return {
    name: 'pdf-parts',
    generateBundle() {
      for (const part of PDF_PARTS) {
        for (const name of readdirSync(join(from, part))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${part}/${name}`,
            source: readFileSync(join(from, part, name)),
          });
        }
      }
    },
  };
}

/** The chat page: from src/web to dist/web, where the service finds it. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), pdfParts()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // In kB, uncompressed: React and antd come as one script of about 760 kB, 242 kB compressed.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // One script, so that zod is told not to try eval before any schema is made, whichever script makes it.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|src\/web\/no-eval/ }] },
      },
    },
  },
});
