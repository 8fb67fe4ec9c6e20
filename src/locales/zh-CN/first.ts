import boundary from "./boundary.json";
import firstSight from "./firstSight.json";
import help from "./help.json";
import language from "./language.json";
import pane from "./pane.json";

const texts = {
  boundary,
  firstSight,
  help,
  language,
  pane,
};

// eslint-disable-next-line no-restricted-exports -- a lazily imported module, like React.lazy
export default texts;
