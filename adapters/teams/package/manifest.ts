/** The Teams app manifest, version 1.29, from the configuration. */

export interface ManifestOptions {
  /** The bot's Entra application ID; also the app's own id. */
  readonly appId: string;
  /** Where the web door is reached; its host is the domain whose links unfold. */
  readonly publicUrl: string;
  /** Semantic version of the package. */
  readonly version: string;
}

/** The manifest as plain data; `npm run teams:package` checks it against Microsoft's schema before it is zipped. */
export function manifest({ appId, publicUrl, version }: ManifestOptions): Record<string, unknown> {
  const { host } = new URL(publicUrl);
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version,
    id: appId,
    developer: {
      name: 'Fabric Caller ID',
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name: {
      short: 'Fabric Caller ID',
      full: 'Fabric Caller ID: who is calling, why refused, what to change',
    },
    description: {
      short: 'Who is really calling your Fabric item, why it was refused, what to change.',
      full: 'Paste a 403, the claims of a token or a question about identity in Microsoft Fabric and read who is really calling, why it was refused and what to change: every sentence with its source, or no sentence at all. No model writes the words. Never paste a live token.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B5A6F',
    defaultInstallScope: 'team',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal', 'team', 'groupChat'],
            commands: [
              { title: 'Who runs a scheduled notebook?', description: 'Who an item runs as, by trigger' },
              { title: 'What does ForbiddenByRbac mean?', description: 'An error code, or the whole error' },
              {
                title: 'Notebooks run as the workspace identity',
                description: 'Check a claim against its sources',
              },
            ],
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: 'diagnose',
            type: 'action',
            title: 'Diagnose',
            description: 'Who is calling, why it was refused, what to change',
            context: ['message'],
            fetchTask: true,
            parameters: [{ name: 'message', title: 'Message', description: 'The message' }],
          },
          {
            id: 'check',
            type: 'action',
            title: 'Check this claim',
            description: 'What sources say of what a message asserts',
            context: ['message'],
            fetchTask: true,
            parameters: [{ name: 'message', title: 'Message', description: 'The message' }],
          },
          {
            id: 'answer',
            type: 'query',
            title: 'Answers',
            description: 'Insert a canonical answer with its sources',
            context: ['compose', 'commandBox'],
            initialRun: false,
            parameters: [{ name: 'words', title: 'Search', description: 'A code, a word, a question' }],
          },
        ],
        messageHandlers: [{ type: 'link', value: { domains: [host] } }],
      },
    ],
    validDomains: [host],
  };
}
