import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { BudgetReportError } from "../../src/core/errors";
import { isWellFormed } from "../../src/word/template/wellFormed";
import { openTemplate } from "../../src/word/template/templatePackage";
import { line, run, templateFile } from "./templateFixture";

const sound = new Uint8Array(templateFile({ body: line(run("{{单位名称}}")) }));

function problem(bytes: Uint8Array): string {
  try {
    openTemplate(bytes, "t.docx");
    return "opened";
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    return [error.code, error.fields.part].filter(Boolean).join(" ");
  }
}

test("any part that is not well-formed is named", () => {
  const parts = unzipSync(sound);
  expect(problem(sound)).toBe("opened");
  for (const path of Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))) {
    const text = strFromU8(parts[path] ?? new Uint8Array(0));
    const cut = zipSync({ ...parts, [path]: strToU8(text.slice(0, Math.floor(text.length * 0.7))) });
    expect(problem(cut)).toBe(`damagedTemplate ${path}`);
  }
});

test("no flipped bit in a part's contents gets through", () => {
  const damaged = Array.from({ length: 200 }, (_, turn) => {
    const bytes = sound.slice();
    const at = Math.floor((turn * bytes.length) / 250);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (turn % 8));
    return bytes;
  });
  for (const bytes of damaged) {
    if (problem(bytes) !== "opened") continue;
    // What still opens says in every part what the sound one says: only the container's own notes were hit.
    expect([...openTemplate(bytes, "").parts].map(([, data]) => strFromU8(data))).toEqual(
      [...openTemplate(sound, "").parts].map(([, data]) => strFromU8(data)),
    );
  }
});

test.each([
  ["<a/>", true],
  ['<?xml version="1.0"?>\n<!-- x --><a b="1" c=\'<\'><d/>t &amp; &#20013;<![CDATA[<&]]></a>\n', false],
  ['<?xml version="1.0"?><w:a w:b="1"><w:d/>文字 &amp; &#x4e2d;</w:a>', true],
  ["<a><b></a></b>", false],
  ["<a>", false],
  ["<a/><b/>", false],
  ["x<a/>", false],
  ["<a b=1/>", false],
  ["<a>&</a>", false],
  ["<a>\u0001</a>", false],
  ["", false],
])("%j well-formed: %s", (xml, expected) => {
  expect(isWellFormed(xml)).toBe(expected);
});
