/** `String.fromCharCode` takes no more arguments at once on some engines. */
const STEP = 0x8000;

export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += STEP) {
    binary += String.fromCharCode(...bytes.subarray(from, from + STEP));
  }
  return btoa(binary);
}
