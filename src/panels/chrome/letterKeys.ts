/** Remembered in the browser: who switched letter keys off speaks to the computer, and will tomorrow. */
const OFF = "fall-line-letter-keys-off";

/** True unless the reader switched letters, digits and signs off as keys. */
export function readLetterKeys(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true; // storage may be forbidden, in a frame of another site for one
  }
}

export function keepLetterKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // as above: then it holds until the page closes
  }
}
