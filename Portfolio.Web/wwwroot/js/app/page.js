// What every page needs, including those without a circuit. Nothing imports this file, so that a browser without import maps loads each module once.
import '../draft/keep.js';
import './heading.js';
import './theme.js';
