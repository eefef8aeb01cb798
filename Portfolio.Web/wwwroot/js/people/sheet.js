// The sheet is printed from the page that shows it once; there is nothing else to do on it.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

// A reload goes to the page that lists what was printed. It would issue nothing either way, but the browser would ask whether to send the form again.
const { after } = document.body.dataset;
if (after) {
  history.replaceState(null, '', after);
}
