import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the service is while these pages are being made: `WEERKLANK=http://127.0.0.1:8090 npm run dev`. */
const service = process.env['WEERKLANK'] ?? 'http://127.0.0.1:8080';

const proxy = { '/v1': service, '/session': service, '/local': service };

/** `/me` is a page of the same application, as it is at the service. */
const myPage: Connect.NextHandleFunction = (request, _, next) => {
  if (/^\/me(\/|\?|$)/.test(request.url ?? '')) {
    request.url = '/admin/index.html';
  }
  next();
};
const employees: Plugin = {
  name: 'employees',
  configureServer: (here) => void here.middlewares.use(myPage),
  configurePreviewServer: (here) => void here.middlewares.use(myPage),
};

export default defineConfig({
  base: '/admin/',
  plugins: [react(), employees],
  build: {
    // Nothing in line: the content security policy allows files of ours only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy },
  preview: { proxy },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
