/** A saved notebook as the text people paste: its code, and what its cells printed or failed with. */

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}m`, 'g');

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Lines of a notebook are a text or a list of texts. */
const lines = (value: unknown): string =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'string').join('')
    : typeof value === 'string'
      ? value
      : '';

/** The text of the notebook `json`; `json` itself where it is none. */
export function notebookText(json: string): string {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return json;
  }
  if (!isJson(data) || !Array.isArray(data.cells)) return json;
  return data.cells
    .filter(isJson)
    .flatMap((cell): string[] => {
      const source = lines(cell.source);
      if (cell.cell_type !== 'code') return [source];
      const outputs = Array.isArray(cell.outputs) ? cell.outputs.filter(isJson) : [];
      return [`\`\`\`\n${source}\n\`\`\``, ...outputs.map(output)];
    })
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function output({ text, ename, evalue, traceback, data }: Json): string {
  const plain = isJson(data) ? lines(data['text/plain']) : '';
  const failed = typeof ename === 'string' ? `${ename}: ${lines(evalue)}` : '';
  const trace = Array.isArray(traceback) ? traceback.filter((one) => typeof one === 'string').join('\n') : '';
  return [lines(text), plain, trace || failed].filter(Boolean).join('\n').replace(ANSI, '');
}
