/** Word searches for no longer words, the ^ that begins a code counting double. */
const LONGEST_SEARCH = 255;

/** As much of these words as Word can search for: it finds nothing across lines. */
export function searchedWords(words: string): string {
  const line = words.split(/[\r\n\v]/)[0] ?? "";
  let searched = "";
  let length = 0;
  for (const character of line) {
    length += character === "^" ? 2 : character.length;
    if (length > LONGEST_SEARCH) break;
    searched += character;
  }
  return searched;
}
