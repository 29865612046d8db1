// The work of others in the package: none that may not be there, and all of it named with its licence.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { licencesTaken } from '../../scripts/notices/licences.ts';
import { packagesOf, type ThirdParty } from '../../scripts/notices/packages.ts';
import { renderNotices } from '../../scripts/notices/render.ts';
import { takeApart } from '../../scripts/notices/texts.ts';
import { root } from '../support/paths.ts';

const MIT = `MIT License

Copyright (c) 2019 Ada Hollis

Permission is hereby granted, free of charge, to any person.

The above copyright notice and this permission notice shall be included.`;

const one = (changed: Partial<ThirdParty>): ThirdParty => ({ name: 'one', version: '1.0.0', licence: 'MIT', texts: [MIT], ...changed });

const render = (programs: readonly ThirdParty[]): string => renderNotices({ programs, data: [], aboutData: '', apache: 'Apache License' });

describe('licences', () => {
  it('are allowed when they ask for no more than to be named', () => {
    assert.deepEqual(licencesTaken('MIT'), ['MIT']);
    assert.deepEqual(licencesTaken('(MIT AND Zlib)'), ['MIT', 'Zlib']);
    assert.deepEqual(licencesTaken('(MIT OR GPL-3.0-or-later)'), ['MIT']);
    assert.deepEqual(licencesTaken('GPL-2.0 OR (MIT AND ISC)'), ['MIT', 'ISC']);
  });

  it('are not allowed when they bind what is around, forbid a use, or are not told', () => {
    for (const licence of ['GPL-3.0', 'AGPL-3.0-only', 'CPAL-1.0', 'CC-BY-NC-4.0', 'MIT AND GPL-2.0', 'SEE LICENSE IN LICENSE', '']) {
      assert.equal(licencesTaken(licence), undefined, licence);
    }
  });
});

describe('the text of a licence', () => {
  it('is taken apart into whose it is and its terms', () => {
    const { copyrights, terms } = takeApart(MIT);
    assert.deepEqual(copyrights, ['Copyright (c) 2019 Ada Hollis']);
    assert.ok(terms.startsWith('Permission is hereby granted') && terms.endsWith('shall be included.'), terms);
  });

  it('stays whole where it grants twice, for what is granted by whom is told by the order', () => {
    const text = `${MIT}\n\nParts are by others:\n\n${MIT}`;
    assert.deepEqual(takeApart(text), { copyrights: [], terms: text });
  });
});

describe('the notices', () => {
  it('name each package with its copyright, and give the same terms once', () => {
    const other = MIT.replace('Ada Hollis', 'Bram Quill').replace('any person', '*any\nperson*');
    const text = render([one({}), one({ name: 'other', texts: [other] })]);
    assert.match(text, /- one 1\.0\.0\. Copyright \(c\) 2019 Ada Hollis\n- other 1\.0\.0\. Copyright \(c\) 2019 Bram Quill\n/);
    assert.equal(text.match(/Permission is hereby granted/g)?.length, 1);
  });

  it('cannot be written with a package that may not be there, or that does not say on what terms it is', () => {
    assert.throws(() => render([one({ licence: 'AGPL-3.0' })]), /one 1\.0\.0 is under “AGPL-3\.0”/);
    assert.throws(() => render([one({ texts: [] })]), /one 1\.0\.0 has no licence text/);
  });

  it('read a licence from its file, from the README where there is none, and from the code where only that has it', () => {
    const files = ['isarray/index.js', 'pako/index.js', 'yaml/dist/index.js'].map((file) => `node_modules/${file}`);
    const [isarray, pako, yaml] = packagesOf(['src/extension.ts', ...files], root);
    assert.match(isarray?.texts[0] ?? '', /Copyright \(c\) 2013 Julian Gruber[^]*Permission is hereby granted/);
    assert.match(pako?.texts[1] ?? '', /^Copyright \(C\) 1995-2013[^]*This notice may not be removed/);
    assert.match(yaml?.texts[0] ?? '', /^Copyright Eemeli Aro/);
  });

  it('are those of what is bundled', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }).timeout(240_000); // it bundles anew, which takes long where much else is done
});
