/**
 * The server's entry in a browser worker: `new Worker('server.js')`, a classic script. Messages of LSP
 * come and go as objects by `postMessage`. `parser.js` and the folder `wikis` are looked for beside this
 * script, or where the initialization option `data` says.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { startServer } from '../lsp/server.ts';
import { Wikis } from '../wikis/wikis.ts';
import { browserData, findDataIn } from './browserData.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// What nobody waits for may fail; that ends nothing.
self.addEventListener('unhandledrejection', (event) => {
  connection.console.error(String(event.reason));
});
connection.onExit(() => self.close());
// All of this happens in the script's first turn, and so before the first message is handed over.
startServer(connection, new Wikis(browserData), {
  pause: turnOfMessages(),
  documentation: undefined,
  version,
  findDataIn,
});

/** A timer may wait four milliseconds; a message to ourselves waits only for the messages before it. */
function turnOfMessages(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
