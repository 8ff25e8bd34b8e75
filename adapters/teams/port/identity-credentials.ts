/** The bot's own credential towards the connector, made by @azure/identity: a client secret or a managed identity. */
import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { ServiceClientCredentialsFactory } from 'botframework-connector';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Tenant that issues tokens for multi-tenant bots. */
const BOT_FRAMEWORK_TENANT = 'botframework.com';

export interface IdentityOptions {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly password?: string;
  readonly tenantId?: string;
  /** Another authority than Entra's, for a peer of the tests. */
  readonly authorityHost?: string;
}

/** Credentials as the SDK asks for them; without options authentication is off, for the local playground. */
export class IdentityCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string | undefined;
  readonly #credential: TokenCredential | undefined;

  constructor(options?: IdentityOptions) {
    super();
    this.#appId = options?.appId;
    this.#credential = options && credentialOf(options);
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(this.#appId !== undefined && appId === this.#appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(this.#appId === undefined);
  }

  override createCredentials(_appId: string, audience: string | undefined): Promise<Credentials> {
    const credential = this.#credential;
    const scope = `${audience || 'https://api.botframework.com'}/.default`;
    const signRequest: Credentials['signRequest'] = async (request) => {
      if (!credential) return request;
      const token = await credential.getToken(scope);
      request.headers.set('authorization', `Bearer ${token?.token}`);
      return request;
    };
    return Promise.resolve({ signRequest } as Credentials);
  }
}

function credentialOf(options: IdentityOptions): TokenCredential {
  const { appId, appType, password, tenantId, authorityHost } = options;
  if (appType === 'UserAssignedMSI') return new ManagedIdentityCredential({ clientId: appId });
  const tenant = appType === 'MultiTenant' ? BOT_FRAMEWORK_TENANT : tenantId;
  if (!tenant || !password) throw new TypeError(`a ${appType} app needs a tenant and a password`);
  return new ClientSecretCredential(
    tenant,
    appId,
    password,
    authorityHost ? { authorityHost, disableInstanceDiscovery: true } : {},
  );
}
