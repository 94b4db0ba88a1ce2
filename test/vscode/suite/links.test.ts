import * as assert from 'node:assert/strict';
import { commands, type DocumentLink, type TextDocument, window, workspace } from 'vscode';

import { eventually } from './page.ts';

/** Addresses in `«»`, which end before what VS Code would take for a part of them. */
const marked = `{{cite web|url=«https://a.org/1»|title=T}} {{url|«https://a.org/2»|x}} {{url|1=«https://a.org/3»}}
[«https://a.org/4» x y] «https://a.org/5», <ref>{{cite web|url=«https://a.org/6»}}</ref>
<!-- {{cite web|url=«https://a.org/7»|title=T}} --> <nowiki>«https://a.org/8»|x</nowiki>
<span title="«https://a.org/9»|x">y</span> [[File:A.jpg|link=«https://a.org/10»|x]]
{|
| «https://a.org/11»||«https://a.org/12»
|}
{{cite web|url=«https://a.org/13»{{x}}|title=T}} <ref name="«https://a.org/14»|x" />
`;
const text = marked.replace(/[«»]/g, '');

describe('Addresses in a page', () => {
  let document: TextDocument;

  before(async () => {
    document = await workspace.openTextDocument({ language: 'wikitext', content: text });
    await window.showTextDocument(document);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('end where the wiki ends them, whatever VS Code itself would take for a part', async () => {
    const wanted = [...marked.matchAll(/«([^»]*)»/g)].map(([, address]) => address);
    const links = await eventually(
      'links',
      () =>
        commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100),
      (found) => found.some(({ range }) => document.getText(range) === wanted[0]),
    );
    const addresses = links
      .filter(({ target }) => !/wikipedia\.org/.test(String(target)))
      .sort((a, b) => a.range.start.compareTo(b.range.start));
    assert.deepEqual(
      addresses.map(({ range }) => document.getText(range)),
      wanted,
    );
    assert.deepEqual(
      addresses.map(({ target }) => target?.toString(true)),
      wanted,
    );
  });
});
