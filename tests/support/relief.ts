/** Makes a donor with a fund and programmes, through the officers, donors and payment partners of a test. */
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { RegionCode } from '../../src/kernel/region-code.js';
import type { Caller } from './caller.js';
import type { ServerOfTest } from './partners/a-server.js';
import { newIdOf, uuidOf } from './global-ids.js';

export const BATCH = `id state budget considered beyondBudget candidatesFirst proposedOn progress { families persons months amount
  familiesHelped familiesWaiting paidMeanwhile costMoreThanApproved spent } regions { regionCode regionName families persons months amount }`;
export const SUMMARY = 'pledged received spent returned left familiesHelped personsHelped';
export const ADD = `mutation ($input: AddDonorInput!) { result: addDonor(input: $input) { __typename ... on Problem { code } ... on DonorAdded { donor { id name fundAccounts { common mandiri } } } } }`;
export const OPEN = `mutation ($input: OpenSponsorshipProgrammeInput!) { result: openSponsorshipProgramme(input: $input) { __typename ... on Problem { code } ... on SponsorshipProgrammeOpened { programme { id name regionCodes careClass } } } }`;
export const PROPOSE = `mutation ($input: ProposeBeneficiariesInput!) { result: proposeBeneficiaries(input: $input) { __typename ... on Problem { code } ... on BeneficiariesProposed { batch { ${BATCH} } } } }`;
export const APPROVE = `mutation ($input: SponsorshipBatchInput!) { result: approveBeneficiaries(input: $input) { __typename ... on Problem { code } ... on BeneficiariesDecided { batch { ${BATCH} } } } }`;
export const REJECT = `mutation ($input: SponsorshipBatchInput!) { result: rejectBeneficiaries(input: $input) { __typename ... on Problem { code } ... on BeneficiariesDecided { batch { ${BATCH} } } } }`;
export const EXECUTE = `mutation ($input: SponsorshipBatchInput!) { result: executeSponsorship(input: $input) { __typename ... on Problem { code } ... on SponsorshipExecuted { batch { ${BATCH} } run { paid skipped waiting spent } } } }`;

export interface Told {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

export interface ToldBatch {
  readonly id: string;
  readonly state: string;
  readonly considered: number;
  readonly beyondBudget: number;
  readonly candidatesFirst: number;
  readonly progress: Readonly<Record<string, number>>;
  readonly regions: readonly Readonly<Record<string, unknown>>[];
}

export interface Fund {
  readonly id: string;
  readonly account: string;
  readonly mandiri: string;
  /** The token of a person of the donor. */
  readonly token: string;
}

export interface Relief {
  act(token: string, query: string, variables: object): Promise<Told>;
  donor(officer: string, name?: string): Promise<Fund>;
  /** Pays in through the minimarket, as money that has moved. */
  payIn(account: string, amount: number): Promise<void>;
  programme(officer: string, params: ProgrammeParams): Promise<string>;
  propose(officer: string, programmeId: string, budget?: number): Promise<ToldBatch>;
  /** Proposes a batch and approves it. */
  approved(params: { officer: string; donor: string; programmeId: string; budget?: number }): Promise<ToldBatch>;
  execute(officer: string, id: string): Promise<Told>;
  summary(token: string, donor?: string): Promise<Readonly<Record<string, number>>>;
}

export interface ProgrammeParams {
  readonly donorId: string;
  readonly regions: readonly RegionCode[];
  readonly change?: object;
}

export function reliefOf(host: ServerOfTest, { tell, asDonor }: Caller): Relief {
  const act: Relief['act'] = async (token, query, variables) =>
    (await tell<{ result: Told }>(token, query, variables)).result;
  let shop: ReturnType<ServerOfTest['shop']> | undefined;
  const propose: Relief['propose'] = async (officer, programmeId, budget) => {
    const input = { id: newIdOf('SponsorshipBatch'), programmeId, ...(budget === undefined ? {} : { budget }) };
    const told = await act(officer, PROPOSE, { input });
    expect(told.__typename).toBe('BeneficiariesProposed');
    return told['batch'] as ToldBatch;
  };
  return {
    act,
    propose,
    async donor(officer, name = 'Yayasan Contoh') {
      const input = { id: newIdOf('Donor'), name };
      const { donor } = (await act(officer, ADD, { input })) as unknown as {
        donor: { fundAccounts: { common: string; mandiri: string } };
      };
      const { common: account, mandiri } = donor.fundAccounts;
      return { id: input.id, account, mandiri, token: await asDonor(uuidOf(input.id)) };
    },
    async payIn(account, amount) {
      shop ??= host.shop(`toko-${randomUUID().slice(0, 8)}`);
      const answer = await (await shop).sender.pay({ accountNumber: account, amount });
      expect(answer.status).toBe(200);
    },
    async programme(officer, { donorId, regions, change = {} }) {
      const days = { validFrom: '2026-01-01', validThrough: '2026-12-31' };
      const rule = { careClass: 'III', monthsMin: 3, monthsMax: 24, monthsAhead: 2 };
      const input = {
        id: newIdOf('SponsorshipProgramme'),
        donorId,
        name: 'Peduli',
        regions,
        ...rule,
        ...days,
        ...change,
      };
      expect((await act(officer, OPEN, { input })).__typename).toBe('SponsorshipProgrammeOpened');
      return input.id;
    },
    async approved({ officer, donor, programmeId, budget }) {
      const { id } = await propose(officer, programmeId, budget);
      const told = await act(donor, APPROVE, { input: { id } });
      expect(told.__typename).toBe('BeneficiariesDecided');
      return told['batch'] as ToldBatch;
    },
    execute: (officer, id) => act(officer, EXECUTE, { input: { id } }),
    async summary(token, donor) {
      const query = `query ($donorId: ID) { sponsorshipSummary(donorId: $donorId) { ${SUMMARY} } }`;
      const data = await tell<{ sponsorshipSummary: Record<string, number> }>(token, query, { donorId: donor });
      return data.sponsorshipSummary;
    },
  };
}
