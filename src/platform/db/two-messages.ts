/**
 * The two messages of a pipelined transaction on one session, as pg's `client.query()` takes them: it encodes what its
 * `connection` is asked, sends a message when all of it is encoded, and gives each statement its rows.
 */
import pg from 'pg';
import { invariant } from '../../kernel/invariant.js';
import type { Connection } from './pool.js';

/** The part of pg's connection that is used here. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void; write(bytes: Buffer): boolean };
  /** The text of each statement that the session has prepared, by its name. */
  readonly parsedStatements: Record<string, string>;
  flush(): void;
  sync(): void;
}

/** The part of pg's query, which encodes a statement and reads its rows, that is used here. */
interface EncodedStatement {
  readonly name?: string;
  readonly text: string;
  submit(wire: object): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
  handleError(error: unknown, wire: Wire | null): void;
}

interface AskedStatement {
  readonly config: pg.QueryConfig;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * `deciding` is between both messages: the session holds its locks and waits for us. Errors of the server with the
 * severity ERROR leave the session as it was; every other error ends it.
 */
type Phase = 'collecting' | 'reading' | 'deciding' | 'writing' | 'committed' | 'failed';

const isSurvivable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'severity' in error && error.severity === 'ERROR';

const isFromServer = (error: unknown): boolean => typeof error === 'object' && error !== null && 'severity' in error;

export class TwoMessages implements pg.Submittable {
  /** Set by pg where queries have a time limit, and called when all is over, so that the limit ends no later session. */
  callback?: (error: unknown, result: unknown) => void;
  /** Takes statements: those asked before the transaction is submitted are read, those asked after it are written. */
  readonly connection: Connection;
  readonly #types: pg.CustomTypesConfig;
  readonly #reading = Promise.withResolvers<void>();
  readonly #writing = Promise.withResolvers<void>();
  #phase: Phase = 'collecting';
  #wire: Wire | null = null;
  #asked: AskedStatement[] = [];
  #sent: readonly EncodedStatement[] = [];
  #completed = 0;
  #failure: unknown = null;
  #isSessionSpoiled = false;
  #isFateUnknown = false;

