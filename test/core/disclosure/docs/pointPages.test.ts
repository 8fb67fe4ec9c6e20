import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "../../../../src/locales";
import { pointPage } from "./pointPages";

const FILE = path.resolve(__dirname, "../../../../docs/disclosure.md");

/** `npm run docs:rules` writes the page; without it it is held against the points. */
test("docs/disclosure.md says what the points say", async () => {
  const page = pointPage(await createTranslator("zh-CN"));
  if (process.env.WRITE_RULE_PAGES !== undefined) writeFileSync(FILE, page);
  expect(readFileSync(FILE, "utf8")).toBe(page);
});
