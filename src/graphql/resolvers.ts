/** Every resolver class of the schema; a new one is appended here and nowhere else. */
import type { NonEmptyArray } from 'type-graphql';
import { ArrearsFieldsResolver, ArrearsMappingResolver, ArrearsSumFieldsResolver } from '../arrears/index.js';
import { CadreFieldsResolver, CadresResolver, FamilyCadreResolver } from '../cadres/index.js';
import { ComplaintFieldsResolver, ComplaintsResolver } from '../complaints/index.js';
import { EducationResolver, EducationSessionFieldsResolver, KnowledgeResolver } from '../education/index.js';
import { FamiliesResolver, FamilyFieldsResolver, ParticipantFieldsResolver } from '../families/index.js';
import { FieldSyncResolver } from '../field-sync/index.js';
import { PartnersResolver } from '../partners/index.js';
import { FamilyPaymentsResolver, PaymentFieldsResolver, PaymentsResolver } from '../payments/index.js';
import { RegionFieldsResolver, RegionResolver } from '../regions/index.js';
import { ComplaintUpdatesResolver, LiveResolver } from '../live/index.js';
import { NodeResolver } from './node.resolver.js';
import { FamilyVisitsResolver, PromiseFieldsResolver, VisitFieldsResolver, VisitsResolver } from '../visits/index.js';
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
  PromiseFieldsResolver,
  FamilyVisitsResolver,
  PaymentsResolver,
  PaymentFieldsResolver,
  FamilyPaymentsResolver,
  PartnersResolver,
  ComplaintsResolver,
  ComplaintFieldsResolver,
  ComplaintUpdatesResolver,
  EducationResolver,
  EducationSessionFieldsResolver,
  KnowledgeResolver,
  FieldSyncResolver,
];