  constructor(getTypeParser: pg.CustomTypesConfig['getTypeParser']) {
    this.#types = { getTypeParser };
    for (const { promise } of [this.#reading, this.#writing]) promise.catch(() => undefined); // rejected unawaited
    // The statements of posting are all of this one form.
    this.connection = { query: (config: pg.QueryConfig) => this.#ask(config) } as unknown as Connection;
  }

  /** Resolves when everything is read. */
  get read(): Promise<void> {
    return this.#reading.promise;
  }

  /** Whether the commit was sent and nothing tells what became of it. */
  get isFateUnknown(): boolean {
    return this.#isFateUnknown;
  }

  /** Whether another transaction may use the session. */
  get isSessionClean(): boolean {
    return !this.#isSessionSpoiled;
  }

  /** Sends what is written, and the end of the transaction. Resolves after the commit. @throws the first error. */
  async commit(): Promise<void> {
    if (this.#phase === 'failed') throw this.#failure;
    invariant(this.#phase === 'deciding' && this.#wire !== null, 'what is written is sent once, after all is read');
    const bytes = this.#encode(this.#wire);
    this.#phase = 'writing';
    this.#send(this.#wire, bytes, 'sync');
    await this.#writing.promise;
  }

  /** Ends a transaction that is not committed yet; what it holds is released at once. */
  giveUp(): void {
    if (this.#phase === 'deciding') this.#wire?.sync();
    else if (this.#phase === 'reading' || this.#phase === 'writing') this.#isSessionSpoiled = true;
    if (this.#phase !== 'committed') this.#phase = 'failed';
  }

  submit(connection: unknown): void {
    this.#wire = connection as Wire;
    try {
      const bytes = this.#encode(this.#wire);
      this.#phase = 'reading';
      this.#send(this.#wire, bytes, 'flush');
    } catch (error) {
      this.handleError(error);
    }
  }

  handleRowDescription(message: unknown): void {
    this.#current.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#current.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: unknown): void {
    const wire = connection as Wire;
    const statement = this.#current;
    statement.handleCommandComplete(message, wire);
    statement.handleReadyForQuery(wire);
    if (statement.name !== undefined) wire.parsedStatements[statement.name] = statement.text;
    this.#completed += 1;
    if (this.#phase !== 'reading' || this.#completed < this.#sent.length) return;
    this.#phase = 'deciding';
    this.#reading.resolve();
  }

  handleReadyForQuery(): void {
    if (this.#phase === 'writing') this.#phase = 'committed';
    this.#writing.resolve();
    this.callback?.(null, this);
  }

  handleError(error: unknown): void {
    this.callback?.(error, this);
    if (this.#phase === 'committed' || this.#phase === 'failed') return;
    const before = this.#phase;
    this.#phase = 'failed';
    this.#failure = error;
    const left = this.#sent.slice(this.#completed);
    // The error of a statement that was not completed stands before the commit; otherwise it may come from after it.
    this.#isFateUnknown = before === 'writing' && !isSurvivable(error) && (!isFromServer(error) || left.length === 0);
    this.#isSessionSpoiled = !isSurvivable(error) || left.some((statement) => !this.#isProven(statement));
    if (before === 'reading' && isSurvivable(error)) this.#wire?.sync();
    for (const statement of left) statement.handleError(error, this.#wire);
    for (const { reject } of this.#asked.splice(0)) reject(error);
    this.#reading.reject(error);
    this.#writing.reject(error);
  }

  #ask(config: pg.QueryConfig): Promise<unknown> {
    if (this.#phase === 'failed') return Promise.reject(this.#failure);
    invariant(this.#phase === 'collecting' || this.#phase === 'deciding', 'a message is sent as a whole');
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#asked.push({ config, resolve, reject });
    return promise;
  }

  get #current(): EncodedStatement {
    const statement = this.#sent[this.#completed];
    invariant(statement !== undefined, 'the server answers the statements that were sent');
    return statement;
  }

  /** Whether the session is known to have prepared the statement, or does not keep it: a name that may exist is spoilt. */
  #isProven({ name }: EncodedStatement): boolean {
    return name === undefined || this.#wire?.parsedStatements[name] !== undefined;
  }

  /** Encodes all that was asked, before anything of it is sent. @throws the error of a value that cannot be encoded. */
  #encode(wire: Wire): Buffer {
    const bytes: Buffer[] = [];
    const recorder: object = Object.create(wire, {
      stream: { value: { writable: true, write: (part: Buffer) => bytes.push(part) } },
      submittedNamedStatements: { value: {} },
      sync: { value: () => undefined },
    });
    const failures: Error[] = [];
    this.#completed = 0;
    this.#sent = this.#asked.map(({ config, resolve, reject }) => {
      const done = (error: unknown, result: unknown): void => (error ? reject(error) : resolve(result));
      const settings = { ...config, types: this.#types, queryMode: 'extended' };
      const statement = new pg.Query(settings, done) as unknown as EncodedStatement;
      // pg gives the error of a value to the statement itself, and any other to whoever submits it.
      statement.handleError = (error) => {
        failures.push(error as Error);
        done(failures[0], null);
      };
      const refused = statement.submit(recorder);
      if (refused !== null) statement.handleError(refused, wire);
      return statement;
    });
    this.#asked = [];
    const [failure] = failures;
    if (failure !== undefined) {
      for (const statement of this.#sent) statement.handleError(failure, wire);
      throw failure;
    }
    return Buffer.concat(bytes);
  }

  #send(wire: Wire, bytes: Buffer, end: 'flush' | 'sync'): void {
    wire.stream.cork();
    wire.stream.write(bytes);
    wire[end]();
    wire.stream.uncork();
  }
}
