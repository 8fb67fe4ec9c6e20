/** 364.50 and 346.50, 2106.66 and 2186.66: one digit is another one, or two neighbours have changed places. */
export function isSlip(one: string, other: string, leastDigits: number): boolean {
  const [a, b] = [one, other].map((written) => written.replace(/[^\d.]/g, "")) as [string, string];
  const isLong = a.replace(".", "").length >= leastDigits && a.replace(/[.0]/g, "").length >= leastDigits - 1;
  return a.length === b.length && isLong && (isTurned(a, b) || differing(a, b).length === 1);
}

/** 94.5 and 95.4. */
export function isTurned(a: string, b: string): boolean {
  const [first = 0, second, ...others] = differing(a, b);
  const between = a.slice(first + 1, second);
  return (
    second !== undefined &&
    others.length === 0 &&
    (between === "" || between === ".") &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

function differing(a: string, b: string): number[] {
  return [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
}
