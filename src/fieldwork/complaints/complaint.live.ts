/** The subscription to complaints as they are filed, answered, escalated and closed. */
import { Args, Authorized, Resolver, Root, Subscription } from 'type-graphql';
import { ComplaintUpdateType, toComplaintUpdate } from './complaint-update.types.js';
import type { Numbered } from '../../platform/db/event-log.js';
import {
  LiveArguments,
  type Subscribed,
  admitListener,
  cursorIn,
  followEvents,
  listenerOf,
  liveScope,
} from '../../platform/live/index.js';
import type { ComplaintUpdated } from './complaint.events.js';

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
