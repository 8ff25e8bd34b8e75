/** Who wrote an activity and where, as the assistant wants it. */
import type { DoorName } from '../../bot/records/records.ts';
import type { Incoming } from './activity.ts';
import { OPEN_FOR } from './parts.ts';

export interface Sender {
  readonly door: DoorName;
  /** The Entra object ID where Teams tells it; it stays the same across bots and chats. */
  readonly user: string;
  /** The tenant. */
  readonly place?: string;
  readonly openFor: number;
}

/** The sender of `activity`. */
export function senderOf({ from, channelData, conversation }: Incoming): Sender {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  return {
    door: 'teams',
    user: from.aadObjectId ?? from.id,
    openFor: OPEN_FOR,
    ...(tenant ? { place: tenant } : {}),
  };
}
