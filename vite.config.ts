import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The chat page: from src/web to dist/web, where the service finds it. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // In kB, uncompressed: React and antd come as one script of about 760 kB, 242 kB compressed.
    chunkSizeWarningLimit: 1_000,
    // zod is told not to make code (no-eval.ts) in the script that brings it, whichever script of the page makes schemas.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|\/no-eval\.ts$/ }] } },
    },
  },
});
