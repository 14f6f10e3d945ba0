/** The personas of a sandbox: people to try Sigap as. In production there are none. */

export interface Persona {
  /** What the persona is, such as `cadre` or `second-officer`. */
  readonly key: string;
  readonly about: string;
  /** An access token that holds for a while. */
  readonly token: string;
}

let asked: Promise<readonly Persona[]> | null = null;

/** Asks once per visit; a failed answer is asked again. */
export function readPersonas(): Promise<readonly Persona[]> {
  asked ??= fetch('/graphql/ide/personas')
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`The personas were refused with ${answer.status}.`);
      return (await answer.json()) as Persona[];
    })
    .catch((error: unknown) => {
      asked = null;
      throw error;
    });
  return asked;
}
