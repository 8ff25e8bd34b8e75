/** What the Discord door says of itself. Nothing here is about Fabric: what is, comes from the Answer, with its sources. */

export const WORDS = {
  share: 'Share',
  shared: 'Shared',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  page: 'Open page',
  more: 'More, and the sources of each part',
  choose: 'Choose one',
  why: 'Why not? (optional)',
  mine: 'With your own values',
  private: 'Private note for the author',
  delete: 'Delete that message',
  thanks: 'Kept, thank you.',
  thanksWhy: 'Kept, thank you.',
  over: 'This is over 15 minutes old, and what it was made from is deleted. Ask once more.',
  notYours: 'Only the person who asked can answer that.',
  deleted: 'The message is deleted.',
  notDeleted: 'I could not delete it: it is gone already, or I may not. Please delete it yourself.',
  notAuthor: 'Only the author of that message can have it deleted here.',
  noClaim: 'No claim that has been checked against sources was met in this.',
  nothingNear: 'Nothing is near that.',
  pick: 'Which answer shall I link as a reply to its author?',
  linked: 'Linked.',
  elsewhere: 'In this channel I answer privately only.',
  unknownItem: 'There is no item or trigger of that name: pick one from the list.',
  unknownWord: 'That code, claim or application ID is not known here.',
  unknownEntry: 'There is no answer of that name: pick one from the list.',
  notSettings: 'Only who may manage the server can change that.',
  badLocale: 'That is no language tag: write one such as en-GB, de or pt-BR.',
  unreadable: 'An attachment was not read: only .txt, .log, .json and .ipynb up to 1 MB are.',
  aboutMessage: 'From a message of somebody else: what was read from it is left out.',
  store: 'I cannot look that up at this moment. Please try again in a minute.',
} as const;

/** Shown after a fault of ours; `id` finds the line in the log. */
export const faultWords = (id: string): string =>
  `Something went wrong here, and it is not your fault. Please try again; if it stays, report error \`${id}\`.`;

/** Shown to someone who asks too fast. */
export const waitWords = (seconds: number): string => `One moment, please: ask again in ${seconds} s.`;
