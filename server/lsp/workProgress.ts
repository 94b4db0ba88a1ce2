import { WorkDoneProgressReporter, type Connection } from 'vscode-languageserver';

/** Work longer than this, in ms, is worth a progress bar. */
const noticed = 500;

const title = 'Reading the page';

/**
 * The progress of reading one page for one answer. A client that gave a token with its request sees
 * it at once; for another one a bar is made when the work has taken {@link noticed}, if it shows bars.
 */
export class WorkProgress {
  private reporter: WorkDoneProgressReporter | undefined;
  private readonly timer: ReturnType<typeof setTimeout> | undefined;
  private percentage = 0;
  private ended = false;

  /**
   * @param given what the client's request asks to report to; one that reports to nobody, if it does not
   * @param shows whether the client shows progress that it did not ask for
   */
  constructor(
    private readonly connection: Connection,
    given: WorkDoneProgressReporter | undefined,
    shows: boolean,
  ) {
    if (given && !WorkDoneProgressReporter.isNullInstance(given)) this.begin(given);
    else if (shows) this.timer = setTimeout(() => void this.create(), noticed);
  }

  /** @param share how much of the page has been read, from 0 to 1 */
  report(share: number): void {
    const percentage = Math.floor(share * 100);
    if (percentage === this.percentage) return;
    this.percentage = percentage;
    this.reporter?.report(percentage);
  }

  /** The work is done, or given up. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.reporter?.done();
  }

  private async create(): Promise<void> {
    try {
      const reporter = await this.connection.window.createWorkDoneProgress();
      if (!this.ended) this.begin(reporter);
    } catch (error) {
      if (!this.ended)
        this.connection.console.warn(`The client shows no progress: ${String(error)}`);
    }
  }

  private begin(reporter: WorkDoneProgressReporter): void {
    this.reporter = reporter;
    reporter.begin(title, this.percentage, undefined, false);
  }
}
