const MOST_BYTES = 10 * 1_048_576;
const BARS = 160;
// Decoded at the lowest sample rate that browsers accept: ten minutes then briefly need some 40 MB instead of 200.
const SAMPLE_RATE = 8000;

/** @param {string} url @param {AbortSignal} signal */
async function peaksOf(url, signal) {
  const answer = await fetch(url, { signal });
  if (!answer.ok || Number(answer.headers.get('Content-Length')) > MOST_BYTES) {
    return null;
  }
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
  const sound = (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0);
  const step = Math.max(1, Math.floor(sound.length / BARS));
  const peaks = Array.from({ length: Math.min(BARS, sound.length) }, (_, bar) => {
    let peak = 0;
    for (let i = bar * step; i < (bar + 1) * step; i++) {
      peak = Math.max(peak, Math.abs(sound[i]));
    }
    return peak;
  });
  const loudest = Math.max(...peaks, 0.01);
  return peaks.map(peak => peak / loudest);
}

/**
 * Draws a recording's loudness over time, and how far it has been played: visual only, since the player itself is accessible.
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLMediaElement} media
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function drawWave(canvas, media, url, signal) {
  const peaks = await peaksOf(url, signal).catch(error => { if (!signal.aborted) { console.warn('There is no waveform.', error); } return null; });
  if (!peaks || signal.aborted) {
    canvas.remove();
    return;
  }
  const draw = () => {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    Object.assign(canvas, { width: Math.max(1, width * ratio), height: Math.max(1, height * ratio) });
    const pen = canvas.getContext('2d');
    if (!pen) {
      return;
    }
    pen.scale(ratio, ratio);
    const style = getComputedStyle(canvas);
    const played = media.duration > 0 ? media.currentTime / media.duration : 0;
    const step = width / peaks.length;
    peaks.forEach((peak, bar) => {
      const tall = Math.max(2, peak * (height - 4));
      pen.fillStyle = bar / peaks.length < played ? style.getPropertyValue('--wave-played') : style.color;
      pen.fillRect(bar * step, (height - tall) / 2, Math.max(1, step - 1), tall);
    });
  };
  canvas.dataset.drawn = 'true';
  const resized = new ResizeObserver(draw);
  resized.observe(canvas);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });
  media.addEventListener('timeupdate', draw, { signal });
  media.addEventListener('seeked', draw, { signal });
  canvas.addEventListener('click', event => {
    if (media.duration > 0) {
      media.currentTime = event.offsetX / canvas.clientWidth * media.duration;
    }
  }, { signal });
}
