/** Lists the personas of a sandbox, to whoever asks. The schema of production has no such field. */
import { Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { PanelContext } from './panel.context.js';
import { PersonaType } from './personas.types.js';
import type { ShownPersona } from './show-personas.js';

@Resolver()
export class PersonasResolver {
  /** Permits every caller: a visitor who has no token yet gets one here. */
  @Extensions({ mostItems: 20 })
  @Query(() => [PersonaType], {
    description:
      'Those as whom a visitor may try this sandbox, each with a token, things to look at and operations to run; without signing in. Production has no such field.',
  })
  personas(@Ctx() { sandboxPanel }: PanelContext): Promise<ShownPersona[]> {
    return sandboxPanel.personas();
  }
}
