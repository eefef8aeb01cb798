/**
 * Replaces {0}, {1} … in a text; the text comes from the server, in the reader's language.
 * @param {string | undefined} pattern
 * @param {unknown[]} values
 */
export function fill(pattern, ...values) {
  return (pattern ?? '').replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
