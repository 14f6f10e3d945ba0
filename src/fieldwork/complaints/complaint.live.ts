/** The subscription to complaints as they are filed, answered, escalated and closed. */
import { Args, Authorized, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { type Family, FamilyType, familyOfEvent } from '../../households/families/index.js';
import { ComplaintUpdateType, toComplaintUpdate } from './complaint-update.types.js';
import type { Numbered } from '../../platform/db/event-log.js';
import {
  LiveArguments,
  type LiveContext,
  type Subscribed,
  admitListener,
  cursorIn,
  followEvents,
  listenerOf,
  liveScope,
} from '../../platform/live/index.js';
import type { ComplaintUpdated } from './complaint.events.js';
import { ComplaintType } from './complaint.types.js';
import type { Complaint } from './complaint.js';
import type { ComplaintsContext } from './complaints.context.js';

async function followComplaints({ args, context }: Subscribed) {
  const scope = liveScope(context, args);
  admitListener(context, listenerOf(scope));
  return followEvents<Numbered<ComplaintUpdated>>(context.live, {
    scope,
    kinds: ['complaint-updated'],
    after: cursorIn(args.after),
  });
}

@Authorized('complaint:read')
@Resolver()
export class ComplaintUpdatesResolver {
  @Authorized('complaint:read')
  @Subscription(() => ComplaintUpdateType, {
    subscribe: ({ args, context }) => followComplaints({ args, context }),
    description:
      'Complaints as they are filed, answered, escalated and closed: for a cadre those filed by that cadre, for an office those of its regions. With `after`, missed updates come first. A deadline that passes sends no update: ask for `complaints(filter: { overdue: true })`.',
  })
  complaintUpdated(
    @Root() event: Numbered<ComplaintUpdated>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): ComplaintUpdateType {
    return toComplaintUpdate(event);
  }
}

interface UpdateRoot extends Pick<ComplaintUpdated, 'familyId' | 'complaintId'> {
  readonly cursor: string;
}

/** What an update leads to, read only where a client asks for it, and never older than the update. */
@Resolver(() => ComplaintUpdateType)
export class ComplaintUpdateFieldsResolver {
  @FieldResolver(() => FamilyType, {
    nullable: true,
    description:
      'The family that the complaint is about, as it stands now; null when it is about none or the viewer may no longer see it.',
  })
  async family(
    @Root() { cursor, familyId }: UpdateRoot,
    @Ctx() context: ComplaintsContext & LiveContext,
  ): Promise<Family | null> {
    return familyId === null ? null : ((await familyOfEvent({ cursor, familyId }, context))?.family ?? null);
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint as it stands now; null when the viewer may no longer see it.',
  })
  complaint(
    @Root() { cursor, complaintId }: UpdateRoot,
    @Ctx() { complaints, visibility, live }: ComplaintsContext & LiveContext,
  ): Promise<Complaint | null> {
    return live.shared.once(`complaint ${complaintId} ${cursor} ${JSON.stringify(visibility)}`, () =>
      complaints.findById(visibility, complaintId),
    );
  }
}
