/** The other side of the load run: a loopback Discord in a process of its own, which sends events and times the first answers. */
import { Peer } from '../adapters/discord/peer/peer.ts';
import { APP, interaction, person, said } from '../adapters/discord/peer/world.ts';
import { forbiddenByRbac } from '../fixtures/refusals.ts';

const [, , many = '1000', open = '40'] = process.argv;
const total = Number(many);
const window = Number(open);
const peer = await new Peer().open();
peer.keep = false;
peer.gateway.replay = false;

/** Half forms with an error, the others a command, a completion, a direct message. */
function event(n: number): [type: string, data: { readonly id: string; readonly channel_id: string }] {
  const user = person(`8${String(n).padStart(17, '0')}`, `user${n}`);
  if (n % 8 === 0) {
    const channel_id = `9${String(n).padStart(17, '0')}`;
    return ['MESSAGE_CREATE', said(user, forbiddenByRbac, { channel_id, channel_type: 1 })];
  }
  if (n % 4 === 1)
    return [
      'INTERACTION_CREATE',
      interaction(
        2,
        {
          id: '6',
          name: 'who',
          type: 1,
          options: [
            { name: 'item', type: 3, value: 'notebook' },
            { name: 'trigger', type: 3, value: 'schedule' },
          ],
        },
        { user },
      ),
    ];
  if (n % 8 === 4)
    return [
      'INTERACTION_CREATE',
      interaction(
        4,
        {
          id: '6',
          name: 'explain',
          type: 1,
          options: [{ name: 'word', type: 3, value: 'AADSTS70', focused: true }],
        },
        { user },
      ),
    ];
  const components = [
    { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'text', value: forbiddenByRbac } },
  ];
  return ['INTERACTION_CREATE', interaction(5, { custom_id: 'diagnose', components }, { user })];
}

const sent = new Map<string, number>();
const took: number[] = [];
let next = 0;
let done = 0;
const finish = (started: number | undefined): void => {
  if (started === undefined) return;
  took.push(performance.now() - started);
  done++;
  if (done % Math.max(1, total / 10) === 0) process.send?.({ kind: 'mark', done });
  if (done === total) {
    took.sort((a, b) => a - b);
    const at = (share: number): number =>
      took[Math.min(took.length - 1, Math.floor(took.length * share))] as number;
    process.send?.({ kind: 'done', p50: at(0.5), p99: at(0.99), max: at(1) });
  } else go();
};
peer.onCall = (_method, path) => {
  const [, root, first = ''] = path.split('/');
  if (root === 'interactions') {
    finish(sent.get(first));
    sent.delete(first);
  } else if (root === 'channels') {
    finish(sent.get(first));
    sent.delete(first);
  }
};
function go(): void {
  while (next < total && next - done < window) {
    const [type, data] = event(next++);
    sent.set(data.channel_id && type === 'MESSAGE_CREATE' ? data.channel_id : data.id, performance.now());
    peer.gateway.emit(type, data);
  }
}
process.on('message', (message) => {
  if (message === 'go') go();
  if (message === 'stop') process.exit(0);
});
process.send?.({ kind: 'open', origin: peer.origin, token: peer.token, app: APP });
