import { URLSearchParams } from 'node:url';

/**
 * The address of a workbench that opens a folder with files in it, extensions loaded and tests
 * started. All paths are absolute paths on the server.
 *
 * @param {string} authority `host:port` of the server
 * @param {{ folder?: string, files?: string[], developmentPaths?: string[], testsPath?: string }}
 *   what where there is no folder, an empty window opens.
 */
export function workbenchAddress(
  authority,
  { folder, files = [], developmentPaths = [], testsPath },
) {
  const remote = (path) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...files.map((path) => ['openFile', remote(path)]),
  ];
  const query = new URLSearchParams(folder ? { folder } : { ew: 'true' });
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
