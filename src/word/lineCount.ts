/** Widths of 仿宋 and Times New Roman in characters of the grid. */
const HALF = 0.5;
const NARROW = 0.25;
const PERCENT = 0.83;
/** Numbers and Latin words are never torn. */
const PIECE = /[!-~]+|./gsu;
/** What no line begins with. */
const CLOSING = /^[，。；：、！？）》】”’%]/u;

/** How many lines a text takes. @param line characters of a whole line @param indent of the first one, in characters */
export function lineCount(text: string, line: number, indent = 0): number {
  let [lines, used] = [1, indent];
  for (const [piece] of text.matchAll(PIECE)) {
    const width = widthOf(piece);
    if (used + width > line) {
      lines += 1;
      // The character before goes along.
      used = CLOSING.test(piece) ? 1 : 0;
    }
    used += width;
  }
  return lines;
}

function widthOf(piece: string): number {
  return [...piece].reduce((sum, character) => {
    if (character.charCodeAt(0) >= 128) return sum + 1;
    return sum + (character === "%" ? PERCENT : /[.,;:]/u.test(character) ? NARROW : HALF);
  }, 0);
}
