/** What the server tells its console: where people sign in, if anywhere. */

/** A public client at an OpenID Connect issuer. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
}

let asked: Promise<SignInConfig | null> | null = null;

async function ask(): Promise<SignInConfig | null> {
  const answer = await fetch('/console/config.json');
  if (!answer.ok) throw new Error(`The settings of the console were refused with ${answer.status}.`);
  return ((await answer.json()) as { readonly signIn: SignInConfig | null }).signIn;
}

/** Asks once per visit. */
export function readSignInConfig(): Promise<SignInConfig | null> {
  asked ??= ask();
  return asked;
}
