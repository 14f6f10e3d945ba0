/** How a partner's files are set, handed in and compared: two sums and the bank statement must agree. */
import { expect } from '@jest/globals';
import { settlementCallers } from '../../support/settlement-callers.js';
import type { Stage } from './stage.js';

const SET = `mutation ($partner: String!, $format: String!) { setSettlementFormat(input: { partnerCode: $partner, json: $format, validFrom: "2020-01-01" }) { __typename } }`;
const DAYS = `query ($period: Period!, $partner: String) { reconciliationDays(period: $period, partnerCode: $partner) {
  state amountHere amountInFile amountToBeCredited amountCredited openBreaks } }`;

export async function setFormats(stage: Stage, partner: string, formats: readonly object[]): Promise<void> {
  for (const format of formats) {
    const variables = { partner, format: JSON.stringify(format) };
    expect(await stage.act(await stage.as('OPERATOR'), SET, variables)).toEqual({ __typename: 'SettlementFormatSet' });
  }
}

interface File {
  readonly partner: string;
  readonly text: string;
  readonly kind?: string;
}

/** Handed in twice by an operator: the second time changes nothing. */
export async function handIn(stage: Stage, file: File): Promise<string> {
  const { upload } = settlementCallers(stage.host);
  const operator = await stage.as('OPERATOR');
  const first = await upload(operator, file);
  const again = await upload(operator, file);
  expect([first.status, again.outcome, again.file?.id]).toEqual([200, 'seen-before', first.file?.id]);
  return `${first.outcome}, ${first.file?.matchedLines}/${first.file?.lines} known`;
}

interface Day extends Record<'amountHere' | 'amountInFile' | 'amountToBeCredited' | 'amountCredited', number> {
  readonly state: string;
}

/** What is booked here, what the file says, what the bank credited; the state of the day once they agree. */
export async function threeSums(stage: Stage, { partner, day }: { partner: string; day: string }): Promise<string> {
  const variables = { partner, period: { from: day, through: day } };
  const auditor = await stage.as('AUDITOR');
  const told = await stage.caller.tell<{ reconciliationDays: Day[] }>(auditor, DAYS, variables);
  expect(told.reconciliationDays).toEqual([expect.objectContaining({ openBreaks: 0 })]);
  const [sums] = told.reconciliationDays;
  expect(sums?.amountHere).toBe(sums?.amountInFile);
  expect(sums?.amountToBeCredited).toBe(sums?.amountCredited);
  return String(sums?.state);
}
