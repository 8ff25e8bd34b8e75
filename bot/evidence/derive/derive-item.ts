/** What runs, where only the trigger is told: a pipeline by itself, else the notebook, Fabric's usual code. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived } from './make.ts';

/** Tools that run inside a notebook. */
const INSIDE = new Set(['notebookutils', 'sempy', 'semantic-link-labs', 'airflow']);
/** A tool, a credential or a token of the code's own. */
const OWN = new Set(['tool', 'credential', 'token.audience-requested']);
const RUNS_CODE = new Set(['interactive', 'schedule', 'api', 'airflow']);

/** An `item` fact when a trigger is known and no item is named. */
export function deriveItem(facts: readonly Fact[], _setting: Setting): Derived[] {
  const active = facts.filter((fact) => fact.stance === 'failing' || fact.stance === 'asked');
  const items = new Set(active.filter((fact) => fact.name === 'item').map((fact) => fact.value));
  if (items.has('pipeline') && items.has('notebook')) {
    // Data Factory's pipeline calls Fabric from outside, as any program does.
    const outside = active.some(({ name, value }) => name === 'foreign' && value === 'data-factory');
    const api = active.some(({ name, value }) => name === 'trigger' && value === 'api');
    return outside && api ? [] : [derived('trigger', 'pipeline')];
  }
  if (items.size > 0) return [];
  // A tool or credential of its own, or a plain call of the REST API, runs no item.
  if (
    active.some(({ name }) => OWN.has(name)) &&
    !active.some(({ name, value }) => name === 'tool' && INSIDE.has(value))
  )
    return [];
  const worked = facts.find((fact) => fact.name === 'item' && fact.stance === 'working');
  if (worked) return [derived('item', worked.value)];
  // A deployment starts nothing by itself.
  const triggers = new Set(
    active
      .filter(({ name, value }) => name === 'trigger' && value !== 'deployment')
      .map(({ value }) => value),
  );
  if (triggers.size === 0) return [];
  const refusedByApi = active.some(
    ({ name, value }) =>
      name === 'service' && (value === 'fabric-api' || value === 'power-bi-api' || value === 'entra'),
  );
  if (refusedByApi && triggers.size === 1 && triggers.has('api')) return [];
  const given = active.some((fact) => fact.name === 'trigger' && fact.from === 'given');
  if (triggers.has('pipeline')) return [derived('item', given ? 'notebook' : 'pipeline')];
  return [...triggers].some((trigger) => RUNS_CODE.has(trigger)) ? [derived('item', 'notebook')] : [];
}
