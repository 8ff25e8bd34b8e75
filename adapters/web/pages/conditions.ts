/** Conditions of an entry or caller row in words. */
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { Atom } from '../../../knowledge/compiled/compiled.ts';
import { type Html, html } from '../parts/html.ts';

const NAMES: Readonly<Record<string, string>> = {
  code: 'Code',
  item: 'Item',
  trigger: 'Started',
  submitter: 'Called by',
  connection: 'Connection',
  service: 'Service',
  principal: 'Caller',
  status: 'HTTP status',
};
const TESTS: Readonly<Record<Atom['test'], string>> = {
  fact: '',
  'in-place': 'in place: ',
  denied: 'denied: ',
  working: 'in a run that works: ',
  believed: 'believed: ',
  not: 'not ',
  known: 'known: ',
  unknown: 'not known: ',
  differs: 'differs between two runs: ',
};

const name = (fact: string): string => NAMES[fact] ?? fact.replaceAll(/[-.]/g, ' ');
const label = (fact: string, value: string, lexicon: Lexicon): string =>
  fact === 'code' ? value : (lexicon.byName.get(`${fact}=${value}`)?.label ?? value.replaceAll('-', ' '));

/** A list of `list`, or nothing for none. */
export const conditions = (list: readonly Atom[], lexicon: Lexicon): Html | false =>
  list.length > 0 &&
  html`<ul class="points">${list.map(({ test, name: fact, values }) => html`<li>${name(fact)}: ${TESTS[test]}${values.length === 0 ? 'any' : values.map((value, index) => html`${index > 0 && ' or '}${fact === 'code' ? html`<code>${value}</code>` : label(fact, value, lexicon)}`)}</li>`)}</ul>`;
