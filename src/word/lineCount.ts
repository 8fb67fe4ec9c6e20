/** Widths of 仿宋 and Times New Roman in characters of the grid. */
const HALF = 0.5;
const NARROW = 0.25;
const PERCENT = 0.83;
/** Numbers and Latin words are never torn. */
const PIECE = /[!-~]+|./gsu;
/** What no line begins with. */
const CLOSING = /^[，。；：、！？）》】”’%]/u;
/** What stands beyond the end of a full line rather than on the next one. */
const HANGING = /^[，。；：、！？]$/u;

export interface BrokenLines {
  readonly count: number;
  /** What the barest of its lines, but the last, lacks of being full, in characters. */
  readonly barest: number;
}

/** How a text breaks. @param line characters of a whole line @param indent of the first one, in characters */
export function brokenLines(text: string, line: number, indent = 0): BrokenLines {
  let [count, used, before, barest] = [1, indent, 0, 0];
  for (const [piece] of text.matchAll(PIECE)) {
    const width = widthOf(piece);
    if (used + width > line && !(used <= line && HANGING.test(piece))) {
      count += 1;
      // The character before goes along.
      const along = CLOSING.test(piece) ? before : 0;
      barest = Math.max(barest, line - (used - along));
      used = along;
    }
    used += width;
    before = width;
  }
  return { count, barest };
}

/** How many lines a text takes. @param line characters of a whole line @param indent of the first one, in characters */
export function lineCount(text: string, line: number, indent = 0): number {
  return brokenLines(text, line, indent).count;
}

function widthOf(piece: string): number {
  return [...piece].reduce((sum, character) => {
    if (character.charCodeAt(0) >= 128) return sum + 1;
    return sum + (character === "%" ? PERCENT : /[.,;:]/u.test(character) ? NARROW : HALF);
  }, 0);
}
