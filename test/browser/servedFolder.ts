import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/**
 * What a worker may do that this server gave its script to: run the scripts and read the data that lie
 * beside it. It can connect to nothing else, and makes no code of text.
 */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Scripts and data by name, served on loopback beside an empty page. */
export class ServedFolder {
  /** The names that browsers asked for. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    /** With a slash at its end. */
    readonly address: string,
  ) {}

  /**
   * @param folder whose scripts are served
   * @param instead scripts that are served in place of those of the folder; null where there is to be none
   */
  static async serve(
    folder: string,
    instead: Readonly<Record<string, string | null>> = {},
  ): Promise<ServedFolder> {
    const server = createServer((request, response) => {
      const name = request.url!.slice(1);
      served.asked.push(name);
      if (name === '') return response.setHeader('Content-Type', 'text/html').end();
      const script = name in instead ? instead[name] : scriptIn(folder, name);
      if (!script) return response.writeHead(404).end();
      response.setHeader('Content-Type', types[extname(name)] ?? 'text/plain');
      response.setHeader('Content-Security-Policy', policy);
      // Data may lie on another host than the page.
      response.setHeader('Access-Control-Allow-Origin', '*');
      return response.end(script);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const served = new ServedFolder(server, `http://127.0.0.1:${port}/`);
    return served;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

function scriptIn(folder: string, name: string): Buffer | undefined {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
