import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const API = 'http://127.0.0.1:8080'
const SERVER_PATHS = [
  '/discovery-service',
  '/pipeline-service',
  '/collection-service',
  '/cdn',
  '/media',
  '/docs',
  '/health',
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The chart library is one lazy chunk of 561 KB (189 KB gzipped); the warning is for anything above it.
    chunkSizeWarningLimit: 580,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, API])),
  },
})
