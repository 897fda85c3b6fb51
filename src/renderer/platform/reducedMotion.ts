/**
 * The system asked for no motion when the app was started. Not followed later: antd would build every screen anew, and
 * with it every form that is half filled in.
 */
export const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;

document.documentElement.classList.toggle('still', reducedMotion);
