/** Saves the text of a template as its next version, once it is certain that it can be rendered for every family. */
import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { IdSource, MessageTemplateId } from '../../kernel/ids.js';
import { MessageTemplate } from './message-template.entity.js';
import type { TemplateVersion } from './message-template.js';
import type { MessageChannel } from './message-words.js';
import { longestVariables } from './longest-variables.js';
import type { Messaging } from './messaging.js';
import { smsParts } from './sms-parts.js';
import { type TemplateProblem, renderTemplate, validateTemplate } from './template-text.js';

export interface SaveTemplateCommand {
  readonly code: string;
  readonly channel: MessageChannel;
  readonly text: string;
  readonly providerTemplate: string | null;
  readonly savedBy: string;
}

export type SaveTemplateOutcome =
  | { readonly kind: 'saved'; readonly template: TemplateVersion }
  | { readonly kind: 'other-channel' }
  /** With long names, sums and months the text needs more than one SMS, of which each is charged. */
  | { readonly kind: 'too-long-for-one-sms'; readonly length: number }
  | TemplateProblem;

interface SavingDeps {
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly now: Date;
  readonly messaging: Pick<Messaging, 'complaintUrl'>;
}

const isSame = (a: MessageTemplate, b: SaveTemplateCommand): boolean =>
  a.text === b.text && a.providerTemplate === b.providerTemplate;

const saveNext = ({ em, newId, now }: SavingDeps, command: SaveTemplateCommand): Promise<SaveTemplateOutcome> =>
  em.fork().transactional(async (tx) => {
    const last = await tx.findOne(MessageTemplate, { code: command.code }, { orderBy: { version: 'desc' } });
    if (last !== null && last.channel !== command.channel) return { kind: 'other-channel' };
    if (last !== null && isSame(last, command)) return { kind: 'saved', template: last };
    const template = Object.assign(new MessageTemplate(), {
      id: newId() as MessageTemplateId,
      ...command,
      version: (last?.version ?? 0) + 1,
      savedAt: now,
    });
    tx.persist(template);
    return { kind: 'saved', template };
  });

/**
 * Saves a template. The same text is the same version; of two texts saved at once, the second becomes the next version.
 */
export async function saveTemplate(deps: SavingDeps, command: SaveTemplateCommand): Promise<SaveTemplateOutcome> {
  const problem = validateTemplate(command.text);
  if (problem !== null) return problem;
  if (command.channel === 'SMS') {
    const longest = renderTemplate(command.text, longestVariables(deps.messaging.complaintUrl));
    if (smsParts(longest) > 1) return { kind: 'too-long-for-one-sms', length: longest.length };
  }
  for (;;) {
    try {
      return await saveNext(deps, command);
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
    }
  }
}
