/** The only file that reads the process's environment. */

export const processEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;
