/** Whether an address is this machine itself: its own programs, such as those of a sandbox, are not limited. */
export const isLoopback = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address);
