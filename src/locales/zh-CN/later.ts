import accounts from "./accounts.json";
import batch from "./batch.json";
import batchPane from "./batchPane.json";
import causes from "./causes.json";
import changes from "./changes.json";
import cli from "./cli.json";
import comments from "./comments.json";
import compare from "./compare.json";
import delivery from "./delivery.json";
import disclosureCheck from "./disclosureCheck.json";
import disclosurePane from "./disclosurePane.json";
import disclosureWriting from "./disclosureWriting.json";
import errors from "./errors.json";
import explanations from "./explanations.json";
import files from "./files.json";
import findingCauses from "./findingCauses.json";
import findingWork from "./findingWork.json";
import findings from "./findings.json";
import guard from "./guard.json";
import kinds from "./kinds.json";
import ledger from "./ledger.json";
import limits from "./limits.json";
import missingInputs from "./missingInputs.json";
import office from "./office.json";
import overview from "./overview.json";
import ownItems from "./ownItems.json";
import proofNumbers from "./proofNumbers.json";
import proofread from "./proofread.json";
import proofreadList from "./proofreadList.json";
import proofreadPane from "./proofreadPane.json";
import recognition from "./recognition.json";
import reportExport from "./reportExport.json";
import reportOptions from "./reportOptions.json";
import resultsSheet from "./resultsSheet.json";
import scorePane from "./scorePane.json";
import scores from "./scores.json";
import serve from "./serve.json";
import tryOut from "./tryOut.json";
import undo from "./undo.json";
import versionsPane from "./versionsPane.json";
import word from "./word.json";

const texts = {
  accounts,
  batch,
  batchPane,
  causes,
  changes,
  cli,
  comments,
  compare,
  delivery,
  disclosureCheck,
  disclosurePane,
  disclosureWriting,
  errors,
  explanations,
  files,
  findingCauses,
  findingWork,
  findings,
  guard,
  kinds,
  ledger,
  limits,
  missingInputs,
  office,
  overview,
  ownItems,
  proofNumbers,
  proofread,
  proofreadList,
  proofreadPane,
  recognition,
  reportExport,
  reportOptions,
  resultsSheet,
  scorePane,
  scores,
  serve,
  tryOut,
  undo,
  versionsPane,
  word,
};

// eslint-disable-next-line no-restricted-exports -- a lazily imported module, like React.lazy
export default texts;
