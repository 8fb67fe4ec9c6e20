import { parse } from "acorn";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const dist = path.resolve(__dirname, "../../dist");
const whenBuilt = existsSync(dist) ? test : test.skip;

/** Younger than the oldest engines of src/guard/engine.ts (Chromium 109, Safari 16.4, Firefox 115). */
const TOO_YOUNG =
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|groupBy|withResolvers|fromAsync)\(|AbortSignal\.any/u;

whenBuilt("the pane's scripts are understood by every engine that the guard lets through", () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(20);
  for (const name of scripts) {
    const source = readFileSync(path.join(dist, name), "utf8");
    expect(() => parse(source, { ecmaVersion: 2022 })).not.toThrow();
    expect([name, TOO_YOUNG.exec(source)?.[0]]).toEqual([name, undefined]);
  }
});
