import { groupBy } from "../../groupBy";
import { NAMES_THE_PAST, outdatedNames } from "../../lexicon/outdatedNames";
import type { Check } from "../check";
import { foundAtAll, quoteAt } from "../check";

/** G22: names of offices and regulations that were no more in the year that is reported on. A look, never an accusation. */
export const checkOutdatedNames: Check = ({ passages, year }) => {
  if (year === null) return [];
  return outdatedNames().flatMap(({ written: pattern, now, since, source, unless }) => {
    if (year < since) return [];
    const hits = passages.flatMap((passage) =>
      [...passage.plain.matchAll(pattern)]
        .map(({ 0: written, index }) => ({ passage, written, quote: quoteAt(passage, index) }))
        .filter(({ quote }) => !NAMES_THE_PAST.test(quote) && unless?.test(quote) !== true),
    );
    return [...groupBy(hits, ({ written }) => written)].flatMap(([written, places]) =>
      foundAtAll(places, "G22", "info", { params: { written, now, since, source }, expected: now, actual: written }),
    );
  });
};
