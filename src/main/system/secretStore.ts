import { safeStorage } from 'electron';

/** Keeps a secret so that a copy of the data folder alone does not give it away, where the system can. */
export interface SecretStore {
  /** `system`: wrapped by the system's key store for this user. `file`: the system has none, the secret stands as it is. */
  wrap(secret: string): Promise<{ guard: 'system' | 'file'; guarded: string }>;
  /** Throws when the system's key store does not know it: another PC or another user. */
  unwrap(guarded: { guard: 'system' | 'file'; guarded: string }): Promise<string>;
}

/** What was unwrapped once; the system's key store is slow and asks some users each time. */
const known = new Map<string, string>();

/** The key store of the system: DPAPI, Keychain, libsecret. */
export const systemSecretStore: SecretStore = {
  wrap: async (secret) => {
    if (!(await hasKeyStore())) return { guard: 'file', guarded: secret };
    return { guard: 'system', guarded: (await safeStorage.encryptStringAsync(secret)).toString('base64') };
  },
  unwrap: async ({ guard, guarded }) => {
    if (guard === 'file') return guarded;
    const secret =
      known.get(guarded) ?? (await safeStorage.decryptStringAsync(Buffer.from(guarded, 'base64'))).result;
    known.set(guarded, secret);
    return secret;
  },
};

/** Linux without a key store wraps with a password that everybody knows: that is none. */
async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
}
