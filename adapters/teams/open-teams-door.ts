/** Opens the Teams door where an app ID is set, or for the local playground; loads its SDK only then. */
import type { OpenDoor } from '../serve/doors.ts';

/** Off without TEAMS_APP_ID and TEAMS_PLAYGROUND. */
export const openTeamsDoor: OpenDoor = async ({
  config,
  log,
  metrics,
  lexicon,
  assistant,
  server,
  origin,
}) => {
  if (!config.TEAMS_APP_ID && config.TEAMS_PLAYGROUND === 'off')
    return { off: 'set TEAMS_APP_ID (or TEAMS_PLAYGROUND=on to try it on this machine)' };
  const { teamsDoor } = await import('./teams-door.ts');
  return teamsDoor({
    server,
    config,
    parts: {
      assistant,
      lexicon,
      log,
      metrics,
      get publicUrl() {
        return origin();
      },
      now: () => Math.floor(Date.now() / 1000),
    },
  });
};
