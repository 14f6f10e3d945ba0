/** The fields of requests that are read from elsewhere. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Personal } from '../../platform/graphql/index.js';
import type { DataRequest } from './data-request.js';
import { DataRequestType } from './data-request.types.js';
import type { RequestsContext } from './requests.context.js';

/** The fields need no permission of their own: they are reached through a request that the viewer may read. */
@Resolver(() => DataRequestType)
export class DataRequestFieldsResolver {
  @Personal('name')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the person whose data it is about; null for data of the family.',
  })
  async personName(
    @Root() { familyId, participantId }: DataRequest,
    @Ctx() { participantsByFamily }: RequestsContext,
  ): Promise<string | null> {
    if (participantId === null) return null;
    return (await participantsByFamily.load(familyId)).find(({ id }) => id === participantId)?.name ?? null;
  }
}
