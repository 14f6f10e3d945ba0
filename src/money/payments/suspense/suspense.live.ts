/** The subscription to money as it enters suspense and leaves it, for those who may see the money itself. */
import { Args, Authorized, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Numbered } from '../../../platform/db/event-log.js';
import {
  type LiveContext,
  RegionalArguments,
  admitListener,
  checkRegion,
  cursorIn,
  followEvents,
} from '../../../platform/live/index.js';
import type { PaymentId } from '../../../kernel/ids.js';
import type { PaymentsContext } from '../payments.context.js';
import { SuspenseChangeType, toSuspenseChange } from './suspense-change.types.js';
import type { SuspenseItem } from './suspense-item.js';
import type { SuspenseChanged } from './suspense.events.js';
import { SuspenseItemType } from './suspense.types.js';

type Context = PaymentsContext & LiveContext;

interface Followed {
  readonly args: RegionalArguments;
  readonly context: Context;
}

/** The scope is that of `suspenseItems`, so that nobody hears of money that the list would not show. */
async function followSuspense({ args: { region = null, after }, context }: Followed) {
  const { scope: visible } = context.suspense;
  checkRegion(visible, region);
  admitListener(context, 'dashboard');
  return followEvents<Numbered<SuspenseChanged>>(context.live, {
    scope: { visible, familyId: null, region },
    kinds: ['suspense-changed'],
    after: cursorIn(after),
  });
}

@Authorized('suspense:read')
@Resolver()
export class SuspenseChangesResolver {
  @Authorized('suspense:read')
  @Subscription(() => SuspenseChangeType, {
    subscribe: ({ args, context }) => followSuspense({ args, context }),
    description:
      'Money as it enters suspense and leaves it, told to those to whom `suspenseItems` shows it: for an office that of families in its regions, also of the `region` alone; money without a family for those who work in the whole country and for operators. With `after`, the events since that cursor come first. An assignment and a proposal move nothing and send nothing.',
  })
  suspenseChanged(
    @Root() event: Numbered<SuspenseChanged>,
    @Args(() => RegionalArguments) _which: RegionalArguments,
  ): SuspenseChangeType {
    return toSuspenseChange(event);
  }
}

interface ChangeRoot {
  readonly cursor: string;
  readonly paymentId: PaymentId;
}

/** What a change leads to, read only where a client asks for it, and never older than the change. */
@Resolver(() => SuspenseChangeType)
export class SuspenseChangeFieldsResolver {
  @FieldResolver(() => SuspenseItemType, {
    nullable: true,
    description:
      'The item as it stands now, with its owner and its proposal; null when the viewer may no longer see it.',
  })
  item(@Root() { cursor, paymentId }: ChangeRoot, @Ctx() { suspense, live }: Context): Promise<SuspenseItem | null> {
    return live.shared.once(`suspense ${paymentId} ${cursor} ${JSON.stringify(suspense.scope)}`, () =>
      suspense.findById(paymentId),
    );
  }
}
