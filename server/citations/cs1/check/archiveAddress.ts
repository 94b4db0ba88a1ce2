/**
 * What is wrong with the address of an archived copy, in the module's words: the Wayback Machine's
 * addresses must name one copy by its full time.
 */
export function faultOfArchive(url: string): string | undefined {
  if (url.includes('//liveweb.archive.org/') && !url.includes('//web.archive.org/save/')) {
    return 'liveweb';
  }
  const at = url.indexOf('//web.archive.org/');
  if (at < 0) return undefined;
  const rest = url.slice(at + '//web.archive.org/'.length);
  if (url.includes('//web.archive.org/save/')) return 'save command';
  // Without a slash behind the time nothing fits, and looking for it would go back and back.
  if (!rest.slice(Math.max(rest.search(/\d/), 0)).includes('/')) return 'timestamp';
  const [, path, time = '', flag = ''] = /^(\D*)(\d+)([^/]*)\//.exec(rest) ?? [];
  if (path === undefined || time.length !== 14) return 'timestamp';
  if (path !== '' && path !== 'web/') return 'path';
  if (flag !== '' && path === '') return 'flag';
  return flag === '' || /[A-Za-z]{2}_/.test(flag) ? undefined : 'flag';
}
