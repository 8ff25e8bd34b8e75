/** The page's script: copy buttons everywhere, the diagnosing box, the search box and the filters where a page has them. */
import { ask } from './ask.ts';
import { listenForCopies, showCopyButtons } from './copy.ts';
import { filterRows } from './filter-rows.ts';
import { openFolds } from './open-folds.ts';
import { searchBox } from './search-box.ts';

document.documentElement.classList.add('scripted');
showCopyButtons(document);
listenForCopies();
openFolds();
ask();
searchBox();
filterRows();
