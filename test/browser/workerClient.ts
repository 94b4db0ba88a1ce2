import type { Browser, Page } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { pulling } from '../stdio/languageClient.ts';

/** A language client of a server that runs in a worker of a page. */
export class WorkerClient {
  /** What the server wants to be shown to the user. */
  readonly shown: string[] = [];
  readonly log: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly connection: MessageConnection,
  ) {
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      // As in the conversations over stdio.
      items.map(() => ({ wiki: 'en.wikipedia.org' })),
    );
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  /**
   * Starts a server, and sends the first messages in the turn in which the worker is made.
   * @param address of the page
   * @param worker the expression of JavaScript that makes it
   */
  static async start(
    browser: Browser,
    address: string,
    worker = "new Worker('server.js')",
    initializationOptions?: object,
  ): Promise<WorkerClient> {
    const page = await browser.newPage();
    const reader = new PageReader();
    await page.exposeFunction('receive', (message: Message) => reader.receive(message));
    await page.goto(address);
    const writer = new PageWriter(
      page,
      `worker = ${worker}; worker.onmessage = ({ data }) => receive(data);`,
    );
    const client = new WorkerClient(page, createMessageConnection(reader, writer));
    const capabilities = pulling;
    const params = { processId: null, rootUri: null, capabilities, initializationOptions };
    await client.request('initialize', params);
    client.notify('initialized', {});
    return client;
  }

  request<Result = unknown>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  /** Ends the conversation as LSP says; the worker ends itself. */
  async stop(): Promise<void> {
    const [worker] = this.page.workers();
    const ended = worker!.waitForEvent('close');
    await this.request('shutdown', {});
    this.notify('exit', {});
    await ended;
    this.connection.dispose();
    await this.page.close();
  }
}

class PageReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;

  receive(message: Message): void {
    this.callback?.(message);
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => (this.callback = undefined) };
  }
}

class PageWriter extends AbstractMessageWriter {
  /** @param start the program that makes the worker; runs together with the first message */
  constructor(
    private readonly page: Page,
    private start: string,
  ) {
    super();
  }

  async write(message: Message): Promise<void> {
    const { start } = this;
    this.start = '';
    await this.page.evaluate(`${start} worker.postMessage(${JSON.stringify(message)});`);
  }

  end(): void {
    // A page has nothing to end.
  }
}
