/** What people do in Discord, as the events their clicks become. */

import { componentsOf } from './contract.ts';
import type { Opened } from './open.ts';
import type { Call } from './peer.ts';
import { APP, interaction, said, type Where } from './world.ts';

type Message = ReturnType<typeof said>;

/** Everything an event led to. */
export interface Outcome {
  readonly id: string;
  readonly token: string;
  /** The first answer to the interaction. */
  readonly callback: Call;
  /** Messages shown afterwards, in order. */
  readonly shown: readonly Call[];
}

async function send(opened: Opened, event: ReturnType<typeof interaction>): Promise<Outcome> {
  const { id, token } = event;
  opened.peer.gateway.emit('INTERACTION_CREATE', event);
  const [callback] = await opened.until(new RegExp(`^/interactions/${id}/`));
  await opened.quiet();
  return {
    id,
    token,
    callback: callback as Call,
    shown: opened.peer.of(new RegExp(`^/webhooks/${APP}/${token}`)),
  };
}

/** `/name` with options. */
export const slash = (
  opened: Opened,
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  where: Where = {},
  resolved = {},
) =>
  send(
    opened,
    interaction(
      2,
      {
        id: '600000000000000001',
        name,
        type: 1,
        options: Object.entries(options).map(([key, value]) => ({
          name: key,
          type: key === 'for' ? 6 : typeof value === 'boolean' ? 5 : 3,
          value,
        })),
        resolved,
      },
      where,
    ),
  );

/** Typing into an option. */
export async function typing(
  opened: Opened,
  name: string,
  option: string,
  value: string,
  others: Readonly<Record<string, string>> = {},
) {
  const options = [
    ...Object.entries(others).map(([key, one]) => ({ name: key, type: 3, value: one })),
    { name: option, type: 3, value, focused: true },
  ];
  const { callback } = await send(
    opened,
    interaction(4, { id: '600000000000000001', name, type: 1, options }),
  );
  return (callback.body as unknown as { data: { choices: { name: string; value: string }[] } }).data.choices;
}

/** A message command on `message`. */
export const onMessage = (opened: Opened, name: string, message: Message, where: Where = {}) =>
  send(
    opened,
    interaction(
      2,
      {
        id: '600000000000000002',
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message }, users: { [message.author.id]: message.author } },
      },
      where,
    ),
  );

/** The form of `/diagnose`, sent. */
export const form = (
  opened: Opened,
  { text = '', trigger, files = [] }: { text?: string; trigger?: string; files?: readonly { id: string }[] },
  where: Where = {},
) =>
  send(
    opened,
    interaction(
      5,
      {
        custom_id: 'diagnose',
        components: [
          { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'text', value: text } },
          {
            type: 18,
            id: 3,
            component: { type: 3, id: 4, custom_id: 'trigger', values: trigger ? [trigger] : [] },
          },
          {
            type: 18,
            id: 5,
            component: { type: 19, id: 6, custom_id: 'files', values: files.map(({ id }) => id) },
          },
        ],
        resolved: { attachments: Object.fromEntries(files.map((file) => [file.id, file])) },
      },
      where,
    ),
  );

/** A click on the button or a choice in the menu whose id begins with `verb`, among the components of `call`. */
export function click(
  opened: Opened,
  call: Call | undefined,
  verb: string,
  values?: readonly string[],
  where: Where = {},
) {
  const component = control(call, verb);
  if (!component) throw new Error(`no control ${verb} in ${JSON.stringify(call?.body).slice(0, 300)}`);
  return press(opened, String(component.custom_id), Number(component.type), values, where, call);
}

/** A click on an id, wherever it came from. */
export const press = (
  opened: Opened,
  custom_id: string,
  component_type = 2,
  values?: readonly string[],
  where: Where = {},
  call?: Call,
) => {
  const body = (call?.body ?? {}) as { components?: object[]; data?: { components?: object[] } };
  const components = (body.components ?? body.data?.components ?? []) as never;
  const message = said(
    { id: APP, username: 'caller-id', discriminator: '0', global_name: null, avatar: null },
    '',
    {
      flags: 1 << 15,
      components,
    },
  );
  return send(
    opened,
    interaction(3, { custom_id, component_type, ...(values ? { values, resolved: {} } : {}) }, where, {
      message,
    }),
  );
};

/** The components of a call's message. */
export const componentsIn = (call: Call | undefined) => {
  const body = (call?.body ?? {}) as { components?: unknown; data?: { components?: unknown } };
  return componentsOf(body.components ?? body.data?.components);
};

/** A control by its verb. */
export const control = (call: Call | undefined, verb: string) =>
  componentsIn(call).find(
    ({ custom_id }) => typeof custom_id === 'string' && custom_id.split(':')[0] === verb,
  );

/** The choices of that control. */
export const optionsOf = (call: Call | undefined, verb: string): { value: string; label: string }[] =>
  (control(call, verb)?.options ?? []) as never;

/** All the text of a call's message. */
export const textOf = (...calls: readonly (Call | undefined)[]): string =>
  calls
    .flatMap((call) => componentsIn(call).map(({ content }) => (typeof content === 'string' ? content : '')))
    .join('\n');

/** Whether only one person sees the message. */
export const isHidden = (call: Call | undefined): boolean => {
  const body = (call?.body ?? {}) as { flags?: number; data?: { flags?: number } };
  return ((body.data?.flags ?? body.flags ?? 0) & 64) !== 0;
};
