/** The server's entry in Node: `node server.js --stdio`, or started over IPC by the extension. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { Wikis } from '../wikis/wikis.ts';
import { nodeData } from './nodeData.ts';
import { startServer } from '../lsp/server.ts';

// Else the heap may grow to four times what is in use, on a page of which every keystroke leaves some behind.
setFlagsFromString('--heap-growing-percent=40');
// Else what lived on when a page was opened is taken for what always will, and at every keystroke is made
// among the old objects, where what it refers to stays alive as long as it.
setFlagsFromString('--no-allocation-site-pretenuring');

/** The explanations of the codes ship beside `dist`; the server alone has none. */
const explanations = join(__dirname, '..', 'docs', 'diagnostics.md');

const transports = /^--(?:stdio|node-ipc|socket=.+|pipe=.+|socket|pipe)$/;

if (process.argv.some((argument) => transports.test(argument))) {
  const connection = createConnection(ProposedFeatures.all);
  // What nobody waits for may fail, as a notification to a client that is gone; that ends nothing.
  process.on('unhandledRejection', (error) => connection.console.error(String(error)));
  startServer(connection, new Wikis(nodeData(join(__dirname, 'wikis'))), {
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    documentation: existsSync(explanations) ? pathToFileURL(explanations).href : undefined,
    version,
  });
} else {
  process.stderr.write(
    'Usage: node server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n',
  );
  process.exitCode = 2;
}
