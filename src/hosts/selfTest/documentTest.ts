import { strToU8 } from "fflate";
import { writeZip } from "../../zip/writeZip";
import type { ReportDocument } from "../../core/text/document";
import type { DocumentHost } from "../documentPort";
import { expectThat, StepRunner, type StepResult } from "./steps";

export type DocumentStep =
  | "blank"
  | "insert"
  | "figures"
  | "write"
  | "showFigure"
  | "showWords"
  | "readBack"
  | "comment"
  | "uncomment"
  | "part"
  | "clear";

const MARK = "budget-report 自检，可以删除。";
const SENTENCE = "自检用的一句话。";
const TAGS = ["selfTest.first", "selfTest.second"] as const;
const PART = "urn:budget-report:self-test";

/**
 * Does in a blank document everything that the pane does with documents, and leaves it blank. In any other document it does
 * nothing: what stands in one is the user's.
 * @param told gets the results so far after each step
 */
export async function testDocument(
  host: DocumentHost,
  told?: (results: readonly StepResult<DocumentStep>[]) => void,
): Promise<readonly StepResult<DocumentStep>[]> {
  const runner = new StepRunner(told);
  await runner.run("blank", async () => expectThat(textOf(await host.readDocument()) === "", "the document is blank"));
  if (runner.stateOf("blank") !== "ok") return runner.results;
  try {
    await runner.run("insert", async () => {
      const { controls } = await host.insertReport(scratchFile(), TAGS, "end");
      expectThat(controls?.found === TAGS.length, "all controls have come");
    });
    await tryOn(host, runner);
  } finally {
    await host.writePart(PART, null).catch(() => undefined);
    await runner.run("clear", async () => {
      await host.clearScratch(MARK);
      expectThat(textOf(await host.readDocument()) === "", "the document is blank again");
    });
  }
  return runner.results;
}

async function tryOn(host: DocumentHost, runner: StepRunner<DocumentStep>): Promise<void> {
  const found = await runner.run(
    "figures",
    async () => {
      const figures = (await host.readFigures()).filter(({ tag }) => TAGS.some((one) => one === tag));
      expectThat(figures.map(({ text }) => text).join() === "71.1,50", "figures have their tags and texts");
      return figures;
    },
    ["insert"],
  );
  const first = found?.[0]?.id ?? "";
  await runner.run(
    "write",
    async () => {
      await host.writeFigures([{ id: first, from: "71.1", to: "80.25" }]);
      const now = (await host.readFigures()).find(({ id }) => id === first);
      expectThat(now?.text === "80.25" && now.tag === TAGS[0], "the figure says what was written, and keeps its tag");
    },
    ["figures"],
  );
  await runner.run("showFigure", () => host.showFigure(first), ["figures"]);
  await runner.run("showWords", async () => expectThat(await host.showWords(SENTENCE), "the words are found"), [
    "insert",
  ]);
  await runner.run(
    "readBack",
    async () => {
      const document = await host.readDocument();
      expectThat(document.isPlain !== true && textOf(document).includes(SENTENCE), "the document comes as XML");
    },
    ["insert"],
  );
  await tryComments(host, runner);
  await runner.run("part", async () => {
    await host.writePart(PART, `<test xmlns="${PART}">甲</test>`);
    expectThat((await host.readPart(PART))?.includes("甲") === true, "the part is kept");
    await host.writePart(PART, null);
    expectThat((await host.readPart(PART)) === null, "the part is gone");
  });
}

async function tryComments(host: DocumentHost, runner: StepRunner<DocumentStep>): Promise<void> {
  if (!host.capabilities.canComment) {
    runner.skip("comment", "notOffered");
    runner.skip("uncomment", "notOffered");
    return;
  }
  const id = await runner.run(
    "comment",
    async () => {
      const { ids } = await host.addComments([{ quote: SENTENCE, text: "自检" }]);
      const [made] = ids;
      expectThat(typeof made === "string", "the sentence gets its comment");
      expectThat((await host.ownComments()).includes(made ?? ""), "the document remembers it");
      return made ?? "";
    },
    ["insert"],
  );
  await runner.run(
    "uncomment",
    async () => {
      await host.removeComments([id ?? ""]);
      expectThat((await host.ownComments()).length === 0, "no comment of ours is left");
    },
    ["comment"],
  );
}

function textOf({ blocks }: ReportDocument): string {
  return blocks
    .map((block) => (block.type === "table" ? block.rows.flat().join("") : "text" in block ? block.text : ""))
    .join("\n")
    .trim();
}

/** A .docx of three paragraphs, the second with two content controls. */
function scratchFile(): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const control = (tag: string, id: number, text: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/><w:text/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  const figures = `${run("支出")}${control(TAGS[0], 71_001, "71.1")}${run("万元，其中")}${control(TAGS[1], 71_002, "50")}${run("万元。")}`;
  const body = [run(MARK), figures, run(SENTENCE)].map((runs) => `<w:p>${runs}</w:p>`).join("");
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return writeZip(Object.entries(parts).map(([path, text]) => [path, strToU8(xml + text)] as const));
}
