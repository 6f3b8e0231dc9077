// Passkeys as JSON, as the service speaks of them. Browsers of 2025 do this themselves; older ones get it from here.

type Options = PublicKeyCredentialRequestOptionsJSON;

export const supported = (): boolean => typeof globalThis.PublicKeyCredential === 'function' && navigator.credentials !== undefined;

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function toBase64url(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function parseOptions(json: Options): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function') return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  const { challenge, rpId, timeout, userVerification, allowCredentials } = json;
  return {
    challenge: fromBase64url(challenge), rpId, timeout,
    userVerification: userVerification as UserVerificationRequirement,
    allowCredentials: allowCredentials?.map(({ id, transports }) => ({
      type: 'public-key', id: fromBase64url(id), transports: transports as AuthenticatorTransport[],
    })),
  };
}

export function toJson(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response as AuthenticatorAssertionResponse;
  return {
    id: credential.id, rawId: toBase64url(credential.rawId), type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toBase64url(clientDataJSON), authenticatorData: toBase64url(authenticatorData),
      signature: toBase64url(signature), userHandle: userHandle ? toBase64url(userHandle) : undefined,
    },
  };
}
