/** Answers the terms of a family. It has no access rule of its own: a family that the viewer may see leads to them. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BillingMonth, monthOfRow } from '../../kernel/billing-month.js';
import type { DocumentKind } from './evidence.js';
import type { FamiliesContext } from './families.context.js';
import type { Family } from './family.js';
import { FamilyTermsType } from './family-terms.types.js';
import { FamilyType } from './family.types.js';
import type { TermsRecord } from './terms-history.js';
import { Personal } from '../../platform/graphql/index.js';

@Resolver(() => FamilyType)
export class FamilyTermsResolver {
  @Personal('membership', { familyIn: 'id' })
  @FieldResolver(() => [FamilyTermsType], {
    description:
      'The class and the segment of the family month by month, the first ones first, with what is recorded for a month to come.',
  })
  async terms(
    @Root() { id, terms }: Family,
    @Ctx() { termsHistoryByFamily }: FamiliesContext,
  ): Promise<FamilyTermsType[]> {
    const history = terms.length > 1 ? await termsHistoryByFamily.load(id) : [];
    return terms.map(({ from, careClass, segment }, place) =>
      place === 0
        ? { from: null, careClass, segment, evidence: null }
        : { from, careClass, segment, evidence: evidenceOf(history, from) },
    );
  }
}

/** The document of the last change for the month. */
function evidenceOf(history: readonly TermsRecord[], from: BillingMonth): FamilyTermsType['evidence'] {
  const change = history.findLast((row) => row.changes !== 'REGISTRATION' && monthOfRow(row.from) === from);
  if (change === undefined || change.documentKind === null || change.documentDate === null) return null;
  const { documentKind, documentNumber, documentDate, note } = change;
  return { documentKind: documentKind as DocumentKind, documentNumber, documentDate, note };
}
