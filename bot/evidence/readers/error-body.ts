/** Reads the bodies of Fabric, Power BI and ARM errors: the resource and items they name, the action ARM refused. */

import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { lowText } from './low-text.ts';
import { matches } from './matches.ts';
import { guidAt, identifierAt } from './patterns.ts';

const related =
  /["']relatedresource\s{0,12}["']\s{0,12}:\s{0,12}\{[^{}]{0,400}?["']resourcetype\s{0,12}["']\s{0,12}:\s{0,12}["']([a-z]{1,40})["']/gi;
const key =
  /(?<![A-Za-z0-9])(workspace|group|item|artifact|notebook)_?id\s{0,12}["']?\s{0,12}[:=]\s{0,12}["']?\s{0,12}/gi;
const arm =
  /does not have authorization(?: or an abac condition not fulfilled)? to perform action\s{1,12}['"]?(microsoft\.[a-z]{2,40}\/[a-z0-9/*._-]{1,160})['"]?/gi;
const scope = /^\s{1,12}over scope\s{1,12}['"]?(\/[^\s'",;]{0,400})/i;
const client =
  /(?:client|user|application)\s{1,12}['"]([^'"\n]{1,120})['"]\s{1,12}with object id\s{1,12}['"]?$/i;
const named =
  /for workspace\s{1,12}['"]?([0-9a-f-]{36})['"]?(?:\s{1,12}and artifact\s{1,12}['"]?([0-9a-f-]{36}))?/gi;
/** A list of effective identities with at least one in it, in the body of a GenerateToken call. */
const identities = /identities\s{0,12}["']\s{0,12}:\s{0,12}\[\s{0,40}\{/gi;
const mostHits = 50;

const readItems = (text: string, gathered: Gathered): void => {
  for (const found of matches(text, key, mostHits)) {
    const id = guidAt(text, found.index + found[0].length);
    const word = found[1]!.toLowerCase();
    const name = word === 'workspace' || word === 'group' ? 'workspace-id' : 'item-id';
    if (id) gathered.add(name, id.value, found.index, id.end);
  }
};

const readArm = (text: string, gathered: Gathered): void => {
  for (const found of matches(text, arm, mostHits)) {
    const end = found.index + found[0].length;
    gathered.add('action', found[1], found.index, end);
    const over = scope.exec(text.slice(end, end + 500));
    if (over) gathered.add('resource', over[1]!.slice(0, 300), end, end + over[0].length);
    const before = text.slice(Math.max(0, found.index - 260), found.index);
    const objectAt = before.search(/[^\s'"]{1,60}['"]?\s{1,12}$/);
    const id = objectAt >= 0 ? identifierAt(before, objectAt) : undefined;
    const who = id && client.exec(before.slice(0, objectAt));
    if (!id || !who) continue;
    const at = found.index - before.length + objectAt;
    gathered.add('caller.object-id', id.value, at, at + id.end - objectAt);
    const app = guidAt(who[1]!, 0);
    if (app && app.value !== id.value)
      gathered.add('caller.app-id', app.value, at - objectAt + who.index, at);
  }
};

/** Resource type, workspace, item; for ARM also action, scope and the caller's object ID; whether a call for an embed token sent identities. */
export const readErrorBody: Reader = (page) => {
  const { has } = lowText(page);
  const gathered = gather(page, 'error-body', 'payload');
  if (has('identities')) {
    for (const found of page.text.matchAll(identities)) {
      gathered.add('topic', 'identities-sent', found.index, found.index + found[0].length);
    }
  }
  if (has('relatedresource')) {
    for (const found of page.text.matchAll(related)) {
      gathered.add('resource-type', found[1], found.index, found.index + found[0].length);
    }
  }
  if (
    has(
      'spaceid',
      'space_id',
      'groupid',
      'group_id',
      'itemid',
      'item_id',
      'factid',
      'fact_id',
      'bookid',
      'book_id',
    )
  )
    readItems(page.text, gathered);
  if (has('for workspace')) {
    for (const found of page.text.matchAll(named)) {
      const end = found.index + found[0].length;
      gathered.add('workspace-id', guidAt(found[1]!, 0)?.value, found.index, end);
      gathered.add('item-id', guidAt(found[2] ?? '', 0)?.value, found.index, end);
    }
  }
  if (has('to perform action')) readArm(page.text, gathered);
  return gathered.facts;
};
