/** The links by which the app is installed, with the least permissions that it works with. */
import { PermissionFlagsBits } from 'discord.js';

/** To see a channel, to reply in it and in its threads. */
export const LEAST =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** Links for a server, for a server where it may delete messages that hold secrets, and for one person. */
export function inviteLinks(id: string): {
  readonly server: string;
  readonly withDelete: string;
  readonly person: string;
} {
  const base = `https://discord.com/oauth2/authorize?client_id=${id}`;
  const server = (permissions: bigint): string =>
    `${base}&integration_type=0&scope=bot+applications.commands&permissions=${permissions}`;
  return {
    server: server(LEAST),
    withDelete: server(LEAST | PermissionFlagsBits.ManageMessages),
    person: `${base}&integration_type=1&scope=applications.commands`,
  };
}
