/** The subscription to complaints as they are filed, answered, escalated and closed. */
import { Args, Authorized, Resolver, Root, Subscription } from 'type-graphql';
import { ComplaintUpdateType, toComplaintUpdate } from './complaint-update.types.js';
import { followEvents } from '../../platform/live/follow-events.js';
import type { EventOf } from '../../platform/live/live-event.js';
import { type Subscribed, cursorIn, liveScope } from '../../platform/live/live-request.js';
import { LiveArguments } from '../../money/payments/live/payment-events.types.js';

async function followComplaints({ args, context }: Subscribed) {
  const scope = liveScope(context, args);
  return followEvents(context.live, {
    scope,
    kinds: ['complaint-updated'],
    after: await cursorIn(context, args.after),
  });
}

@Authorized('complaint:read')
@Resolver()
export class ComplaintUpdatesResolver {
  @Authorized('complaint:read')
  @Subscription(() => ComplaintUpdateType, {
    subscribe: ({ args, context }) => followComplaints({ args, context }),
    description:
      'What happens to complaints: for a cadre those filed by that cadre, for an office those of its regions. With `after`, what was missed comes first. A deadline that passes is no event: ask for `complaints(filter: { overdue: true })`.',
  })
  complaintUpdated(
    @Root() event: EventOf<'complaint-updated'>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): ComplaintUpdateType {
    return toComplaintUpdate(event);
  }
}
