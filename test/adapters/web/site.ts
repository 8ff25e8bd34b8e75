/** The site over the real knowledge, for tests; its built files are only named. */

import { siteData } from '../../../adapters/web/assets/site-data.ts';
import type { Site } from '../../../adapters/web/pages/site.ts';
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import { NOW, words } from '../../engine.ts';

export const site: Site = {
  lexicon: words,
  assets: {
    main: '/assets/main-x.js',
    worker: '/assets/worker-x.js',
    style: '/assets/style-x.css',
    core: '/assets/core-x.json',
    rest: '/assets/rest-x.json',
  },
  data: siteData(knowledgeRoot),
  origin: 'https://callerid.example/fabric',
  base: '/fabric',
  now: NOW,
};
