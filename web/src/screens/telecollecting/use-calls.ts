/** One call after the other: an outcome is saved before the next family is taken, and what fails keeps what was typed. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type CallToMakeFragment, NextCallDocument, type NextCallMutation } from '../../operations/telecollecting.js';
import { type CallOutcomeOfMutationVariables, CallOutcomeOfDocument } from '../../operations/telecollecting-outcome.js';

export type Call = CallToMakeFragment;
export type RecordInput = CallOutcomeOfMutationVariables['input'];

export type Standing =
  /** Nothing is claimed: a campaign is to be chosen. */
  | { readonly kind: 'choosing'; readonly problem: string | null }
  | { readonly kind: 'calling'; readonly call: Call }
  | { readonly kind: 'nobody'; readonly campaignId: string; readonly nextFrom: string | null }
  | { readonly kind: 'closed'; readonly campaignId: string; readonly opensAt: string }
  /** The outcome is saved, and the next family has not come. */
  | { readonly kind: 'between'; readonly campaignId: string; readonly problem: string };

export interface Calls {
  readonly standing: Standing;
  readonly isBusy: boolean;
  /** Why the outcome is not saved; null while nothing went wrong. */
  readonly problem: string | null;
  /** Claims the next family of a campaign. */
  readonly take: (campaignId: string) => Promise<void>;
  /** Saves the outcome, then claims the next; resolves to whether it was saved. */
  readonly record: (input: RecordInput) => Promise<boolean>;
  readonly choose: () => void;
}

type Taken = NextCallMutation['assignNextCall'];

function standingAfter(campaignId: string, taken: Taken): Standing {
  if (taken === null) return { kind: 'choosing', problem: '' };
  switch (taken.__typename) {
    case 'CallAssigned':
    case 'CallOutcomeMissing':
      return { kind: 'calling', call: taken.assignment };
    case 'NobodyToCall':
      return { kind: 'nobody', campaignId, nextFrom: taken.nextFrom };
    case 'OutsideContactHours':
      return { kind: 'closed', campaignId, opensAt: taken.opensAt };
    case 'NotFound':
    case 'WrongState':
      return { kind: 'choosing', problem: taken.message };
  }
}

export interface FirstLook {
  /** The call that was open already. */
  readonly opened: Call | null;
  /** The region in which families are called; null for all of each campaign. */
  readonly region: string | null;
}

/** @param failed what to say when no answer came. */
export function useCalls(first: FirstLook, failed: { readonly save: string; readonly take: string }): Calls {
  const { opened, region } = first;
  const [standing, setStanding] = useState<Standing>(
    opened === null ? { kind: 'choosing', problem: null } : { kind: 'calling', call: opened },
  );
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [, claim] = useMutation(NextCallDocument);
  const [, save] = useMutation(CallOutcomeOfDocument);

  const claimNext = async (campaignId: string, isAfterCall: boolean): Promise<void> => {
    const { data } = await claim({ input: { campaignId, region } });
    const taken = data?.assignNextCall;
    if (taken !== undefined) setStanding(standingAfter(campaignId, taken));
    else if (isAfterCall) setStanding({ kind: 'between', campaignId, problem: failed.take });
    else setStanding((before) => (before.kind === 'choosing' ? { kind: 'choosing', problem: failed.take } : before));
  };
  const busily = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };

  return {
    standing,
    isBusy,
    problem,
    take: (campaignId) => busily(() => claimNext(campaignId, standing.kind !== 'choosing')),
    record: (input) =>
      busily(async () => {
        setProblem(null);
        const { data } = await save({ input });
        const saved = data?.recordCallOutcome;
        if (saved?.__typename !== 'CallRecorded') {
          setProblem(saved?.message ?? failed.save);
          return false;
        }
        const campaignId = standing.kind === 'calling' ? standing.call.campaign?.id : undefined;
        if (campaignId === undefined) setStanding({ kind: 'choosing', problem: null });
        else await claimNext(campaignId, true);
        return true;
      }),
    choose: () => setStanding({ kind: 'choosing', problem: null }),
  };
}
