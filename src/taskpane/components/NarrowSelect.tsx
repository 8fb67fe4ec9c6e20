import type { SelectProps } from "@fluentui/react-components";
import { Select, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** A select that is never wider than its place, however long its options are. */
export function NarrowSelect(props: SelectProps) {
  const { root } = useStyles();
  return <Select {...props} className={root} />;
}
