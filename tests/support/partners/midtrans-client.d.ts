/** Declares what tests use of the published library, which comes without types. */
declare module 'midtrans-client' {
  type Answer = Record<string, unknown>;

  export class MidtransError extends Error {
    readonly httpStatusCode: string | number;
  }

  interface Client {
    /** The addresses that the library calls are no option: a test replaces them with its own server. */
    readonly apiConfig: { getCoreApiBaseUrl: () => string; getSnapApiBaseUrl: () => string };
    readonly transaction: {
      status(orderOrTransactionId: string): Promise<Answer>;
      /** Asks what became of the transaction that a notification names. */
      notification(notification: string | object): Promise<Answer>;
      refund(orderOrTransactionId: string, parameter: object): Promise<Answer>;
    };
  }

  interface Options {
    readonly isProduction: boolean;
    readonly serverKey: string;
    readonly clientKey: string;
  }

  export class CoreApi implements Client {
    constructor(options: Options);
    readonly apiConfig: Client['apiConfig'];
    readonly transaction: Client['transaction'];
    charge(parameter: object): Promise<Answer>;
  }

  export class Snap implements Client {
    constructor(options: Options);
    readonly apiConfig: Client['apiConfig'];
    readonly transaction: Client['transaction'];
    createTransaction(parameter: object): Promise<Answer>;
  }

  const library: { CoreApi: typeof CoreApi; Snap: typeof Snap; MidtransError: typeof MidtransError };
  export default library;
}
