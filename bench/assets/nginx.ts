import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../test/support/free-port.ts'

export interface Nginx {
  /** Answers every path with the picture of its first part: `/20480/anything.jpg`. */
  origin: string
  /** As `origin`, 100 ms later; undefined without nginx's echo module. */
  lateOrigin: string | undefined
  /** Takes every PUT and forgets it. */
  sink: string
  stop(): Promise<void>
}

const ECHO = '/usr/lib/nginx/modules/ngx_http_echo_module.so'

/** Whether Debian's nginx is there. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0
}

/** Starts an origin of pictures, by their size in bytes, and a sink. */
export async function startNginx(pictures: ReadonlyMap<number, Buffer>): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-nginx-'))
  for (const [size, picture] of pictures) writeFileSync(join(dir, `${size}.jpg`), picture)
  const [origin, late, sink] = [await freePort(), await freePort(), await freePort()]
  const hasEcho = existsSync(ECHO)
  writeFileSync(join(dir, 'nginx.conf'), configuration(dir, { origin, late, sink }, hasEcho))
  const child: ChildProcess = spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')], {
    stdio: 'inherit',
  })
  const address = (port: number): string => `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(`${address(origin)}/${[...pictures.keys()][0]}/x.jpg`)
        .then((r) => r.ok)
        .catch(() => false)
    )
      break
    if (tries > 100) throw new Error(`nginx does not answer; its log is ${dir}/error.log`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin: address(origin),
    lateOrigin: hasEcho ? address(late) : undefined,
    sink: address(sink),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended // until then it makes folders of its own here
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function configuration(dir: string, port: Record<'origin' | 'late' | 'sink', number>, hasEcho: boolean): string {
  const keep = 'keepalive_requests 1000000000; keepalive_timeout 60s;'
  const picture = `location ~ "^/(\\d+)/" { try_files /$1.jpg =404; }`
  const late = `server { listen 127.0.0.1:${port.late} backlog=4096; root ${dir}; ${keep}
    location ~ "^/(\\d+)/" { echo_sleep 0.1; echo_exec /at/$1.jpg; }
    location /at/ { internal; alias ${dir}/; } }`
  return `daemon off; user root; pid ${dir}/nginx.pid; worker_processes 1; worker_rlimit_nofile 8192;
${hasEcho ? `load_module ${ECHO};` : ''}
events { worker_connections 4096; }
http {
  access_log off; types { image/jpeg jpg; } sendfile on; tcp_nopush on; open_file_cache max=10; client_max_body_size 50m;
  client_body_buffer_size 256k; client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/f;
  uwsgi_temp_path ${dir}/u; scgi_temp_path ${dir}/s;
  server { listen 127.0.0.1:${port.origin} backlog=4096; root ${dir}; ${keep} ${picture} }
  ${hasEcho ? late : ''}
  server { listen 127.0.0.1:${port.sink} backlog=4096; ${keep} location / { return 200; } }
}`
}
