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
  },
});
