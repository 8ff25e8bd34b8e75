/** The text of a new entry and its examples: valid YAML by the schema; the linter then asks for real sources. */

export interface Skeleton {
  readonly id: string;
  readonly title: string;
  /** Empty for an entry that only questions find. */
  readonly code: string;
  readonly day: string;
}

/** Both files' text. */
export function skeleton({ id, title, code, day }: Skeleton): {
  readonly entry: string;
  readonly examples: string;
} {
  const quoted = JSON.stringify(title);
  const entry = `# yaml-language-server: $schema=../../schema/json/entry.schema.json
id: ${id}
title: ${quoted}
kind: ${code ? 'cause' : 'truth'}
status: draft
changed: ${day}
questions:
  - ${quoted}
  - the same in an asker's words
  - and in other words
${code ? `when: { code: ${JSON.stringify(code)} }\n` : ''}cause:
  - text: The cause in one sentence, as the sources say it.
    cites: [some-source#some-passage]
fixes: []
limits:
  - text: When this does not apply.
    cites: [some-source#some-passage]
`;
  const sample = code ? `403 ${code}` : title;
  const examples = `# yaml-language-server: $schema=../../schema/json/examples.schema.json
matches:
  - name: as a service prints it
    text: ${JSON.stringify(sample)}
  - name: as people ask it
    text: "Write the message of a person here."
misses:
  - name: near, but another cause
    text: "Write a near miss here."
  - name: near, but another service
    text: "Write another near miss here."
`;
  return { entry, examples };
}
