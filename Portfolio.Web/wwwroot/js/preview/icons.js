// Icons on a 24 × 24 grid, drawn with strokes only.
const shapes = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  zoomOut: 'M5 12h14',
  zoomIn: 'M5 12h14M12 5v14',
  fitWidth: 'M3 5v14M21 5v14M7 12h10M10 9l-3 3 3 3M14 9l3 3-3 3',
  rotate: 'M19 12a7 7 0 1 1-2.5-5.4M19 3v4.5h-4.5',
  find: 'M16 10.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM15 15l5 5',
};

/**
 * An icon for a button; its accessible name is the button's.
 * @param {keyof typeof shapes} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24', width: '20', height: '20', fill: 'none', stroke: 'currentColor', 'stroke-width': '2',
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  })) {
    svg.setAttribute(key, value);
  }
  svg.append(path);
  return svg;
}
