/** Shows a text in which what stands between asterisks must not be overlooked. */

export function Emphasis({ text }: { text: string }) {
  return text
    .split('*')
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>));
}
