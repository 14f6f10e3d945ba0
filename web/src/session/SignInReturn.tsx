/** The way back from the identity provider: it ends the sign-in, and goes on where somebody was. */
import { useEffect, useState } from 'react';
import { useSpeech } from '../words/language.js';
import { identityOf } from './AsPerson.js';
import { readSignInConfig } from './console-config.js';
import { SignInDoor } from './SignInDoor.js';

async function finish(): Promise<string> {
  const config = await readSignInConfig();
  return config === null ? '/' : (await identityOf(config)).finish();
}

let finishing: Promise<string> | null = null;

export function SignInReturn() {
  const { common } = useSpeech().words;
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    finishing ??= finish(); // a code is good for one try
    finishing.then(
      (path) => location.replace(path),
      () => setFailed(true),
    );
  }, []);
  if (!hasFailed) return <p role="status">{common.loading}</p>;
  return (
    <SignInDoor
      title={common.signIn.failed}
      reason={common.signIn.failedReason}
      action={common.retry}
      onAction={() => location.replace('/')}
    />
  );
}
