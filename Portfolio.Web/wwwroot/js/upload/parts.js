const MEGABYTE = 1_048_576;

const language = () => document.documentElement.lang || undefined;

/**
 * Formats a file size; rounded up on request, so that a file one byte too large does not seem to have the allowed size.
 * @param {number} bytes
 */
export function megabytes(bytes, roundedUp = false) {
  const digits = roundedUp ? 2 : 1;
  const value = roundedUp ? Math.ceil(bytes / MEGABYTE * 100) / 100 : bytes / MEGABYTE;
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: digits }).format(value);
}

/**
 * Formats a file size, including small ones.
 * @param {number} bytes
 */
export const sizeOf = bytes => (bytes >= MEGABYTE / 2
  ? megabytes(bytes)
  : new Intl.NumberFormat(language(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1024)));

/** @param {number} fraction */
export const percent = fraction => new Intl.NumberFormat(language(), { style: 'percent' }).format(fraction);

/**
 * Minutes and seconds left.
 * @param {number} seconds
 */
export function minutes(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {string} className */
export function make(tag, className, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** @param {string} className @param {string} text @param {() => void} act */
export function makeButton(className, text, act) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
