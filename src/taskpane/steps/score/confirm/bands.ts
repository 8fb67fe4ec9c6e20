import type { Band } from "../../../../core/indicators/systems/scoringSystem";

/** The bands from below, so that the end of one is the beginning of the next. */
export function inOrder(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || (a.to ?? Infinity) - (b.to ?? Infinity),
  );
}

/** One band changed; where its upper end moves, the next band's lower end moves with it: no gap can arise. */
export function withBand(
  bands: readonly Band[],
  index: number,
  part: Partial<Pick<Band, "to" | "to_incl" | "points">>,
): Band[] {
  return bands.map((band, at) => {
    if (at === index) return { ...band, ...part };
    if (at !== index + 1) return band;
    return {
      ...band,
      ...(part.to === undefined ? {} : { from: part.to }),
      ...(part.to_incl === undefined ? {} : { from_incl: !part.to_incl }),
    };
  });
}

/** A band cut in two at `at`, both with its points. */
export function splitBand(bands: readonly Band[], index: number, at: number): Band[] {
  return bands.flatMap((band, place) =>
    place === index
      ? [
          { ...band, to: at, to_incl: true },
          { ...band, from: at, from_incl: false },
        ]
      : [band],
  );
}

/** A band taken out; the one above reaches down to where it began. */
export function withoutBand(bands: readonly Band[], index: number): Band[] {
  const gone = bands[index];
  return bands.flatMap((band, at) => {
    if (at === index) return [];
    return at === index + 1 && gone ? [{ ...band, from: gone.from, from_incl: gone.from_incl }] : [band];
  });
}
