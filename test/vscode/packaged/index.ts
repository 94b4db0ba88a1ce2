/** What VS Code calls to test the installed package: no extension under development is loaded. */
import { runMocha } from '../runMocha.ts';

export function run(): Promise<void> {
  return runMocha(__dirname);
}
