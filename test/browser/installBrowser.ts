import { ensureDebianPackages } from '../vscode/host/debian.mjs';

/** Installs a browser where there is none; before all tests, as two installations would be in each other's way. */
export default async function installBrowser(): Promise<void> {
  await ensureDebianPackages();
}
