/** Tells Discord of the commands, only where it knows other ones: a deployment without change sends nothing. */
import { type REST, Routes } from 'discord.js';
import type { Lexicon } from '../../bot/lexicon.ts';
import { commandBodies } from './commands/commands.ts';

type Json = Readonly<Record<string, unknown>>;

/** What Discord fills in by itself, or what says the same when it is absent. */
const DEFAULTS: Json = {
  description: '',
  default_member_permissions: null,
  nsfw: false,
  options: [],
  required: false,
  autocomplete: false,
  type: 1,
};

/** The fields that we set; all others are Discord's own. */
const FIELDS = [
  'type',
  'name',
  'description',
  'options',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
  'required',
  'autocomplete',
  'max_length',
  'min_length',
];

/** Deploys the commands of application `id`. True where they differed and were sent. Rejects with DiscordAPIError. */
export async function deployCommands(rest: REST, id: string, lexicon: Lexicon): Promise<boolean> {
  const wanted = commandBodies(lexicon);
  const known = (await rest.get(Routes.applicationCommands(id))) as Json[];
  if (fingerprint(known) === fingerprint(wanted as unknown as Json[])) return false;
  await rest.put(Routes.applicationCommands(id), { body: wanted });
  return true;
}

/** One text for the same commands, in whatever order and with whatever Discord adds. */
const fingerprint = (list: readonly Json[]): string => JSON.stringify(list.map(plain).sort());

const plain = (one: Json): string =>
  JSON.stringify(
    FIELDS.map((name) => {
      const value = one[name] ?? DEFAULTS[name] ?? null;
      if (name === 'options') return (value as Json[]).map(plain);
      if (name === 'default_member_permissions') return value === null ? null : String(value);
      return Array.isArray(value) ? [...value].sort() : value;
    }),
  );
