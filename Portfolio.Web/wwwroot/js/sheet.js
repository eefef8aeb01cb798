// The sheet is printed from the page that shows it once; there is nothing else to do on it.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
