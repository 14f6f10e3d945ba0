/** Finds the partner whom the address of a call names, if it speaks the protocol of that address. */
import type { FindPartner, PartnerCredentials } from '../../money/partners/index.js';

/** The partner that `/webhooks/{protocol}/{code}` names, whatever query follows. */
export async function partnerAt(
  url: string,
  protocol: string,
  findPartner: FindPartner,
): Promise<PartnerCredentials | null> {
  const [, spoken, code = ''] = /^\/webhooks\/([^/?]+)\/([^/?]+)/.exec(url) ?? [];
  const found = await findPartner({ by: 'code', value: spoken === protocol ? code : '' });
  return found?.protocol === protocol ? found : null;
}
