/** What VS Code calls to run the tests of this folder, bundled beside it. */
import { runMocha } from '../runMocha.ts';

export function run(): Promise<void> {
  return runMocha(__dirname);
}
