/** By both styles. */
const known = new WeakMap<object, WeakMap<object, object>>();

/** A style laid over another. Frozen where both are, and then the same for the same two: what is read of it is read once. */
export function overStyle<S extends object>(under: S, over: S): S {
  if (!Object.isFrozen(under) || !Object.isFrozen(over)) return { ...under, ...over };
  let styles = known.get(under);
  if (!styles) known.set(under, (styles = new WeakMap()));
  let style = styles.get(over);
  if (!style) styles.set(over, (style = Object.freeze({ ...under, ...over })));
  // What is kept for the two was made of them.
  return style as S;
}
