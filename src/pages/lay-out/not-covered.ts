/** A node that our own layout does not know how to set. It never leaves the room: react-pdf sets the block instead. */
export class NotCovered extends Error {
  override name = "NotCovered";
}
