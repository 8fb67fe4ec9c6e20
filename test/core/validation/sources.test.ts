import { RULES, ruleBasis, TEXT_RULES } from "../../../src/core/validation/catalogue";
import { CROSS_RULES } from "../../../src/core/batch/crossCheck";
import { POINTS } from "../../../src/core/disclosure/check/pointList";
import sources from "../../../src/core/validation/sources.json";

describe("the sources of the rules", () => {
  const texts = Object.entries(sources);

  test.each(texts)("%s is named in words: no address, no bare abbreviation", (_, text) => {
    expect(text).toMatch(/\p{Script=Han}{4}/u);
    expect(text).not.toMatch(/https?:|\.(?:com|net|cn|md|json)\b|GitHub id|^[\w\s-]+$/iu);
  });

  test("each stands behind a rule or a point, and every rule's basis is one of them", () => {
    const all = [...RULES, ...TEXT_RULES];
    const used = [...all, ...CROSS_RULES, ...POINTS].flatMap(({ basis }) =>
      basis.map((one) => (typeof one === "string" ? one : one.source)),
    );
    expect([...new Set<string>(used)].sort()).toEqual(Object.keys(sources).sort());
    for (const { id } of all) expect(ruleBasis(id)).not.toEqual([]);
  });
});
