import { controlTags } from "../../../word/controlTags";
import { readEmbeddedReport, REPORT_NAMESPACE, reportXml } from "../../../word/embeddedReport";
import type { WordPane } from "../state/wordPane";
import { openDocument } from "../state/wordPane";
import { inWord } from "./inWord";
import { takeIn } from "./readDocument";
import { rememberUndo } from "./refresh";

/** Write the composed report and put it where the user has said, with its data. */
export function insertReport(word: WordPane): Promise<void> {
  return inWord(word, "inserting", async () => {
    const { place } = word.store.getState();
    const host = openDocument(word);
    const file = await (await word.pane.engine()).call("writeDocx", { template: null, isDraft: false });
    const { controls } = await host.insertReport(file, controlTags(file), place);
    // A document of its own has brought its data along; into this one Word takes only the words.
    if (controls) {
      const report = readEmbeddedReport(file);
      await host.writePart(REPORT_NAMESPACE, report && reportXml(report));
      // Taking an earlier refresh back would bring back the data of the report before.
      await rememberUndo(word, []);
      await takeIn(word);
    }
    word.store.dispatch({ type: "finished", outcome: { type: "inserted", place, controls } });
  });
}
