/** Puts values into a text's {0}, {1} …; the text comes from the server, in the reader's language. */
export function fill(pattern, ...values) {
  return (pattern ?? '').replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
