import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs all tests of a folder and writes how many passed to the file that `WIKIWRIGHT_RESULTS` names.
 *
 * @param folder the folder with the bundled `*.test.js` files.
 * @throws where a test failed, which VS Code turns into its exit code.
 */
export async function runMocha(folder: string): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false });
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.test.js'))
    .sort()) {
    mocha.addFile(join(folder, file));
  }
  await mocha.loadFilesAsync();
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('end', () => {
      const results = process.env['WIKIWRIGHT_RESULTS'];
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      if (results) writeFileSync(results, JSON.stringify({ passed: passes, failed: failures }));
    });
  });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
