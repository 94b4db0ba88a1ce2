/** Serves an installed MediaWiki on loopback while its caller needs it. */
import { createServer } from 'node:net';
import { spawnGuarded, stop } from '../run/command.mjs';

const startLimitMs = 30_000;

/**
 * Starts PHP's own web server under a guard, which ends it with this process however that ends.
 *
 * @param {string} folder what `ensureMediaWiki` gave.
 * @returns {Promise<{ api: string, lintPages: string, stop: () => Promise<void> }>} the addresses of
 *   the wiki's API and of our `lintPages.php` beside it.
 * @throws {Error} where it does not answer in time.
 */
export async function serveMediaWiki(folder) {
  const address = `127.0.0.1:${await freePort()}`;
  const server = spawnGuarded('php', ['-q', '-S', address, '-t', folder], {
    cwd: folder,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const api = `http://${address}/api.php`;
  try {
    await answering(api);
  } catch (error) {
    await stop(server);
    throw error;
  }
  return { api, lintPages: `http://${address}/lintPages.php`, stop: () => stop(server) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(api) {
  const end = performance.now() + startLimitMs;
  for (;;) {
    const response = await globalThis
      .fetch(`${api}?action=query&format=json`)
      .catch(() => undefined);
    if (response?.ok) return;
    if (performance.now() > end) throw new Error('MediaWiki does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
