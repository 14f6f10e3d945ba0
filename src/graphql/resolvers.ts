/** Every resolver class of the schema; a new one is appended here and nowhere else. */
import type { NonEmptyArray } from 'type-graphql';
import { ArrearsFieldsResolver, ArrearsMappingResolver, ArrearsSumFieldsResolver } from '../arrears/index.js';
import { CadreFieldsResolver, CadresResolver, FamilyCadreResolver } from '../cadres/index.js';
import {
  CallFieldsResolver,
  CallsResolver,
  CampaignFieldsResolver,
  CampaignsResolver,
  ClaimFieldsResolver,
  ClaimsResolver,
  FamilyCallsResolver,
  SegmentFieldsResolver,
  SegmentsResolver,
} from '../telecollecting/index.js';
import {
  DrillDownResolver,
  FamiliesResolver,
  FamilyFieldsResolver,
  ParticipantFieldsResolver,
} from '../families/index.js';
import { PartnersResolver } from '../partners/index.js';
import { FamilyPaymentsResolver, PaymentFieldsResolver, PaymentsResolver } from '../payments/index.js';
import { RegionFieldsResolver, RegionResolver } from '../regions/index.js';
import { LiveResolver } from '../live/index.js';
import { NodeResolver } from './node.resolver.js';
import { FamilyVisitsResolver, VisitFieldsResolver, VisitsResolver } from '../visits/index.js';
import { ViewerResolver } from './viewer.resolver.js';

export const RESOLVERS: NonEmptyArray<Function> = [
  ViewerResolver,
  NodeResolver,
  LiveResolver,
  RegionResolver,
  RegionFieldsResolver,
  ArrearsFieldsResolver,
  ArrearsMappingResolver,
  ArrearsSumFieldsResolver,
  FamiliesResolver,
  FamilyFieldsResolver,
  ParticipantFieldsResolver,
  CadresResolver,
  CadreFieldsResolver,
  FamilyCadreResolver,
  VisitsResolver,
  VisitFieldsResolver,
  FamilyVisitsResolver,
  PaymentsResolver,
  PaymentFieldsResolver,
  FamilyPaymentsResolver,
  PartnersResolver,
  DrillDownResolver,
  CampaignsResolver,
  CampaignFieldsResolver,
  ClaimsResolver,
  ClaimFieldsResolver,
  CallsResolver,
  CallFieldsResolver,
  FamilyCallsResolver,
  SegmentsResolver,
  SegmentFieldsResolver,
];
