/** 10-20%(含)计3分: from (not counted) to (counted) and the points. */
export interface RuleBand {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** The bands that a rule's text names, in its own order; what cannot be read is left out. */
export function bandsOf(text: string): RuleBand[] {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[~～—至]/gu, "-");
  return plain.split(/[;,。、；，]/u).reduce<{ readonly bands: RuleBand[]; readonly pending: string }>(
    ({ bands, pending }, part) => {
      // “0-10%(含),计4分” is one band in two parts.
      const whole = `${pending}${part}`;
      const points = /(?:计|得|记)?(\d+(?:\.\d+)?)分|(不得分|不计分)/u.exec(whole);
      if (!points) return { bands, pending: whole };
      const range = rangeOf(whole);
      const made = range ? [{ ...range, points: points[1] === undefined ? 0 : Number(points[1]) }] : [];
      return { bands: [...bands, ...made], pending: "" };
    },
    { bands: [], pending: "" },
  ).bands;
}

function rangeOf(text: string): Pick<RuleBand, "from" | "to"> | null {
  const between = /(\d+(?:\.\d+)?)%?-(\d+(?:\.\d+)?)%/u.exec(text);
  if (between) return { from: Number(between[1]), to: Number(between[2]) };
  const above = /(?:大于|超过|高于|>)(\d+(?:\.\d+)?)%/u.exec(text) ?? /(\d+(?:\.\d+)?)%以上/u.exec(text);
  if (above) return { from: Number(above[1]), to: Infinity };
  return /(?:=|等于|为)0(?![\d.])/u.test(text) ? { from: -Infinity, to: 0 } : null;
}
