/** A code that we know is never met with silence because of a word beside it. */
import { expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

it('an ordinary log line does not silence what a tool printed', () => {
  const refused =
    "[error] 09:12:41 - The executing identity is not authorized to call POST on 'https://api.powerbi.com/v1/workspaces/1a2b3c4d-5e6f-4708-9a1b-2c3d4e5f6071/items'.";
  for (const line of [
    "[info] 09:12:40 - Publishing Notebook 'nb_load'",
    "[info] 09:12:40 - Publishing DataPipeline 'pl_x'",
  ])
    expect(answerTo(`fabric-cicd in Azure DevOps\n${line}\n${refused}`).answeredBy.join(' ')).toContain(
      'cicd-not-authorized',
    );
});
