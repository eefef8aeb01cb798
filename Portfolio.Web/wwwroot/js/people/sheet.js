// The sheet is printed from the page that shows it once; there is nothing else to do on it.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

// A reload asks for the page that says what was printed. It would not issue anything either way, but it would ask whether to send the form again.
const { after } = document.body.dataset;
if (after) {
  history.replaceState(null, '', after);
}
