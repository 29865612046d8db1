/** He, she and "the envoy" mean the person that a reader takes them for, or nobody. */
import { strict as assert } from 'node:assert';
import { descriptorMentions } from '../../../../src/core/people/descriptors.ts';
import { type PronounContext, pronounGenderAt, pronounMentions, resolvePronoun } from '../../../../src/core/people/pronouns.ts';
import { recognizePeople } from '../../../../src/core/people/recognize.ts';
import { resolvePeople } from '../../../../src/core/people/resolve.ts';
import { textOf } from '../../../../src/core/span.ts';
import { quotedTokens } from '../../../../src/core/text/quotedTokens.ts';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';

const words = new WordTable();

function contextOf(text: string): PronounContext {
  const article = articleOf(text);
  const tokens = tokenize(article, words);
  const quoted = quotedTokens(tokens);
  return {
    resolution: resolvePeople(recognizePeople(tokens, splitSentences(tokens), article)),
    isInQuotation: (token) => quoted[token] !== 0,
  };
}

/** Each pronoun with its reading. */
function readings(text: string): string[] {
  const context = contextOf(text);
  const { tokens } = context.resolution.text;
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (pronounGenderAt(context.resolution, i) !== undefined) {
      const reading = resolvePronoun(i, context);
      const person = reading === undefined ? undefined : context.resolution.people[reading.person]?.name;
      found.push(`${text.slice(tokens.start[i], tokens.end[i])} = ${person ?? 'nobody'} (${reading?.confidence ?? '-'})`);
    }
  }
  return found;
}

describe('pronouns', () => {
  it('mean the subject of the sentence before', () =>
    assert.deepEqual(readings('David Hollis came to meet Martin Ostrelik. He said no.'), ['He = David Hollis (high)']));

  it('mean one of their gender', () => {
    assert.deepEqual(readings('David Hollis met Susan Wrenfield. She said no. He smiled.'), [
      'She = Susan Wrenfield (high)',
      'He = David Hollis (high)',
    ]);
  });

  it('mean nobody where nobody fits', () => {
    assert.deepEqual(readings('It rained. He said no.'), ['He = nobody (-)']);
    assert.deepEqual(readings('Susan Wrenfield left. He said no.'), ['He = nobody (-)']);
  });

  it('are never sure of a person whose gender nothing tells', () =>
    assert.deepEqual(readings('Senator Quorrindale left. Then it rained. She said no.'), ['She = Quorrindale (likely)']));

  it('mean nobody who is named in a quotation only', () =>
    assert.deepEqual(readings('Peter Marsh said, “I know David Hollis.” He left.'), ['He = Peter Marsh (high)']));

  it('prefer who spoke last', () => {
    const context = contextOf('David Hollis met Peter Marsh. He left.');
    const token = 6;
    assert.equal(resolvePronoun(token, { ...context, lastSpeaker: 1 })?.confidence, 'unsure');
    assert.equal(resolvePronoun(token, context)?.person, 0);
  });

  it('do not look far back', () =>
    assert.deepEqual(readings(`David Hollis left. ${'It rained. '.repeat(20)}He said no.`), ['He = nobody (-)']));

  it('are mentions where they are sure', () => {
    const text = 'David Hollis met Susan Wrenfield. She said: “He knows.” US rain fell.';
    assert.deepEqual(
      pronounMentions(contextOf(text)).map((mention) => [textOf(text, mention), mention.kind, mention.person]),
      [['She', 'pronoun', 1]],
    );
  });
});

describe('descriptions', () => {
  const described = (text: string): string[] => {
    const context = contextOf(text);
    return descriptorMentions(context).map(
      (mention) => `${textOf(text, mention)} = ${context.resolution.people[mention.person ?? -1]?.name ?? '?'}`,
    );
  };

  it('mean the one person with the role', () => {
    assert.deepEqual(described('US Special Envoy Martin Ostrelik came. Then the envoy left.'), ['the envoy = Martin Ostrelik']);
    assert.deepEqual(described('Russian President Ivan Drozdin met French President Jean Morvan. The Russian president smiled.'), [
      'The Russian president = Ivan Drozdin',
    ]);
  });

  it('mean nobody where two have the role, or had it, or somebody else has it', () => {
    assert.deepEqual(described('Russian President Ivan Drozdin met French President Jean Morvan. The president smiled.'), []);
    assert.deepEqual(described('Former President David Hollis came. Then the president left.'), []);
    assert.deepEqual(described('US Special Envoy Martin Ostrelik came. Then the envoy of France left.'), []);
    assert.deepEqual(described('US Special Envoy Martin Ostrelik came. Then the envoy David Hollis left.'), []);
  });
});
