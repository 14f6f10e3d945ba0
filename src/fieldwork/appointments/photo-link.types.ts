/** The GraphQL type of a link to the photo of a cadre. */
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';

@ObjectType('CadrePhotoLink', {
  simpleResolvers: true,
  description: "A link to a cadre's photo, good for five minutes.",
})
export class CadrePhotoLinkType {
  @Field(() => String, { description: 'The path on this server, which gives a JPEG or a PNG without a token.' })
  path!: string;

  @Field(() => DateTimeScalar, { description: 'The moment from which the link is no longer good.' })
  expiresAt!: Date;
}
