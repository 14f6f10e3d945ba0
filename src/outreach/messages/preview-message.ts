/** Shows the text that a family would read, without sending it. */
import type { FamilyId } from '../../kernel/ids.js';
import { addressFamily } from './address-family.js';
import { findTemplate } from './message-template.js';
import type { Messaging } from './messaging.js';
import { smsParts } from './sms-parts.js';
import { renderTemplate } from './template-text.js';

export type MessagePreviewOutcome =
  | { readonly kind: 'rendered'; readonly text: string; readonly length: number; readonly smsParts: number }
  | { readonly kind: 'template-unknown' };

/** Previews a message. The caller has checked that the viewer may see the family. */
export async function previewMessage(
  messaging: Messaging,
  { familyId, templateCode }: { familyId: FamilyId; templateCode: string },
): Promise<MessagePreviewOutcome> {
  const template = await findTemplate(messaging.pool, templateCode);
  if (template === null) return { kind: 'template-unknown' };
  const addressed = await addressFamily(messaging, { familyId, kind: 'DETAIL' });
  if (addressed === null) throw new Error('a family that was seen has a member');
  const text = renderTemplate(template.text, addressed.variables);
  return { kind: 'rendered', text, length: text.length, smsParts: smsParts(text) };
}
