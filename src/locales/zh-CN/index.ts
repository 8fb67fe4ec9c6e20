import accounts from "./accounts.json";
import cli from "./cli.json";
import errors from "./errors.json";
import explanations from "./explanations.json";
import findings from "./findings.json";
import kinds from "./kinds.json";
import pane from "./pane.json";
import proofread from "./proofread.json";
import proofreadList from "./proofreadList.json";
import recognition from "./recognition.json";
import reportOptions from "./reportOptions.json";
import scorePane from "./scorePane.json";
import scores from "./scores.json";

const texts = {
  accounts,
  cli,
  errors,
  explanations,
  findings,
  kinds,
  pane,
  proofread,
  proofreadList,
  recognition,
  reportOptions,
  scorePane,
  scores,
};

// eslint-disable-next-line no-restricted-exports -- a lazily imported module, like React.lazy
export default texts;
