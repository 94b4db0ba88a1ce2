import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** A server that has not answered by then hangs. */
const limitMs = 60_000;

/** How much of what a server wrote to its error output is shown when it fails. */
const tailLength = 1_000;

/** The process of a server: says what went wrong where it ends or hangs. */
export class ServerProcess {
  private errors = '';
  private readonly failure: Promise<never>;
  private readonly exit: Promise<void>;

  constructor(
    private readonly name: string,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {
    child.stderr.on('data', (data) => (this.errors = `${this.errors}${data}`.slice(-tailLength)));
    // Writing to a server that is gone is an error here too, which its end explains better.
    child.stdin.on('error', () => undefined);
    this.exit = new Promise((resolve) => child.once('close', () => resolve()));
    this.failure = new Promise((_, reject) => {
      child.once('error', (error) => reject(new Error(`${name}: ${error.message}`)));
      child.once('close', (code, signal) => reject(this.error(`ended with ${signal ?? code}`)));
    });
    // It fails at the end of every conversation, when nobody waits any more.
    this.failure.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /**
   * Waits for an answer, and kills the server where none comes in time.
   * @param method what was asked, for the message
   * @throws {Error} where the server hangs or has ended
   */
  async within<Result>(answer: Promise<Result>, method: string): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const hang = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.child.kill('SIGKILL');
        reject(this.error(`gave no answer to ${method} within ${limitMs / 1000} s`));
      }, limitMs);
    });
    try {
      return await Promise.race([answer, hang, this.failure]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves when the process is gone; one that lingers is killed. */
  async ended(): Promise<void> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await this.exit;
    clearTimeout(timer);
  }

  private error(what: string): Error {
    return new Error([`${this.name} ${what}.`, this.errors].filter(Boolean).join('\n'));
  }
}
