import { makeStyles, tokens } from "@fluentui/react-components";
import { WIDE_MEDIA } from "../components/useWide";

/** What scrolls between head and foot, whatever is shown there. */
export const useMainStyles = makeStyles({
  main: {
    minWidth: 0,
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    // The right one of two columns is as high as what is in view.
    [WIDE_MEDIA]: { containerType: "size" },
  },
});
