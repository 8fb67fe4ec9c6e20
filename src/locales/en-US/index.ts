import first from "./first";
import later from "./later";

const texts = { ...first, ...later };

// eslint-disable-next-line no-restricted-exports -- a lazily imported module, like React.lazy
export default texts;
