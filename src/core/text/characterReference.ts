const LAST_CHARACTER = 0x10ffff;

/** The character of a reference such as `&#x4E00;`; a number that is no character's becomes the sign for a lost one. */
export function characterOf(code: number): string {
  const isCharacter = code <= LAST_CHARACTER && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
