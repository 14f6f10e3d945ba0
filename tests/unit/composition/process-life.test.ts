import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type ProcessLife, takeCharge } from '../../../src/composition/process-life.js';

const never = (): Promise<never> => new Promise(() => undefined);

function aProcess(deadlineMs = 1_000) {
  const host = new EventEmitter();
  const events: string[] = [];
  const exited = new Promise<number>((resolve) => host.once('exited', resolve));
  const life = takeCharge({
    host: Object.assign(host, { exit: (code: number) => void host.emit('exited', code) }),
    deadlineMs,
    say: (text) => void events.push(text),
    onFault: ({ kind, error }) => void events.push(`${kind}: ${(error as Error).message}`),
    onLate: (unfinished) => void events.push(`late: ${unfinished.join(', ')}`),
  });
  const closing = (name: string, close: () => Promise<unknown> = () => Promise.resolve()): void =>
    life.closeLater(name, () => (events.push(`closes ${name}`), close()));
  return { life, host, events, exited, closing };
}

const started = (life: ProcessLife): Promise<void> => life.begin(() => Promise.resolve());

describe('a process that is told to stop', () => {
  test('announces it, closes what was opened from the last to the first, and ends with 0', async () => {
    const { life, host, events, exited, closing } = aProcess();
    closing('the database');
    closing('the server');
    life.whenStopping(() => events.push(`announced, stopping: ${life.isStopping}`));
    await started(life);
    host.emit('SIGTERM');
    expect(await exited).toBe(0);
    expect(events).toEqual([
      'Stopping: running requests are finished first.',
      'announced, stopping: true',
      'closes the server',
      'closes the database',
      'Stopped.',
    ]);
  });

  test('during its start waits until that has ended, and closes what was opened meanwhile', async () => {
    const { life, host, events, exited, closing } = aProcess();
    const starting = life.begin(async () => {
      await pause(50);
      closing('the server');
    });
    host.emit('SIGTERM');
    await starting;
    expect(await exited).toBe(0);
    expect(events).toContain('closes the server');
  });

  test('whose start fails because everything is being closed ends with 0 all the same', async () => {
    const { life, host, exited } = aProcess();
    const starting = life.begin(async () => {
      await pause(20);
      throw new Error('the port is closed');
    });
    host.emit('SIGTERM');
    await starting;
    expect(await exited).toBe(0);
  });

  test('ends at its deadline, names what has not ended, and closes the rest at once', async () => {
    const { life, host, events, exited, closing } = aProcess(300);
    closing('the database');
    closing('the server', never);
    life.whenCut(() => events.push('names what is lost'));
    await started(life);
    const began = performance.now();
    host.emit('SIGTERM');
    expect(await exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(events.slice(1)).toEqual([
      'closes the server',
      'late: the server, the database',
      'closes the database',
      'names what is lost',
      'Stopped.',
    ]);
  });

  test('and whose start never ends, ends at its deadline too', async () => {
    const { life, host, events, exited, closing } = aProcess(300);
    closing('the database');
    void life.begin(never);
    host.emit('SIGTERM');
    expect(await exited).toBe(0);
    expect(events).toContain('closes the database');
  });

  test('a second time ends at once with 1; the same signal delivered twice counts once', async () => {
    const { life, host, events, exited, closing } = aProcess(60_000);
    closing('the server', never);
    life.whenCut(() => events.push('names what is lost'));
    await started(life);
    const ends: number[] = [];
    host.on('exited', (code: number) => ends.push(code));
    host.emit('SIGINT');
    host.emit('SIGINT');
    await pause(50);
    expect(ends).toEqual([]);
    await pause(450);
    host.emit('SIGTERM');
    expect(await exited).toBe(1);
    expect(events.at(-1)).toBe('names what is lost');
  });

  test('goes on when something cannot be closed', async () => {
    const { life, host, events, exited, closing } = aProcess();
    closing('the database');
    closing('the server', () => Promise.reject(new Error('broken')));
    await started(life);
    host.emit('SIGTERM');
    expect(await exited).toBe(0);
    expect(events).toContain('Stopping the server failed: Error: broken');
    expect(events).toContain('closes the database');
  });
});

describe('a process that cannot start', () => {
  test('closes what it had opened and says why', async () => {
    const { life, events, closing } = aProcess();
    const starting = life.begin(() => {
      closing('the database');
      return Promise.reject(new Error('the port is taken'));
    });
    await expect(starting).rejects.toThrow('the port is taken');
    expect(events).toEqual(['closes the database']);
  });
});

describe('an error that nobody handled', () => {
  test.each([
    Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
    new Error('Connection terminated unexpectedly'),
    new Error('Release called on client which has already been released to the pool.'),
  ])('of a lost connection is reported and ends nothing: %s', async (error) => {
    const { life, host, events } = aProcess();
    await started(life);
    host.emit('unhandledRejection', error);
    expect(events).toEqual([`known: ${error.message}`]);
    expect(life.isStopping).toBe(false);
  });

  test.each(['unhandledRejection', 'uncaughtException'])(
    'of another kind drains and ends with 1: %s',
    async (event) => {
      const { life, host, events, exited, closing } = aProcess();
      closing('the server');
      await started(life);
      host.emit(event, new Error('what is this'));
      expect(await exited).toBe(1);
      expect(events).toEqual(['unknown: what is this', expect.any(String), 'closes the server', 'Stopped.']);
    },
  );

  test('because nobody reads our output any more is not written there', async () => {
    const { life, host, events, exited } = aProcess();
    await started(life);
    host.emit('uncaughtException', Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }));
    expect(await exited).toBe(1);
    expect(events.filter((event) => event.includes('EPIPE'))).toEqual([]);
  });
});
