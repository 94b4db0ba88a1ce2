import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** What these need of Node is loaded only when they are used. */
test.each(['socket', 'pipe'])('the server answers over a %s', async (kind) => {
  const listener = createServer();
  const pipe =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\wikiwright-${process.pid}`
      : join(tmpdir(), `wikiwright-${process.pid}.sock`);
  listener.listen(kind === 'pipe' ? pipe : 0);
  await once(listener, 'listening');
  const where = kind === 'pipe' ? pipe : (listener.address() as AddressInfo).port;
  const child = spawn(process.execPath, ['dist/server.js', `--${kind}=${where}`]);
  try {
    const [socket] = (await once(listener, 'connection')) as [Socket];
    const connection = createMessageConnection(
      new StreamMessageReader(socket),
      new StreamMessageWriter(socket),
    );
    connection.listen();
    const params = { processId: null, rootUri: null, capabilities: {} };
    const result = await connection.sendRequest('initialize', params);
    expect(result).toMatchObject({ serverInfo: { name: expect.any(String) as string } });
    await connection.sendRequest('shutdown');
    void connection.sendNotification('exit');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  } finally {
    child.kill();
    listener.close();
  }
});
