import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "../../../../src/locales";
import { rulePages, unnamedTopics } from "./rulePages";

const FOLDER = path.resolve(__dirname, "../../../../docs/rules");

/** `npm run docs:rules` writes the pages; without it they are held against the rules. */
const isAsked = process.env.WRITE_RULE_PAGES !== undefined;

test("docs/rules says what the rules say", async () => {
  expect(unnamedTopics()).toEqual([]);
  const pages = rulePages(await createTranslator("zh-CN"));
  if (isAsked) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }
  for (const [name, page] of pages) {
    const file = path.join(FOLDER, name);
    if (isAsked) writeFileSync(file, page);
    else expect({ name, page: existsSync(file) ? readFileSync(file, "utf8") : null }).toEqual({ name, page });
  }
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
});
