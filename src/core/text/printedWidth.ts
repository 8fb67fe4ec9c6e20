/** In digits of the standard font: a Chinese character is two wide, as are the marks that Chinese fonts draw so. */
export function printedWidth(line: string): number {
  let width = 0;
  for (const letter of line) width += (letter.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…·]/u.test(letter) ? 2 : 1;
  return width;
}
