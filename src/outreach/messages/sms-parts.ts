/** Computes the number of SMS parts of a text, by which it is charged. Source: 3GPP TS 23.038. */

/** The default GSM alphabet; a character of `EXTENDED` counts twice. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€');

export function smsParts(text: string): number {
  const characters = Array.from(text);
  const isGsm = characters.every((character) => BASIC.has(character) || EXTENDED.has(character));
  const places = isGsm
    ? characters.reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0)
    : text.length;
  const [single, several] = isGsm ? [160, 153] : [70, 67];
  return places <= single ? 1 : Math.ceil(places / several);
}
