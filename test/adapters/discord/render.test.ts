/** How an Answer reads in Discord: escaped, cut between statements alone, within every limit, nothing left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, readCustomId } from '../../../adapters/discord/custom-id.ts';
import { blocks, sourceBlocks } from '../../../adapters/discord/render/blocks.ts';
import { codeBlock, inline, inlineCode, link, plainText } from '../../../adapters/discord/render/escape.ts';
import { MOST_TEXT, pages } from '../../../adapters/discord/render/pages.ts';
import { day } from '../../../adapters/discord/render/source-line.ts';
import { answerMessages } from '../../../adapters/discord/reply/answer-messages.ts';
import { firstScreen, partMessages, partsOf } from '../../../adapters/discord/reply/parts.ts';
import { sections } from '../../../bot/answer/sections.ts';
import { answerTo } from '../../engine.ts';
import { exampleTexts } from '../../promises/arbitrary-message.ts';
import { problems } from './peer/contract.ts';

const ANSWER_ID = 'a'.repeat(22);
/** Every fifth example: with all their sources, all of them would take a minute. */
const some = exampleTexts.filter((_text, index) => index % 5 === 0);

describe('escaping', () => {
  it.each([
    ['<@1> <@&2> <#3> <t:1:R> </x:1> <:a:1>', '\\<\\@1\\>'],
    ['@everyone', '\\@everyone'],
    ['[click](https://evil.example)', '\\[click\\](https\\://'],
    ['# big\n- item\n1. one\n> said', '\\# big\n\\- item\n\\1. one\n\\> said'],
    ['**bold** __x__ ~~y~~ ||z||', '\\*\\*bold\\*\\* \\_\\_x'],
    ['a\u202eb\u200bc\u0007', 'abc'],
  ])('%j is plain text', (text, expected) => expect(plainText(text)).toContain(expected));

  it('no text can leave inline code or a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(inlineCode(text).slice(1, -1)).not.toContain('`');
        expect(codeBlock(text).slice(6, -4)).not.toContain('```');
        expect(inline(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('no plain text has a sign of markup without its backslash', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(plainText(text).replace(/\\[\s\S]/g, '')).not.toMatch(/[*_~|`<>[\]@]/);
      }),
    );
  });

  it.each(['javascript:alert(1)', 'https://a.example/ x', 'https://a.example/"><b>', 'data:text/html,x', ''])(
    '%j becomes no link',
    (url) => expect(link('T', url)).toBe('T'),
  );

  it('a link cannot be closed early', () =>
    expect(link('a](b', 'https://x.example/a_(b)')).toBe('[a\\](b](https://x.example/a_%28b%29)'));
});

describe('ids', () => {
  it('are read back, and nothing else is', () => {
    expect(readCustomId(customId('share', ANSWER_ID) ?? '')).toEqual({ verb: 'share', parts: [ANSWER_ID] });
    for (const id of [
      'share:',
      'x',
      '',
      'SHARE:1',
      'share:a b',
      `share:${'a'.repeat(120)}`,
      'share:a:b:c:d:e',
      'a:\n',
    ])
      expect(readCustomId(id)?.parts.join('') ?? '', id).toBe('');
    expect(customId('post', 'e', 'Forbidden (403)')).toBeUndefined();
  });
});

describe('days', () => {
  it('are written in the language of the guild, and stay as they are in an unknown one', () => {
    expect(day('2026-11-23', 'de')).toBe('23.11.2026');
    expect(day('2026-11-23', 'not a tag')).toBe('2026-11-23');
    expect(day('nonsense', 'de')).toBe('nonsense');
  });
});

describe('pages', () => {
  it('of every example are within the limits, and every statement stands whole in one of them', () => {
    for (const text of some) {
      const answer = answerTo(text);
      const known = new Map(answer.sources.map((source) => [source.n, source]));
      const list = [
        ...blocks(sections(answer), known),
        ...sourceBlocks(answer.sources, new Set(known.keys()), 'en-GB'),
      ];
      const made = pages(list);
      for (const { texts } of made)
        expect(texts.reduce((sum, one) => sum + one.length, 0)).toBeLessThanOrEqual(4000);
      const all = made.map(({ texts }) => texts.join('\n'));
      for (const block of list)
        expect(
          all.some((one) => one.includes(block.text)),
          block.text.slice(0, 80),
        ).toBe(true);
      expect(Math.max(0, ...list.map((one) => one.text.length))).toBeLessThan(MOST_TEXT);
    }
  });

  it('the first screen and the parts a menu offers are the whole answer', () => {
    for (const text of some) {
      const answer = answerTo(text);
      const first = new Set(firstScreen(answer).map(({ id }) => id));
      const offered = new Set(partsOf(answer).map(({ value }) => value));
      const missing = sections(answer).filter(
        // What is near stands in a menu of its own.
        ({ id }) => id !== 'nearest' && !first.has(id) && !offered.has(id),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
      for (const value of offered) expect(partMessages(answer, value, 'de').length, value).toBeGreaterThan(0);
    }
  });

  it('messages of every example are what Discord accepts, and nearly all first screens are one message', () => {
    let more = 0;
    for (const text of some) {
      const answer = answerTo(text);
      const list = answerMessages({
        id: ANSWER_ID,
        answer,
        followUp: ANSWER_ID,
        open: false,
        mine: true,
        base: 'https://caller-id.example',
        lead: '<@500000000000000001>',
      });
      if (list.length > 1) more++;
      for (const one of list)
        expect(problems('POST', '/channels/1/messages', { ...one, allowed_mentions: { parse: [] } })).toEqual(
          [],
        );
    }
    expect(more / some.length).toBeLessThan(0.05);
  });
});
